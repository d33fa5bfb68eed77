namespace PilotReview.Core.Units;

/// <summary>The closed list of what keeps a decision from being recorded.</summary>
public enum EventFaultKind
{
    // what the kind of decision asks for
    NeedsFounded = 1,
    NeedsStanding,
    NeedsTwoBefore,
    NeedsTwoAfter,
    NeedsAnEnd,
    NeedsOneUnit,

    /// <summary>A unit of a transfer neither comes under another one nor gives or takes members.</summary>
    NeedsNewParent,
    NeedsNewName,

    // the units
    UnitTwice,
    UnitUnknown,
    UnitNotThere,
    AlreadyEnds,
    LaterHistory,

    /// <summary>Something is said of a unit from that very day already.</summary>
    SameDay,
    CodeTaken,
    ParentUnknown,
    ParentGone,
    Circle,
    KindNotThen,
    CategoryNotThen,

    // the members
    MembersMissing,
    MembersOverfull,
    LeavingDoesNotSum,
    ArrivingDoesNotSum,

    /// <summary>Members are in branches: a body that has some below it takes none itself.</summary>
    ArrivesAbove,

    /// <summary>With it the members of a unit would no longer be those that the table of another decision, recorded before, tells of.</summary>
    OtherTable,
}

/// <summary>Something that keeps a decision from being recorded, and where.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Unit">Code of the unit; empty when the decision as a whole is concerned.</param>
public sealed record EventFault(EventFaultKind Kind, string Unit = "")
{
    /// <summary>Code of the other unit: the parent that is not there, the child that is left behind.</summary>
    public string Other { get; init; } = string.Empty;

    /// <summary>Number of another decision, or its code when it has none.</summary>
    public string Decision { get; init; } = string.Empty;

    /// <summary>The day from or on which it is so.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Members that the unit has.</summary>
    public long Has { get; init; }

    /// <summary>Members that the table tells of.</summary>
    public long Told { get; init; }
}

/// <summary>What ought to be looked at again; it keeps nothing from being recorded.</summary>
public enum EventWarningKind
{
    /// <summary>The decision is dated after the day from which it holds.</summary>
    DecidedLater = 1,

    /// <summary>Nobody knows how many members the unit had, so the table cannot be checked.</summary>
    MembersUnknown,

    /// <summary>Fewer official members than a Party organisation needs.</summary>
    TooFewOfficial,
}

/// <summary>A warning about one unit, or about the decision when <paramref name="Unit"/> is empty.</summary>
public sealed record EventWarning(EventWarningKind Kind, string Unit = "", int Count = 0);
