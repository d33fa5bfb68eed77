using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>The assessment of one unit of a review, or of the review as a whole. Written points are saved by the browser (<c>assess.js</c>) through <see cref="ParagraphEndpoints"/>;
/// everything else is a plain form.</summary>
public sealed partial class AssessmentPage
{
    public const string UnitName = "unit";

    private AssessmentView? _view;

    [Inject]
    public required AssessmentReader Reader { get; init; }

    [Inject]
    public required PointsService Points { get; init; }

    [Inject]
    public required SubmissionService Submissions { get; init; }

    [Inject]
    public required FactsService Facts { get; init; }

    [Inject]
    public required CostsService Costs { get; init; }

    [Inject]
    public required SurveysService Surveys { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>Code of the unit; without one the review as a whole.</summary>
    [SupplyParameterFromQuery(Name = UnitName)]
    public string? Unit { get; set; }

    protected override Permission WritePermission => Permission.WriteAssessments;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private bool IsSure => Sent[AssessmentForms.SureField] == FormCheck.Ticked;

    private string Title => _view?.Desk.Enrolment is { } enrolment
        ? AssessmentText.TitleOf.With(_view.Desk.Desk.ShortName(enrolment.UnitId, Culture))
        : AssessmentText.TitleWhole;

    private string? SavedText => Saved switch
    {
        AssessmentForms.Draft => AssessmentText.DraftDone,
        AssessmentForms.Point => AssessmentText.PointDone,
        AssessmentForms.Send => AssessmentText.SendDone,
        AssessmentForms.Return => AssessmentText.ReturnDone,
        AssessmentForms.Opinion => AssessmentText.OpinionDone,
        AssessmentForms.Fact => AssessmentText.FactDone,
        AssessmentForms.FactRemove => AssessmentText.FactRemoved,
        AssessmentForms.Costs => AssessmentText.CostsDone,
        AssessmentForms.Survey => AssessmentText.SurveyDone,
        AssessmentForms.SurveyRemove => AssessmentText.SurveyRemoved,
        _ => null,
    };

    /// <summary>The form that was sent; empty for none.</summary>
    private string SentForm => AssessmentForms.All.FirstOrDefault(Sent.Is) ?? string.Empty;

    private string NotDone => SentForm switch
    {
        AssessmentForms.Send => AssessmentText.NotSent,
        AssessmentForms.Return => AssessmentText.NotReturned,
        _ => AssessmentText.NotSaved,
    };

    /// <summary>The unit that is open, which may be the first of a ward that asked for none.</summary>
    private (string Review, string? Unit) Place => (Code, _view?.Desk.UnitCode ?? Unit);

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Reader.OpenAsync(Actor, Code, Unit, Culture, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private IReadOnlyList<FieldProblem> ProblemsOf(string form) => Sent.Is(form) ? Problems : [];

    private async Task DraftAsync() => await FinishHereAsync(await Points.DraftAsync(Writer, Place.Review, Place.Unit, Http.RequestAborted), AssessmentForms.Draft);

    private async Task ActAsync() => await FinishHereAsync(
        await Points.ActAsync(Writer, Place, PointAct.Parse(Sent[AssessmentForms.ActField]), Sent, Http.RequestAborted), AssessmentForms.Point);

    private async Task SendAsync() => await FinishHereAsync(
        await Submissions.SendAsync(Writer, Place, Sent[AssessmentForms.SeenField], IsSure, Http.RequestAborted), AssessmentForms.Send);

    private async Task ReturnAsync() => await FinishHereAsync(
        await Submissions.ReturnAsync(Writer, Place, Sent[AssessmentForms.SeenField], ReturnDraft.Of(Sent), Http.RequestAborted), AssessmentForms.Return);

    private async Task OpineAsync() => await FinishHereAsync(
        await Submissions.OpineAsync(Writer, Place, OpinionDraft.Of(Sent), OpinionDraft.Of(Sent, OpinionDraft.WasPrefix), Http.RequestAborted), AssessmentForms.Opinion);

    private async Task AddFactAsync() => await FinishHereAsync(await Facts.AddAsync(Writer, Place, FactDraft.Of(Sent), Http.RequestAborted), AssessmentForms.Fact);

    private async Task RemoveFactAsync() => await FinishHereAsync(await Facts.RemoveAsync(Writer, Place, Sent.Id(AssessmentForms.IdField), Http.RequestAborted), AssessmentForms.FactRemove);

    private async Task SetCostsAsync() => await FinishHereAsync(
        await Costs.SetAsync(Writer, Place, [.. Enum.GetValues<CostKind>().Select(kind => CostDraft.Of(Sent, kind))], Sent[AssessmentForms.SeenField], Http.RequestAborted), AssessmentForms.Costs);

    private async Task AddSurveyAsync() => await FinishHereAsync(await Surveys.AddAsync(Writer, Place, SurveyDraft.Of(Sent), Http.RequestAborted), AssessmentForms.Survey);

    private async Task RemoveSurveyAsync() => await FinishHereAsync(
        await Surveys.RemoveAsync(Writer, Place, Sent.Id(AssessmentForms.IdField), Http.RequestAborted), AssessmentForms.SurveyRemove);

    /// <summary>Leads back to where the form stood.</summary>
    private async Task FinishHereAsync(Saving saving, string form)
    {
        var here = _view?.Desk.Address ?? Urls.ReviewAssessment(Code, Unit);
        if (saving.IsDone && form is not (AssessmentForms.Send or AssessmentForms.Return or AssessmentForms.Draft))
        {
            Navigation.NavigateTo($"{Urls.And(here, DoneName, form)}#{AssessmentForms.PlaceOf(form)}");
            return;
        }

        await FinishAsync(saving, here, form);
    }
}
