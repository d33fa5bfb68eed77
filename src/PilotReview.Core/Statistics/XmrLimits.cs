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

    /// <summary>Expected range of two normal values with standard deviation 1.</summary>
    private const double RangeOfTwo = 1.128;

    private const double RangeLimitFactor = 3.267;

    public double Lower => Centre - Half;

    public double Upper => Centre + Half;

    /// <summary>Distance from the centre to a limit.</summary>
    public double Half => LimitFactor * MeanMovingRange;

    /// <summary>The limit of the moving range itself.</summary>
    public double RangeUpper => RangeLimitFactor * MeanMovingRange;

    /// <summary>The same limits with the factor 3/1.128 unrounded, as some programs draw them.</summary>
    public Interval Unrounded => new(Centre - (3 * MeanMovingRange / RangeOfTwo), Centre + (3 * MeanMovingRange / RangeOfTwo));

    /// <summary>Strictly outside the limits; a point on a limit is inside.</summary>
    public bool IsBeyond(double value) => value < Lower || value > Upper;

    /// <summary>The limits of one value per calendar month in order, null where a month is missing; null when no two
    /// neighbouring months have a value, and for values that are not finite.</summary>
    public static XmrLimits? Of(IReadOnlyList<double?> baseline)
    {
        var ranges = baseline.Zip(baseline.Skip(1), (earlier, later) => later - earlier).OfType<double>().Select(Math.Abs).ToList();
        if (ranges.Count == 0 || !Counts.AreNumbers(ranges) || !Counts.AreNumbers(baseline.OfType<double>()))
        {
            return null;
        }

        // measured from the first known value, so that equal values give exactly that value as the centre
        var points = baseline.OfType<double>().ToList();
        var centre = points[0] + (points.Sum(value => value - points[0]) / points.Count);
        return new XmrLimits(centre, ranges.Average());
    }
}
