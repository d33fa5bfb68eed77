using PilotReview.Core.Entry;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>One cell of a workbook beside what stands here.</summary>
public sealed record MergedCell
{
    public required FileCell File { get; init; }

    public required MergeKind Kind { get; init; }

    /// <summary>The cell; null when the file names one that there is not.</summary>
    public EntryKey? Key { get; init; }

    public CellRule? Rule { get; init; }

    /// <summary>What the file says; null when it cannot be read.</summary>
    public FigureReading? Reading { get; init; }

    /// <summary>What stands here, without its history; null when nothing ever did.</summary>
    public StoredContent? Stored { get; init; }

    public FileFault? Fault { get; init; }

    /// <summary>What a check found that must be mended, as of a fault; or that will have to be explained.</summary>
    public EntryFinding? Finding { get; init; }

    /// <summary>Number of the content that stands here: 0 when nothing ever did.</summary>
    public int Version => Stored?.Version ?? 0;

    /// <summary>Whether writing the file writes this cell, without anybody choosing.</summary>
    public bool IsWritten => Kind is MergeKind.New or MergeKind.Changed;

    /// <summary>Whether it is written and will have to be explained before its month can be sent.</summary>
    public bool IsToExplain => IsWritten && Finding is not null;
}

/// <summary>What stands in a cell.</summary>
public sealed record StoredContent(ObservationFigure Figure, ObservationState State, int Version, DateTimeOffset At, int? AccountId)
{
    public static StoredContent? Of(Observation? stored) =>
        stored is null ? null : new StoredContent(stored.Figure, stored.State, stored.Version, stored.Entry.At, stored.Entry.AccountId);
}
