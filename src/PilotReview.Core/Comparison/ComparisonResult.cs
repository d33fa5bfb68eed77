using PilotReview.Core.Statistics;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Whether the two sides can be held against each other at all; what is said of them is the verdict.</summary>
public enum ComparisonStatus
{
    /// <summary>Both sides have the least data, on one scale.</summary>
    Computed = 1,

    /// <summary>The sides were measured on two scale versions.</summary>
    DifferentScale,

    NotEnoughData,

    /// <summary>Held against each other, but the reader may not see the numbers: small figures of a sensitive indicator are among them.</summary>
    Withheld,
}

/// <summary>How a descriptive interval was taken.</summary>
public enum IntervalMethod
{
    /// <summary>Newcombe 1998, method 10, on the two pooled shares.</summary>
    Newcombe = 1,

    /// <summary>Welch's t interval on the values of the periods.</summary>
    Welch,
}

/// <summary>One side of a comparison in figures.</summary>
public sealed record SideSummary
{
    /// <summary>The level: Σn/ΣN for a proportion or a count, the mean of the periods for a score or a measure; null when there is none.</summary>
    public double? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>Periods that went in.</summary>
    public int Periods { get; init; }

    /// <summary>Periods of the window without a usable figure, those below included.</summary>
    public int Missing { get; init; }

    /// <summary>Of the missing, those whose figure is entered but not approved.</summary>
    public int NotApproved { get; init; }

    /// <summary>Of the missing, those whose figure was sent back.</summary>
    public int Returned { get; init; }

    /// <summary>Of the periods that went in, those where some part is missing.</summary>
    public int Partial { get; init; }

    /// <summary>Periods with a figure on another scale version, left out.</summary>
    public int OnOtherScale { get; init; }

    /// <summary>The scale version of the figures; null without a scale.</summary>
    public int? ScaleVersionId { get; init; }

    /// <summary>The usual swings of the side (XmR limits); null with fewer than two adjacent periods.</summary>
    public XmrLimits? Swings { get; init; }
}

/// <summary>What came of comparing one unit before and after its restructuring on one indicator. A number or a reason, never NaN.</summary>
public sealed record ComparisonResult
{
    public required ComparisonPlan Plan { get; init; }

    public required ComparisonStatus Status { get; init; }

    /// <summary>Why nothing was computed; null when it was.</summary>
    public Reason? Reason { get; init; }

    public required SideSummary Before { get; init; }

    public required SideSummary After { get; init; }

    /// <summary>What is said of the two sides.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The printed change: the step with the season taken out, in the unit of the values (a share's change is a fraction: 0.177 for 17,7 points); null unless
    /// computed.</summary>
    public double? Change => Status == ComparisonStatus.Computed ? Verdict.Change : null;

    /// <summary>95 % interval of the change from the slow-wave test; null when nothing varies.</summary>
    public Interval? Interval => Status == ComparisonStatus.Computed ? Verdict.Interval : null;

    /// <summary>Level after − level before, as they are printed; null unless computed.</summary>
    public double? PlainChange { get; init; }

    /// <summary>A 95 % interval of the plain change that treats periods or attendances as independent: it describes and does not decide.</summary>
    public Interval? PlainInterval { get; init; }

    public IntervalMethod? PlainMethod { get; init; }

    public Continuity? Continuity { get; init; }

    /// <summary>Every period of the window, in order.</summary>
    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    /// <summary>The levels of the sides are not told, since a masked figure is in them.</summary>
    public bool HidesLevels { get; init; }

    /// <summary>The points that went into a side.</summary>
    public bool IsUsed(SeriesPoint point) => !point.IsChosenFor && point.Side switch
    {
        Side.Before => point.Value is not null && point.ScaleVersionId == Before.ScaleVersionId,
        Side.After => point.Value is not null && point.ScaleVersionId == After.ScaleVersionId,
        _ => false,
    };
}
