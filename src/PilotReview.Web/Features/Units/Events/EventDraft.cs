using System.Globalization;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>A decision as it was typed. Rows keep their places, empty ones too; a cell of the table is named by the two rows between which members move.</summary>
public sealed record EventDraft(UnitEventKind Kind, PostedForm Sent)
{
    public const string KindField = "kind";
    public const string NumberField = "number";
    public const string DecidedField = "decided";
    public const string FromField = "from";
    public const string NoteViField = "note-vi";
    public const string NoteEnField = "note-en";
    public const string SureField = "sure";
    public const string SeenField = "seen";
    public const string TableField = "table";
    public const string StandingRowsField = "standing-rows";
    public const string FoundedRowsField = "founded-rows";

    /// <summary>Name of the buttons that add a row.</summary>
    public const string MoreField = "more";
    public const string MoreStanding = "standing";
    public const string MoreFounded = "founded";

    public const int LongestNumber = 100;
    public const int LongestNote = 1000;

    /// <summary>A form may hold a thousand fields: so many rows with their table are within it.</summary>
    public const int MostRows = 20;

    /// <summary>The unit that the page was opened from, for the first row.</summary>
    public string FirstUnit { get; init; } = string.Empty;

    public string Number => Sent[NumberField];

    public string Decided => Sent[DecidedField];

    public string From => Sent[FromField];

    public string NoteVi => Sent[NoteViField];

    public string NoteEn => Sent[NoteEnField];

    public bool IsSure => Sent[SureField] == FormCheck.Ticked;

    /// <summary>Of the plan that was drawn before.</summary>
    public string Seen => Sent[SeenField];

    /// <summary>The table was shown, and so is filled in.</summary>
    public bool HasTable => Sent[TableField] == FormCheck.Ticked;

    public bool IsAsking => Sent[MoreField].Length > 0;

    public IReadOnlyList<StandingDraft> Standing => [.. Enumerable.Range(0, Rows(StandingRowsField, FirstStanding, MoreStanding)).Select(at => new StandingDraft(at, Kind, Sent)
    {
        Opened = at == 0 ? FirstUnit : string.Empty,
    })];

    public IReadOnlyList<FoundedDraft> Founded => [.. Enumerable.Range(0, Rows(FoundedRowsField, FirstFounded, MoreFounded)).Select(at => new FoundedDraft(at, Sent))];

    /// <summary>Whether the kind of decision can found units.</summary>
    public bool Founds => Kind is UnitEventKind.Established or UnitEventKind.Split or UnitEventKind.Merged;

    /// <summary>Whether members move in a decision of the kind.</summary>
    public bool MovesMembers => new EventPlan { Kind = Kind, EffectiveDate = default }.MovesMembers;

    private int FirstStanding => Kind switch { UnitEventKind.Merged => 2, UnitEventKind.Transferred => 3, UnitEventKind.Dissolved => 2, _ => 1 };

    private int FirstFounded => Kind switch { UnitEventKind.Split => 3, UnitEventKind.Established or UnitEventKind.Merged => 1, _ => 0 };

    /// <summary>Name of the cell for those who move between two rows.</summary>
    public static string Cell(string from, string to) => $"move-{from}-{to}";

    public static string SumField(string row) => $"sum-{row}";

    public static EventDraft Of(PostedForm sent, string? kind, string? unit) =>
        new(KindOf(sent[KindField].Length > 0 ? sent[KindField] : kind) ?? default, sent) { FirstUnit = unit ?? string.Empty };

    /// <summary>The kind as an address names it; null for none.</summary>
    public static UnitEventKind? KindOf(string? name) =>
        Enum.TryParse<UnitEventKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && kind != UnitEventKind.Directed && name?.Any(char.IsAsciiDigit) == false ? kind : null;

    private int Rows(string field, int first, string more)
    {
        if (first == 0)
        {
            return 0;
        }

        var rows = int.TryParse(Sent[field], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : first;
        return Math.Clamp(Sent[MoreField] == more ? rows + 1 : rows, 1, MostRows);
    }
}

/// <summary>A row for a unit that is there already.</summary>
public sealed record StandingDraft(int At, UnitEventKind Kind, PostedForm Sent)
{
    public const string UnitPart = "unit";
    public const string FatePart = "fate";
    public const string ParentPart = "parent";
    public const string NameViPart = "name-vi";
    public const string NameEnPart = "name-en";
    public const string ShortViPart = "short-vi";
    public const string ShortEnPart = "short-en";

    public const string Ending = "ends";
    public const string Staying = "stays";

    public string Opened { get; init; } = string.Empty;

    /// <summary>Name of the row within the form.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"s{At}");

    public string Unit => Sent[Field(UnitPart)] is { Length: > 0 } typed ? typed : Opened;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Unit);

    /// <summary>Whether the unit may end: one that is renamed or put under another goes on.</summary>
    public bool HasFate => Kind is not (UnitEventKind.Renamed or UnitEventKind.Transferred);

    public bool Ends => HasFate && (Sent[Field(FatePart)] is { Length: > 0 } typed ? typed == Ending : Kind != UnitEventKind.Established && (Kind != UnitEventKind.Dissolved || At == 0));

    public string Parent => Sent[Field(ParentPart)];

    public MemberDraft Members => MemberDraft.Of(Sent, Key + "-");

    public string this[string part] => Sent[Field(part)];

    public string Field(string part) => $"{Key}-{part}";
}

/// <summary>A row for a unit that the decision founds.</summary>
public sealed record FoundedDraft(int At, PostedForm Sent)
{
    public const string CodePart = "code";
    public const string KindPart = "kind";
    public const string CategoryPart = "category";

    /// <summary>Name of the row within the form.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"n{At}");

    public bool IsEmpty => string.IsNullOrWhiteSpace(this[CodePart]) && string.IsNullOrWhiteSpace(this[StandingDraft.NameViPart]);

    public MemberDraft Members => MemberDraft.Of(Sent, Key + "-");

    public string this[string part] => Sent[Field(part)];

    public string Field(string part) => $"{Key}-{part}";
}
