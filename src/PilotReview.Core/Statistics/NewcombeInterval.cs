namespace PilotReview.Core.Statistics;

/// <summary>The interval of a change between two shares, after − before, from the Wilson intervals of both ("method 10").</summary>
/// <remarks>With (l₁, u₁) before, (l₂, u₂) after, and d = p₂ − p₁:
/// lower = d − √((p₂ − l₂)² + (u₁ − p₁)²), upper = d + √((u₂ − p₂)² + (p₁ − l₁)²).
/// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
/// Describes only, as <see cref="WilsonInterval"/> does.</remarks>
public static class NewcombeInterval
{
    /// <summary>The interval of the change in fractions (0.177 for 17,7 points); null when either side has none (<see cref="WilsonInterval"/>).</summary>
    public static Interval? Of(
        double eventsBefore, double totalBefore, double eventsAfter, double totalAfter, double confidence = Interval.UsualConfidence)
    {
        if (WilsonInterval.Of(eventsBefore, totalBefore, confidence) is not { } first
            || WilsonInterval.Of(eventsAfter, totalAfter, confidence) is not { } second)
        {
            return null;
        }

        var p1 = eventsBefore / totalBefore;
        var p2 = eventsAfter / totalAfter;
        var down = Distance(p2 - second.Lower, first.Upper - p1);
        var up = Distance(second.Upper - p2, p1 - first.Lower);
        return new Interval(p2 - p1 - down, p2 - p1 + up);
    }

    private static double Distance(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
