using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Organisation;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>One table of figures: what does not agree on top, the table as a yearbook prints it below.</summary>
public sealed partial class FigureTablePage
{
    public const string ExplainForm = "explain";
    public const string OtherForm = "other";
    public const string WithdrawForm = "withdraw";
    public const string EnteredWord = "entered";
    public const string ChangedWord = "changed";

    /// <summary>In the address: the finding that is to be explained.</summary>
    public const string ExplainName = "explain";

    private const string OtherId = "add-other";
    private const string WithdrawId = "withdraw-explanation";

    private FigureTableView? _view;

    [Inject]
    public required OrganisationService Organisation { get; init; }

    [Inject]
    public required OrganisationChangesService Changes { get; init; }

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = ExplainName)]
    public string? Asked { get; set; }

    protected override Permission WritePermission => Permission.WriteFigureTables;

    private string? SavedText => Saved switch
    {
        EnteredWord => OrganisationText.Entered,
        ChangedWord => OrganisationText.Changed,
        ExplainForm => OrganisationText.ExplainedNow,
        WithdrawForm => OrganisationText.Withdrawn,
        OtherForm => OrganisationText.OtherAdded,
        _ => null,
    };

    /// <summary>The finding whose explanation is being written.</summary>
    private FigureFinding? Explained => MayWrite
        ? _view?.Findings.FirstOrDefault(finding => finding.IsProblem && finding.Key == (Sent.Is(ExplainForm) ? Sent[ExplanationDraft.KeyField] : Asked))
        : null;

    private IReadOnlyList<(string Label, string Text)> TypedNote => [(OrganisationText.Explanation, Sent[ExplanationDraft.NoteField])];

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Organisation.FindAsync(Actor, Code, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private string ExplainAddress(FigureFinding finding) => $"{Urls.With(Urls.FigureTable(Code), ExplainName, finding.Key)}#opened";

    private async Task ExplainAsync() =>
        await FinishAsync(await Changes.ExplainAsync(Writer, Code, ExplanationDraft.Of(Sent), Http.RequestAborted), Urls.FigureTable(Code), ExplainForm);

    private async Task AddOtherAsync() => await FinishAsync(
        await Changes.AddOtherAsync(Writer, Code, Sent[ExplanationDraft.KeyField], Sent.Id(FigureDraft.VersionField), Http.RequestAborted), Urls.FigureTable(Code), OtherForm);

    private async Task WithdrawAsync() =>
        await FinishAsync(await Changes.WithdrawAsync(Writer, Code, Sent[ExplanationDraft.KeyField], Http.RequestAborted), Urls.FigureTable(Code), WithdrawForm);
}
