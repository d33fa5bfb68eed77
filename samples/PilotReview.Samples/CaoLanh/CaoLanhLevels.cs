using PilotReview.Samples.Series;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The level of every series. For the two pilot units it follows the published words (attendance "chưa cao", few speak, roll-out faster after); where
/// those say nothing it is steady or slightly better. Falls and poor results are left to invented units.</summary>
internal sealed class CaoLanhLevels(int seed)
{
    /// <summary>The invented branch whose meetings get worse.</summary>
    public const string Declining = "MH-07";

    /// <summary>The invented branch that does badly all the time.</summary>
    public const string Weak = "MH-08";

    public Level Of(Reporter reporter, string indicator) => reporter.Lineage switch
    {
        CaoLanhReporters.QuarterLineage => Quarter(indicator),
        CaoLanhReporters.SchoolLineage => School(indicator),
        _ => Invented(reporter, indicator),
    };

    private static Level Quarter(string indicator) => indicator switch
    {
        CaoLanhIndicators.Attendance => new(0.74, 0.885),
        CaoLanhIndicators.Speaking => new(0.13, 0.25),
        CaoLanhIndicators.OnSchedule => new(0.65, 0.95),
        CaoLanhIndicators.Thematic => new(0.45, 1.25),
        CaoLanhIndicators.RollOut => new(15, 7),
        CaoLanhIndicators.Targets => new(0.77, 0.86),
        CaoLanhIndicators.MeetingScore => new(66, 83),
        CaoLanhIndicators.Fee => new(0.993, 0.996),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null),
    };

    private static Level School(string indicator) => indicator switch
    {
        CaoLanhIndicators.Attendance => new(0.977, 0.984),
        CaoLanhIndicators.Speaking => new(0.4, 0.44),
        CaoLanhIndicators.OnSchedule => new(0.65, 0.96),
        CaoLanhIndicators.Thematic => new(0.5, 1.2),
        CaoLanhIndicators.RollOut => new(6.5, 5.5),
        CaoLanhIndicators.Targets => new(0.88, 0.93),
        CaoLanhIndicators.MeetingScore => new(82, 89),
        CaoLanhIndicators.Fee => new(0.995, 0.998),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null),
    };

    private Level Invented(Reporter reporter, string indicator)
    {
        var isSchool = CaoLanhUnits.Comparisons.Any(
            branch => branch.Code == reporter.Code && branch.Category == CaoLanhUnits.PublicService);
        var (low, high, gain) = indicator switch
        {
            CaoLanhIndicators.Attendance => isSchool ? (0.95, 0.97, 0.004) : (0.74, 0.86, 0.008),
            CaoLanhIndicators.Speaking => isSchool ? (0.36, 0.42, 0.01) : (0.16, 0.26, 0.005),
            CaoLanhIndicators.OnSchedule => (0.87, 0.95, 0.01),
            CaoLanhIndicators.Thematic => (0.45, 0.6, 0.68),
            CaoLanhIndicators.RollOut => isSchool ? (6.5, 8.5, -0.3) : (10.0, 13.0, -0.4),
            CaoLanhIndicators.Targets => (0.78, 0.88, 0.01),
            CaoLanhIndicators.MeetingScore => isSchool ? (80.0, 86.0, 1.0) : (70.0, 80.0, 1.0),
            CaoLanhIndicators.Fee => (0.985, 0.997, 0.0),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null),
        };
        var before = new SplitMix(seed, $"level/{indicator}/{reporter.Code}").Uniform(low, high);
        return reporter.Code switch
        {
            Declining => Fall(indicator, before, gain),
            Weak => Low(indicator, before, gain),
            _ => new Level(before, before + gain),
        };
    }

    private static Level Fall(string indicator, double before, double gain) => indicator switch
    {
        CaoLanhIndicators.Attendance => new(before, before - 0.09),
        CaoLanhIndicators.Targets => new(before, before - 0.1),
        CaoLanhIndicators.MeetingScore => new(before, before - 9),
        _ => new(before, before + gain),
    };

    private static Level Low(string indicator, double before, double gain) => indicator switch
    {
        CaoLanhIndicators.Attendance => new(0.69, 0.69),
        CaoLanhIndicators.Targets => new(0.66, 0.66),
        CaoLanhIndicators.MeetingScore => new(58, 58),
        _ => new(before, before + gain),
    };
}
