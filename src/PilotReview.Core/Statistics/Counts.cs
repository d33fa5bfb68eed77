namespace PilotReview.Core.Statistics;

/// <summary>What a figure must be before a method takes it. The bounds lie far outside what an office counts; beyond them sums and squares leave the range of numbers.</summary>
internal static class Counts
{
    private const double Largest = 1e100;
    private const double Smallest = 1e-100;

    /// <summary>The largest count that is gone through one by one.</summary>
    private const double MostCounted = 1_000_000;

    /// <summary>Tails that quantiles reach.</summary>
    private const double RarestTail = 1e-12;

    /// <summary>0 ≤ events ≤ total.</summary>
    public static bool IsShare(double events, double total) => IsCount(events) && IsCount(total) && events <= total;

    /// <summary>A number that is not negative.</summary>
    public static bool IsCount(double count) => count is >= 0 and <= Largest;

    /// <summary>A whole number that can be counted through.</summary>
    public static bool IsWhole(double count) => count is >= 0 and <= MostCounted && count == Math.Floor(count);

    /// <summary>A spread or an error: above 0.</summary>
    public static bool IsSpread(double value) => value is >= Smallest and <= Largest;

    /// <summary>Between 0 and 1, both excluded, and no rarer than quantiles reach.</summary>
    public static bool IsProbability(double p) => p is >= RarestTail and <= 1 - RarestTail;

    /// <summary>A number.</summary>
    public static bool IsNumber(double value) => Math.Abs(value) <= Largest;

    /// <summary>All numbers.</summary>
    public static bool AreNumbers(IEnumerable<double> values) => values.All(IsNumber);
}
