namespace PilotReview.Core.Audit;

/// <summary>What is wrong with the log.</summary>
public enum AuditFault
{
    /// <summary>An entry does not say what it said when it was written, or stands where another stood.</summary>
    EntryAltered = 1,

    /// <summary>A number is missing inside the log.</summary>
    EntryMissing,

    /// <summary>The log ends before an anchor.</summary>
    TailCut,

    /// <summary>The log is sound in itself but is not the one of which an anchor was taken.</summary>
    ChainRewritten,

    /// <summary>The log is sound, but the data say something else than its newest entry.</summary>
    DataDiffer,

    /// <summary>The data hold a value of which the log knows nothing.</summary>
    ValueUnlogged,

    /// <summary>The table of the log is no longer there.</summary>
    LogGone,

    /// <summary>The office keeps an anchor file, and it is not there or not readable.</summary>
    AnchorFileLost,

    /// <summary>Log and data are sound, but a trigger that guards them is gone or altered, or there is one that is no guard.</summary>
    GuardAltered,
}

/// <summary>The answer of a verification.</summary>
/// <param name="Entries">Entries in the log.</param>
/// <param name="Head">The end of the part that is sound.</param>
/// <param name="Anchors">Anchors that were compared.</param>
public sealed record AuditVerdict(long Entries, AuditHead Head, int Anchors)
{
    public bool IsSound => Fault is null;

    /// <summary>Number of the first bad or missing entry; for data, of the entry they contradict; null when all is sound, or when no entry can be named.</summary>
    public long? FirstBad { get; init; }

    public AuditFault? Fault { get; init; }

    /// <summary>The anchor that disagrees; null when none does.</summary>
    public AuditAnchor? Anchor { get; init; }

    /// <summary>Anchors of a stretch that was given up when a backup was put back, as the log itself tells; they were not compared.</summary>
    public int SetAside { get; init; }

    /// <summary>Values that differ from the log, the first of them, figures after all else; empty when they were not compared.</summary>
    public IReadOnlyList<DataDifference> Differences { get; init; } = [];

    /// <summary>How many values differ in all.</summary>
    public int DifferenceCount { get; init; }

    /// <summary>How many differ of each kind of row, the most first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> DifferencesByKind { get; init; } = [];

    public bool HasComparedData { get; init; }

    /// <summary>Names of guards that are gone or altered, and of triggers that are none.</summary>
    public IReadOnlyList<string> AlteredGuards { get; init; } = [];
}

/// <summary>A value in the database that is not what the log says.</summary>
/// <param name="Entity">The kind of row.</param>
/// <param name="EntityId">Its key.</param>
/// <param name="Field">Which value; empty for a whole row that is gone, or of which the log knows nothing.</param>
/// <param name="Seq">The newest entry about it; null when there is none.</param>
/// <param name="Logged">What the log says.</param>
/// <param name="Present">What the database says.</param>
public sealed record DataDifference(string Entity, string EntityId, string Field, long? Seq, string? Logged, string? Present);
