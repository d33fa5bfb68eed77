using PilotReview.Core.Observations;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Which months had no meeting, no document to roll out, or no minutes handed in.</summary>
internal sealed class CaoLanhCalendar(int seed)
{
    private const string OftenLate = "MH-11";
    private const double LateShare = 0.38;
    private const double UsualShare = 0.02;
    private const double QuietShare = 0.1;

    private static readonly Period FirstClosure = Period.Month(2020, 4);

    // in the pilot units single gaps only, so that the sum of the branches stays whole in most months
    private static readonly HashSet<(string Unit, Period Month)> PilotGaps =
    [
        (CaoLanhUnits.QuarterBranch, Period.Month(2017, 5)), (CaoLanhUnits.PartOf(CaoLanhUnits.Quarter, 3), Period.Month(2019, 8)),
        (CaoLanhUnits.SchoolBranch, Period.Month(2017, 7)), (CaoLanhUnits.PartOf(CaoLanhUnits.School, 2), Period.Month(2020, 11)),
    ];

    /// <summary>Whether the committee had called off the meetings of its branches.</summary>
    public static bool IsClosed(Reporter reporter, Period month) =>
        month == FirstClosure || (month.Year == 2021 && ClosedIn2021(reporter.Ward).Contains(month.StartMonth));

    /// <summary>Whether the branch handed in nothing though it met.</summary>
    public bool IsMissing(Reporter reporter, string indicator, Period period)
    {
        if (reporter.IsInPilot)
        {
            return PilotGaps.Contains((reporter.Code, period));
        }

        var share = reporter.Code == OftenLate ? LateShare : UsualShare;
        return new SplitMix(seed, $"missing/{indicator}/{reporter.Code}/{period}").Uniform() < share;
    }

    /// <summary>Whether no directive or resolution came down in the month.</summary>
    public bool IsQuiet(Period month) => new SplitMix(seed, $"quiet/{month}").Uniform() < QuietShare;

    /// <summary>Meetings due in a quarter: three, less those called off.</summary>
    public static int MeetingsDue(Reporter reporter, Period quarter) => MonthsOf(quarter).Count(month => !IsClosed(reporter, month));

    /// <summary>The quarters that lie wholly in the months of a branch.</summary>
    public static IEnumerable<Period> QuartersOf(Reporter reporter) =>
        Period.Range(Period.FirstFrom(PeriodKind.Quarter, reporter.First.Start), Period.FirstFrom(PeriodKind.Quarter, reporter.Last.Next.Start).Plus(-1))
            .Where(quarter => quarter.End <= reporter.Last.End);

    private static IEnumerable<Period> MonthsOf(Period quarter)
    {
        var first = Period.Of(PeriodKind.Month, quarter.Start);
        return Period.Range(first, first.Plus(2));
    }

    private static int[] ClosedIn2021(string ward) => ward switch
    {
        "P3" => [8, 9],
        "P4" => [7, 8],
        _ => [7, 8, 9],
    };
}
