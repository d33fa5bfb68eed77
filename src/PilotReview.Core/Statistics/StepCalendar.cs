namespace PilotReview.Core.Statistics;

/// <summary>When a restructuring divides a series.</summary>
/// <param name="Period">Periods of a year: 12, 4 or 1.</param>
/// <param name="Cut">First period after the restructuring (t₀).</param>
/// <param name="PhaseIn">Periods from the cut on that settle in and count on neither side (f).</param>
public readonly record struct StepCalendar(int Period, int Cut, int PhaseIn)
{
    /// <summary>Numbers of periods lie between this and its negative; months since the year 0 stay far below it.</summary>
    public const int LatestPeriod = 10_000_000;

    /// <summary>First period of the side after.</summary>
    public int AfterFrom => Cut + PhaseIn;

    /// <summary>Whether a period stands on one of the two sides.</summary>
    public bool IsOnASide(int time) => time < Cut || time >= AfterFrom;

    /// <summary>Years of at least one period, a gap of none or more.</summary>
    public bool IsValid => Period >= 1 && PhaseIn >= 0 && Cut is >= -LatestPeriod and <= LatestPeriod && PhaseIn <= LatestPeriod;
}
