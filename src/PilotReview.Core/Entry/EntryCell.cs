using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>One cell of a sheet: what it takes, what stands in it, and what a typist wants to see beside it.</summary>
public sealed record EntryCell
{
    public required EntryKey Key { get; init; }

    public required CellRule Rule { get; init; }

    /// <summary>Whether a figure is due: the indicator is collected, applies to the unit, and the period ends with the row's month.</summary>
    public required bool IsDue { get; init; }

    /// <summary>The period ends with the row's month. A quarter stands in the row of its last month; in the rows before there is only an empty place.</summary>
    public bool Ends { get; init; } = true;

    /// <summary>The row's month has begun: nothing can be known of a later one.</summary>
    public bool HasBegun { get; init; } = true;

    /// <summary>What is stored, with its history; null when nothing ever was.</summary>
    public Observation? Stored { get; init; }

    /// <summary>The scale version that the stored figure is read on: that of the period, unless another was in force when it was put in.</summary>
    public ScaleVersion? StoredScale { get; init; }

    /// <summary>The figure of the same period a year before; empty when there is none, or when it was on another scale.</summary>
    public ObservationFigure LastYear { get; init; } = ObservationFigure.Empty;

    /// <summary>The newest figure before this period, with its period and the scale it was read on.</summary>
    public (Period Period, ObservationFigure Figure, ScaleVersion? Scale)? Previous { get; init; }

    /// <summary>Earlier points on the same scale, oldest first, null where a period has none.</summary>
    public IReadOnlyList<double?> Earlier { get; init; } = [];

    /// <summary>How the figure is shown to the reader; masked figures are not here.</summary>
    public Masking Masking { get; init; }

    /// <summary>Explanations that were given in this cell, for whichever figure.</summary>
    public IReadOnlyList<CheckExplanation> Explanations { get; init; } = [];

    public ObservationState State => Stored?.State ?? ObservationState.Empty;

    public ObservationFigure Figure => Stored?.Figure ?? ObservationFigure.Empty;

    /// <summary>Number of the content that stands there: 0 when nothing ever did.</summary>
    public int Version => Stored?.Version ?? 0;

    /// <summary>Said on purpose that nothing arose.</summary>
    public bool IsNotArisen => State != ObservationState.Empty && Figure.IsEmpty && Stored is { IsWithheld: false };

    /// <summary>Due and still without anything.</summary>
    public bool IsMissing => IsDue && State == ObservationState.Empty;

    /// <summary>Whether something may be typed, the one rule for the page, the message and the workbook: the month has begun, nothing was sent or approved that was not
    /// returned, and a figure is due, or one stands there that is not due any more and must be mended or cleared.</summary>
    public bool IsOpen => HasBegun && Ends && Masking == Masking.None && EntryRules.IsOpen(State) && (IsDue || State != ObservationState.Empty);
}
