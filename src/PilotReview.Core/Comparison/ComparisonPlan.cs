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

    /// <summary>Turns the months of a review into periods of the indicator: the window holds whole periods only, and a period belongs to neither side when it
    /// holds the restructuring inside or any day of the settling-in months, so that months, quarters and years of one unit leave out the same time.</summary>
    public static ComparisonPlan For(Lineage lineage, UnitEvent change, Indicator indicator, ReviewWindow window)
    {
        var kind = indicator.PeriodKind;
        var cut = Period.Of(kind, change.EffectiveDate);
        var isInside = cut.Start != change.EffectiveDate;
        var settled = change.EffectiveDate.AddMonths(window.SettlingMonths);
        var settling = window.SettlingMonths > 0 ? Period.Of(kind, settled.AddDays(-1)).Index - cut.Index + 1 : isInside ? 1 : 0;
        var last = Period.Of(kind, window.AfterTo.End);

        return new ComparisonPlan
        {
            Lineage = lineage,
            Indicator = indicator,
            First = Period.FirstFrom(kind, window.BeforeFrom.Start),
            Last = last.End <= window.AfterTo.End ? last : last.Plus(-1),
            Cut = cut,
            Settling = settling,
        };
    }
}

/// <summary>The months of a review: first month before, last month after, months that settle in.</summary>
public sealed record ReviewWindow(Period BeforeFrom, Period AfterTo, int SettlingMonths);
