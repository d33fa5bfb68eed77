namespace PilotReview.Core.Statistics;

/// <summary>What a figure must be before a method takes it.</summary>
internal static class Counts
{
    /// <summary>0 ≤ events ≤ total, both finite.</summary>
    public static bool IsShare(double events, double total) => double.IsFinite(events) && double.IsFinite(total) && events >= 0 && events <= total;

    /// <summary>Finite and not negative.</summary>
    public static bool IsCount(double count) => double.IsFinite(count) && count >= 0;

    /// <summary>A whole number that can be counted to.</summary>
    public static bool IsWhole(double count) => IsCount(count) && count == Math.Floor(count) && count <= int.MaxValue;

    /// <summary>Between 0 and 1, both excluded.</summary>
    public static bool IsProbability(double p) => p is > 0 and < 1;

    /// <summary>All finite.</summary>
    public static bool AreNumbers(IEnumerable<double> values) => values.All(double.IsFinite);
}
