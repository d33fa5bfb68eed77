using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Where workbooks go out, come home, and can be undone. Drawn by the server alone: its buttons are forms and its files are links.</summary>
public sealed partial class WorkbooksPage
{
    public const string NoteName = "note";
    public const string NoFile = "no-file";
    public const string TooLarge = "too-large";
    public const string Empty = "empty";
    public const string Discarded = "discarded";
    public const string Full = "full";
    public const string Crowded = "crowded";

    private ExportChoices _choices = ExportChoices.None;
    private IReadOnlyList<BatchLine> _batches = [];
    private IReadOnlyList<Arrival> _waiting = [];
    private bool _mayEnter;

    [Inject]
    public required ExportsService Exports { get; init; }

    [Inject]
    public required BatchesService Batches { get; init; }

    [Inject]
    public required ArrivalsFolder Folder { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = NoteName)]
    public string? Note { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    /// <summary>The month that is chosen first; the one that ended last when there is none.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    public string? Month { get; set; }

    private string? NoteText => Note switch
    {
        NoFile => WorkbooksText.NoteNoFile,
        Empty => WorkbooksText.NoteEmpty,
        TooLarge => WorkbooksText.NoteTooLarge.With(Documents.Workbooks.EntryBook.MostSheets),
        Discarded => WorkbooksText.NoteDiscarded,
        Full => WorkbooksText.NoteFull.With(ArrivalsFolder.MostOfAccount),
        Crowded => WorkbooksText.NoteCrowded,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        _mayEnter = actor.May(Permission.EnterData);
        _choices = await Exports.ChoicesAsync(actor, Unit, Period.TryParse(Month, out var month) ? month : null, Http.RequestAborted);
        _batches = await Batches.ListAsync(actor, Http.RequestAborted);
        _waiting = _mayEnter ? Folder.Of(actor.AccountId) : [];
    }
}
