using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>What is to be compared, fixed before looking: which unit and indicator, which periods stand before and after, and how long the new order settles in.</summary>
public sealed record ComparisonPlan
{
    public required Lineage Lineage { get; init; }

    public required Indicator Indicator { get; init; }

    /// <summary>First period of the side before.</summary>
    public required Period First { get; init; }

    /// <summary>Last period of the side after, inclusive.</summary>
    public required Period Last { get; init; }

    /// <summary>First period of the new order.</summary>
    public required Period Cut { get; init; }

    /// <summary>Periods from <see cref="Cut"/> on that count on neither side.</summary>
    public required int Settling { get; init; }

    /// <summary>Turns the months of a review into periods of the indicator: the window holds whole periods only, and the settling-in gap is rounded up.</summary>
    /// <remarks>A period that holds the restructuring inside is always settled in, however short the gap.</remarks>
    public static ComparisonPlan For(Lineage lineage, UnitEvent change, Indicator indicator, ReviewWindow window)
    {
        var kind = indicator.PeriodKind;
        var cut = Period.Of(kind, change.EffectiveDate);
        var monthsPerPeriod = 12 / cut.PerYear;
        var settling = (window.SettlingMonths + monthsPerPeriod - 1) / monthsPerPeriod;
        var isInside = cut.Start != change.EffectiveDate;
        var last = Period.Of(kind, window.AfterTo.End);

        return new ComparisonPlan
        {
            Lineage = lineage,
            Indicator = indicator,
            First = Period.FirstFrom(kind, window.BeforeFrom.Start),
            Last = last.End <= window.AfterTo.End ? last : last.Plus(-1),
            Cut = cut,
            Settling = isInside ? Math.Max(settling, 1) : settling,
        };
    }
}

/// <summary>The months of a review: first month before, last month after, months that settle in.</summary>
public sealed record ReviewWindow(Period BeforeFrom, Period AfterTo, int SettlingMonths);
