using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>The least data that a series must have on each side before it is judged (methods, section 4, step 1).</summary>
public static class SeriesMinimum
{
    /// <summary>Least share of usable periods within the span of a side.</summary>
    public const double LeastUsableShare = 0.75;

    /// <summary>Least median denominator of a proportion.</summary>
    public const double LeastMedianDenominator = 5;

    private const int Months = 12;
    private const int Quarters = 4;

    /// <summary>Usable points that each side needs: 10 months, 4 quarters or 8 years.</summary>
    /// <param name="perYear">Periods of a year.</param>
    public static int LeastPoints(int perYear) => perYear switch { >= Months => 10, >= Quarters => 4, _ => 8 };

    /// <summary>Periods that each side must span: a year of months or quarters, or 8 years.</summary>
    /// <param name="perYear">Periods of a year.</param>
    public static int LeastSpan(int perYear) => perYear >= Quarters ? perYear : 8;

    /// <summary>Usable periods before that must remain once the months of choice are dropped: 12 months, 4 quarters, 8 years.</summary>
    /// <param name="perYear">Periods of a year.</param>
    public static int LeastWithoutChoice(int perYear) => perYear >= Quarters ? perYear : 8;

    /// <summary>The first reason why the series is not enough; null when it is.</summary>
    /// <param name="series">The usable points.</param>
    /// <param name="leftOut">Periods before that count neither as usable nor as missing.</param>
    /// <param name="hasDenominators">Whether the median denominator is looked at.</param>
    public static Reason? Check(StepSeries series, IReadOnlySet<int> leftOut, bool hasDenominators)
    {
        var perYear = series.Calendar.Period;
        if (Math.Min(series.Before, series.After) < LeastPoints(perYear))
        {
            return Reason.TooFewPoints;
        }

        var cut = series.Calendar.Cut;
        var spanBefore = cut - series.Times[0];
        var spanAfter = series.Times[^1] - series.Calendar.AfterFrom + 1;
        if (Math.Min(spanBefore, spanAfter) < LeastSpan(perYear))
        {
            return Reason.TooFewPoints;
        }

        if (MissingBefore(series, leftOut) > 0 || series.After < LeastUsableShare * spanAfter)
        {
            return Reason.TooManyMissing;
        }

        return hasDenominators && (IsTooSmall(series, ..series.Before) || IsTooSmall(series, series.Before..))
            ? Reason.DenominatorsTooSmall
            : null;
    }

    /// <summary>Usable periods that the side before lacks of the least share of its span; 0 when it has them.</summary>
    /// <param name="series">The usable points.</param>
    /// <param name="leftOut">Periods before that count neither as usable nor as missing.</param>
    public static int MissingBefore(StepSeries series, IReadOnlySet<int> leftOut)
    {
        if (series.Before == 0)
        {
            return 0;
        }

        var cut = series.Calendar.Cut;
        var dropped = leftOut.Count(time => time >= series.Times[0] && time < cut);
        return Math.Max(0, (int)Math.Ceiling(LeastUsableShare * (cut - series.Times[0] - dropped)) - series.Before);
    }

    /// <summary>Whether the median denominator of the side before is too small; only of a proportion.</summary>
    public static bool IsBeforeTooSmall(StepSeries series) => IsTooSmall(series, ..series.Before);

    private static bool IsTooSmall(StepSeries series, Range side) =>
        series.Type == SeriesType.Proportion && series.Sizes.AsSpan(side) is { Length: > 0 } sizes && Median(sizes) < LeastMedianDenominator;

    private static double Median(ReadOnlySpan<double> sizes)
    {
        var sorted = sizes.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
