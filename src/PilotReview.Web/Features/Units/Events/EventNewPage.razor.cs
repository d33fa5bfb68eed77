using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>Records a decision that changes units, step by step on one form: its units, then its members, then a drawing of it, then it is recorded. Works without
/// scripts; nothing is stored before the last step.</summary>
public sealed partial class EventNewPage
{
    public const string RecordForm = "record";
    public const string KindName = "kind";
    public const string UnitName = "unit";

    private UnitRegister? _register;
    private EventReading? _reading;

    [Inject]
    public required UnitsService Units { get; init; }

    [Inject]
    public required UnitEventsService Events { get; init; }

    /// <summary>The sort of decision.</summary>
    [SupplyParameterFromQuery(Name = KindName)]
    public string? KindText { get; set; }

    /// <summary>The unit from whose page this one was opened.</summary>
    [SupplyParameterFromQuery(Name = UnitName)]
    public string? Unit { get; set; }

    protected override Permission WritePermission => Permission.ManageUnits;

    private EventDraft Draft => EventDraft.Of(Sent, KindText, Sent.Is(RecordForm) ? null : Unit);

    private bool HasKind => Draft.Kind != default;

    private string FormTitle => HasKind ? Words.Of(Draft.Kind, CultureInfo.CurrentUICulture) : UnitsText.RecordEvent;

    private bool IsReady => _reading?.IsReady == true;

    private bool IsAsked => IsWordAsked(EventDraft.FromField, Draft.IsSure);

    private DateOnly? Effective => new FormReader().Day(string.Empty, string.Empty, Draft.From, isRequired: false);

    private DateOnly LastDay => Effective?.AddDays(-1) ?? Today;

    private DateOnly ListDay => Effective ?? Today;

    private EventTable? Table => _reading is { } reading
        ? reading.Table
        : Draft.HasTable && HasKind && _register is { } register ? EventTable.Of(Draft, register.Tree, LastDay) : null;

    private string StandingHint => Draft.Kind switch
    {
        UnitEventKind.Established => UnitsText.StandingEstablished,
        UnitEventKind.Split => UnitsText.StandingSplit,
        UnitEventKind.Merged => UnitsText.StandingMerged,
        UnitEventKind.Transferred => UnitsText.StandingTransferred,
        UnitEventKind.Renamed => UnitsText.StandingRenamed,
        _ => UnitsText.StandingDissolved,
    };

    /// <summary>What was chosen for a new unit; before that, the category of the unit that is split: branches of one neighbourhood stay branches of a neighbourhood.</summary>
    private string CategoryOf(FoundedDraft row, UnitRegister register) =>
        !Sent.Is(RecordForm) && Draft.Kind == UnitEventKind.Split && register.Tree.Find(Unit ?? string.Empty) is { } old && register.Scope.Sees(old.Id)
        && old.On(LastDay).CategoryId is { } like
            ? like.ToString(CultureInfo.InvariantCulture)
            : row[FoundedDraft.CategoryPart];

    protected override async Task LoadAsync(CancellationToken token) => _register = await Units.GetAsync(Actor, token);

    private static string Explained(UnitEventKind kind) => kind switch
    {
        UnitEventKind.Established => UnitsText.KindEstablished,
        UnitEventKind.Split => UnitsText.KindSplit,
        UnitEventKind.Merged => UnitsText.KindMerged,
        UnitEventKind.Transferred => UnitsText.KindTransferred,
        UnitEventKind.Renamed => UnitsText.KindRenamed,
        _ => UnitsText.KindDissolved,
    };

    private string Address(UnitEventKind kind)
    {
        var address = Urls.With(Urls.NewUnitEvent, KindName, kind.ToString().ToLowerInvariant());
        return Unit is { Length: > 0 } unit ? $"{address}&{UnitName}={Uri.EscapeDataString(unit)}" : address;
    }

    private async Task RecordAsync()
    {
        if (Draft.IsAsking || !HasKind)
        {
            return;
        }

        _reading = await Events.ReadAsync(Actor, Draft, Http.RequestAborted);
        if (_reading.RecordedAs is { } known)
        {
            await FinishAsync(Saving.Done, Urls.UnitEvent(known), RecordForm);
        }
        else if (_reading.IsReady && Draft.Seen == _reading.Mark)
        {
            var (saving, code) = await Events.RecordAsync(Writer, Draft, Http.RequestAborted);
            await FinishAsync(saving, Urls.UnitEvent(code), RecordForm);
        }
        else if (_reading.Problems.Count > 0)
        {
            await FinishAsync(Saving.Wrong(_reading.Problems), Urls.NewUnitEvent, RecordForm);
        }
    }
}
