using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Wording;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews.Snapshots;
using PilotReview.Web.Features.Reviews.Steps;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>What lies before the standing committee, the form in which its conclusion is recorded, and what it concluded.</summary>
public sealed partial class ConclusionPage
{
    public const string ConcludeForm = "conclude";
    public const string CorrectForm = "correct";
    public const string OpenName = "open";
    public const string UnitName = "unit";

    private ConclusionView? _view;
    private SnapshotView? _snapshot;
    private IReadOnlyList<ChangedFinding> _changed = [];

    [Inject]
    public required SnapshotsService Snapshots { get; init; }

    [Inject]
    public required ConclusionService Conclusions { get; init; }

    [Parameter]
    public required string Code { get; set; }

    /// <summary>Code of the unit whose assessment is shown; the first when absent.</summary>
    [SupplyParameterFromQuery(Name = UnitName)]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.DecideReviews;

    private ReviewState State => _view?.Desk.Review.State ?? ReviewState.Draft;

    private bool IsConcluded => State is ReviewState.Concluded or ReviewState.Published;

    private bool MayDecide => MayWrite && _view is { Desk.ActsOnAll: true };

    private bool IsDeciding => MayDecide && (State == ReviewState.ForDecision || Sent.Is(ConcludeForm));

    private bool IsCorrecting => MayDecide && (Sent.Is(CorrectForm) || (IsConcluded && Open == CorrectForm));

    /// <summary>Where the form of a further act is; null for whoever may not, and while nothing is there to rest on.</summary>
    private string? CorrectAddress => MayDecide && !IsCorrecting && _view is { Mark: not null }
        ? $"{Urls.With(Urls.ReviewConclusion(Code), OpenName, CorrectForm)}#form-{CorrectForm}"
        : null;

    private string? SavedText => Saved switch
    {
        ConcludeForm => ConclusionText.Saved,
        CorrectForm => ConclusionText.Corrected,
        _ => null,
    };

    /// <summary>What comes before the conclusion, and whose turn it is.</summary>
    private string Waiting
    {
        get
        {
            var culture = CultureInfo.CurrentUICulture;
            var turn = _view is { } view ? StepWords.Turn(view.Desk.Work) : string.Empty;
            var ahead = string.Join(", ", Enum.GetValues<ReviewState>().Where(state => state > State && state <= ReviewState.ForDecision).Select(state => Words.Of(state, culture)));
            return State == ReviewState.ForDecision ? ConclusionText.BeforeCommittee : ConclusionText.WaitingNext.With(Words.Of(State, culture), ahead, turn);
        }
    }

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Conclusions.OpenAsync(Code, Actor, token);
        if (_view is null || (Unit is not null && Unit != AssessmentShort.Whole && !_view.Desk.Enrolments.Any(IsNamed)))
        {
            _view = null;
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _snapshot = await Snapshots.ViewAsync(Code, Actor, token);
        if (State == ReviewState.ForDecision && _snapshot is { HasChanges: true })
        {
            _changed = (await Snapshots.ChangesAsync(Code, Actor, token))?.Findings ?? [];
        }
    }

    private bool IsNamed(Enrolment enrolment) => _view?.Desk.UnitOf(enrolment).Code == Unit;

    private async Task ConcludeAsync()
    {
        if (!OrderReader.IsMore(Sent))
        {
            await FinishAsync(await Conclusions.ConcludeAsync(Writer, Code, Sent, Http.RequestAborted), Urls.ReviewConclusion(Code), ConcludeForm);
        }
    }

    private async Task CorrectAsync()
    {
        if (!OrderReader.IsMore(Sent))
        {
            await FinishAsync(await Conclusions.CorrectAsync(Writer, Code, Sent, Http.RequestAborted), Urls.ReviewConclusion(Code), CorrectForm);
        }
    }
}
