using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>What somebody wants in a cell.</summary>
/// <param name="Key">The cell.</param>
/// <param name="Figure">The figure; empty for a cleared cell and for one in which nothing arose.</param>
/// <param name="IsCleared">The cell is to be empty again.</param>
/// <param name="ScaleVersionId">The scale version that the figure is read on.</param>
/// <param name="BaseVersion">Number of the content that the typist saw; null when it does not matter.</param>
/// <param name="Entry">Who, when, from where.</param>
public sealed record CellChange(
    EntryKey Key, ObservationFigure Figure, bool IsCleared, int? ScaleVersionId, int? BaseVersion, ObservationEntry Entry)
{
    /// <summary>The change that a reading asks for; the reading must not have a fault.</summary>
    public static CellChange Of(EntryKey key, CellRule rule, FigureReading reading, int? baseVersion, ObservationEntry entry) => new(
        key, reading.Figure ?? throw new ArgumentException("A text with a fault changes nothing.", nameof(reading)), reading.IsCleared, rule.Scale?.Id, baseVersion, entry);
}

/// <summary>What came of a change.</summary>
public enum CellOutcomeKind
{
    Saved = 1,

    /// <summary>It stood there already.</summary>
    Unchanged,

    /// <summary>Somebody else changed the cell since the typist saw it; nothing was written, both are shown.</summary>
    Conflict,

    /// <summary>The cell was sent or approved; nothing was written.</summary>
    Locked,
}

/// <summary>What came of one change, and what stands in the cell now.</summary>
/// <param name="Change">The change.</param>
/// <param name="Kind">What came of it.</param>
/// <param name="Stored">What stands in the cell now; null when nothing ever did.</param>
public sealed record CellOutcome(CellChange Change, CellOutcomeKind Kind, Observation? Stored);
