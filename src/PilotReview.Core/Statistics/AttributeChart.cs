namespace PilotReview.Core.Statistics;

/// <summary>Which chart a share or a count is drawn on.</summary>
public enum AttributeChartKind
{
    /// <summary>Shares, binomial limits.</summary>
    P = 1,

    /// <summary>p′: shares with limits widened by how much they really swing.</summary>
    PPrime,

    /// <summary>Rates, Poisson limits.</summary>
    U,

    /// <summary>u′: rates with widened limits.</summary>
    UPrime,

    /// <summary>Counts.</summary>
    C,
}

/// <summary>Limits of a chart of shares or counts that follow the size of each period.</summary>
/// <remarks>p: c ± 3√(c(1 − c)/n), c pooled; u: c ± 3√(c/e); c: c ± 3√c; p′ and u′ multiply the error by σ_z = mean|Δz|/1.128 (D. B. Laney, Quality Engineering 14 (2002) 531).
/// Cut at 0, shares at 1 too. Null where a period has no size. Describes only.</remarks>
public sealed record AttributeChart
{
    private const double Sigmas = 3;
    private const double RangeOfTwo = 1.128;

    public required double Centre { get; init; }

    /// <summary>σ_z of p′ and u′; null for the others.</summary>
    public double? SigmaZ { get; init; }

    public required IReadOnlyList<double?> Lower { get; init; }

    public required IReadOnlyList<double?> Upper { get; init; }

    /// <summary>Indices of the periods strictly beyond their limits.</summary>
    public required IReadOnlyList<int> Beyond { get; init; }

    /// <summary>The chart of <paramref name="amounts"/> over <paramref name="sizes"/> with limits from the first <paramref name="baseline"/> periods.</summary>
    public static Computation<AttributeChart> Of(AttributeChartKind kind, IReadOnlyList<double?> amounts, IReadOnlyList<double?> sizes, int baseline)
    {
        var isShare = kind is AttributeChartKind.P or AttributeChartKind.PPrime;
        var points = amounts.Select((amount, index) => new Point(amount, kind == AttributeChartKind.C ? 1 : sizes.ElementAtOrDefault(index))).ToList();
        if ((kind != AttributeChartKind.C && sizes.Count != amounts.Count) || baseline < 0 || points.Any(point => !point.IsValid(isShare)))
        {
            return NotComputable.BadInput;
        }

        var known = points.Take(baseline).Where(point => point.IsUsable).ToList();
        if (known.Count == 0)
        {
            return NotComputable.ZeroDenominator;
        }

        var centre = known.Sum(point => point.Amount.GetValueOrDefault()) / known.Sum(point => point.Size.GetValueOrDefault());
        var spread = isShare ? centre * (1 - centre) : centre;
        double? sigma = kind is AttributeChartKind.PPrime or AttributeChartKind.UPrime ? SigmaOf(known, centre, spread) : null;
        var limits = points.Select(point => Limits(point, centre, Sigmas * (sigma ?? 1) * Math.Sqrt(spread), isShare)).ToList();
        return new AttributeChart
        {
            Centre = centre,
            SigmaZ = sigma,
            Lower = [.. limits.Select(limit => limit?.Lower)],
            Upper = [.. limits.Select(limit => limit?.Upper)],
            Beyond = [.. points.Index().Where(point => limits[point.Index] is { } limit && !limit.Contains(point.Item.Rate)).Select(point => point.Index)],
        };
    }

    private static double SigmaOf(List<Point> known, double centre, double spread)
    {
        if (spread == 0 || known.Count < 2)
        {
            return 0;
        }

        var z = known.Select(point => (point.Rate - centre) / Math.Sqrt(spread / point.Size.GetValueOrDefault())).ToList();
        return z.Zip(z.Skip(1), (earlier, later) => Math.Abs(later - earlier)).Average() / RangeOfTwo;
    }

    private static Interval? Limits(Point point, double centre, double half, bool isShare)
    {
        if (!point.IsUsable)
        {
            return null;
        }

        var own = half / Math.Sqrt(point.Size.GetValueOrDefault());
        return new Interval(Math.Max(0, centre - own), isShare ? Math.Min(1, centre + own) : centre + own);
    }

    private readonly record struct Point(double? Amount, double? Size)
    {
        public bool IsUsable => Amount is not null && Size > 0;

        public double Rate => Amount.GetValueOrDefault() / Size.GetValueOrDefault();

        public bool IsValid(bool isShare) =>
            Counts.IsCount(Amount ?? 0) && (Size is null or 0 || Counts.IsSpread(Size.Value)) && (!isShare || Amount is null || Size is null or 0 || Amount <= Size);
    }
}
