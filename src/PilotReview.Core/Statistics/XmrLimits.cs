namespace PilotReview.Core.Statistics;

/// <summary>The centre line and the natural process limits of a month-by-month chart, from the months before a change.</summary>
/// <remarks>Centre = mean of the points; moving range = |difference| of two neighbouring months, so none across a missing month;
/// limits = centre ± 2.66 · mean moving range (2.66 ≈ 3 / 1.128). The limits are not cut at 0 or 100%; the chart does that.
/// Source: W. A. Shewhart's individuals chart as in D. J. Wheeler, Understanding Variation (1993), and NHS "Making Data Count".
/// Describes only: run rules fire far too often on unchanged units to decide anything.</remarks>
public sealed record XmrLimits(double Centre, double MeanMovingRange)
{
    /// <summary>3 / 1.128 as the charts of the NHS and of Wheeler round it.</summary>
    private const double LimitFactor = 2.66;

    public double Lower => Centre - (LimitFactor * MeanMovingRange);

    public double Upper => Centre + (LimitFactor * MeanMovingRange);

    /// <summary>Strictly outside the limits; a point on a limit is inside.</summary>
    public bool IsBeyond(double value) => value < Lower || value > Upper;

    /// <summary>The limits of one value per calendar month in order, null where a month is missing; null when no two
    /// neighbouring months have a value.</summary>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public static XmrLimits? Of(IReadOnlyList<double?> baseline)
    {
        if (baseline.Any(value => value is { } known && !double.IsFinite(known)))
        {
            throw new ArgumentException("Every value must be a finite number.", nameof(baseline));
        }

        var ranges = baseline.Zip(baseline.Skip(1), (earlier, later) => later - earlier).OfType<double>().Select(Math.Abs).ToList();
        if (ranges.Count == 0)
        {
            return null;
        }

        // measured from the first known value, so that equal values give exactly that value as the centre
        var points = baseline.OfType<double>().ToList();
        var centre = points[0] + (points.Sum(value => value - points[0]) / points.Count);
        return new XmrLimits(centre, ranges.Average());
    }
}
