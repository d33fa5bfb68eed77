namespace PilotReview.Core.Units;

/// <summary>What a decision did to units.</summary>
public enum UnitEventKind
{
    Established = 1,
    Split,
    Merged,
    Transferred,
    Renamed,
    Dissolved,

    /// <summary>Units go on as they are and work by a new decision from a day on: officials are assigned to attend their meetings. Comes with a file only.</summary>
    Directed,
}

/// <summary>A decision that changed units: which ended or gave members (predecessors), which began or took them (successors), and how many members moved.
/// Lineage is read from these rows, never from names.</summary>
public sealed class UnitEvent
{
    public int Id { get; init; }

    public required string Code { get; init; }

    public required UnitEventKind Kind { get; init; }

    public string DecisionNumber { get; init; } = string.Empty;

    public DateOnly? DecisionDate { get; init; }

    /// <summary>First day of the new order: the old body's last day is the day before.</summary>
    public required DateOnly EffectiveDate { get; init; }

    public LocalText Note { get; init; } = new(string.Empty);

    public List<UnitEventParty> Parties { get; init; } = [];

    public List<MemberTransfer> Transfers { get; init; } = [];

    /// <summary>Other units stand after it than before; a unit that got another name or another task is the same.</summary>
    public bool MakesNewUnits => Kind is not (UnitEventKind.Renamed or UnitEventKind.Directed);

    public IEnumerable<int> PredecessorIds => Parties.Where(party => !party.IsSuccessor).Select(party => party.UnitId);

    public IEnumerable<int> SuccessorIds => Parties.Where(party => party.IsSuccessor).Select(party => party.UnitId);
}

/// <summary>A unit's part in an event: it was there before (predecessor) or is there after (successor).</summary>
public sealed class UnitEventParty
{
    public int Id { get; init; }

    public int EventId { get; init; }

    public required int UnitId { get; init; }

    public required bool IsSuccessor { get; init; }
}

/// <summary>Members who moved in an event. No <see cref="FromUnitId"/>: newcomers from outside. No <see cref="ToUnitId"/>: members who left.</summary>
public sealed class MemberTransfer
{
    public int Id { get; init; }

    public int EventId { get; init; }

    public int? FromUnitId { get; init; }

    public int? ToUnitId { get; init; }

    public required int Members { get; init; }
}
