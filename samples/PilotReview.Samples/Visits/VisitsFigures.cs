using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using PilotReview.Samples.CaoLanh;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.Visits;

/// <summary>The visits month by month and what the branches report themselves. All figures are made up; what visitors found is what the source says was found.</summary>
internal static class VisitsFigures
{
    private const int Seed = 2022;
    private const int Visitors = 6;

    /// <summary>The visitor who marks more strictly than the others.</summary>
    private const int Strict = 2;

    /// <summary>The visitor who takes the mark over from the branch's minutes.</summary>
    private const int Copies = 4;

    /// <summary>The first is the post of the demonstration account of the role, so that it sees its own visits.</summary>
    private static readonly string[] Posts =
    [
        "Đại biểu dự sinh hoạt", "Ủy viên Ban Thường vụ Huyện ủy (minh họa)", "Huyện ủy viên (minh họa)", "Thủ trưởng cơ quan Đảng (minh họa)",
        "Thủ trưởng cơ quan huyện (minh họa)", "Người đứng đầu đoàn thể huyện (minh họa)",
    ];

    private static readonly string[] Found =
    [
        "Chi bộ chuẩn bị nội dung, sinh hoạt đúng giờ; đảng viên dự tương đối đầy đủ, phát biểu sôi nổi.",
        "Việc phổ biến, quán triệt còn hạn chế.",
        "Nội dung sinh hoạt có phần chưa sâu.",
        "Đánh giá tình hình tư tưởng chưa sát.",
        "Chưa theo dõi hết việc khắc phục hạn chế tháng trước.",
    ];

    private static readonly string[] WhyNot = ["Trùng lịch họp của huyện", "Chi bộ đổi ngày sinh hoạt, không báo trước", "Đi công tác"];

    public static void Fill(ScenarioRows rows)
    {
        foreach (var branch in VisitsUnits.Branches)
        {
            foreach (var month in Period.Range(VisitsScenario.First, VisitsScenario.Last))
            {
                AddMonth(rows, branch, month);
            }
        }
    }

    private static void AddMonth(ScenarioRows rows, (int Commune, int Number) branch, Period month)
    {
        var code = VisitsUnits.BranchOf(branch);
        var random = new SplitMix(Seed, $"{code}/{month}");
        var isAfter = month.Start > VisitsScenario.Decided;
        var own = decimal.Round((decimal)Math.Clamp((isAfter ? 87 : 84) + (2 * random.Normal()), 60, 98), 0);
        var members = VisitsUnits.MembersOf(branch);
        rows.Observations.Add(new ObservationRow(
            Made.Source, code, VisitsIndicators.OwnScore, month, null, null, own, null, ObservationState.Approved, string.Empty, string.Empty));
        rows.Observations.Add(new ObservationRow(
            Made.Source, code, VisitsIndicators.Attendance, month, random.Binomial(members, isAfter ? 0.91 : 0.88), members, null, null, ObservationState.Approved, string.Empty, string.Empty));
        var visitor = (((branch.Commune - 1) * VisitsUnits.BranchesEach) + branch.Number - 1) / (VisitsUnits.Communes * VisitsUnits.BranchesEach / Visitors);
        rows.Visits.Add(new VisitRow(Made.Source, Posts[visitor], code, month, Told(random, (visitor, branch.Number), month, own)));
    }

    private static VisitTelling Told(SplitMix random, (int Visitor, int Branch) who, Period month, decimal own)
    {
        var isAfter = month.Start > VisitsScenario.Decided;
        var isMade = random.Uniform() < (isAfter ? 0.92 : 0.70);
        if (IsUntold(who, month))
        {
            return new VisitTelling(VisitState.Untold, null, string.Empty, null, null, null, false, string.Empty);
        }

        if (!isMade)
        {
            return new VisitTelling(VisitState.NotMade, null, WhyNot[(int)random.Uniform(0, WhyNot.Length)], null, null, null, false, string.Empty);
        }

        var day = month.Start.AddDays(2 + (int)random.Uniform(0, 6));
        var isFiled = random.Uniform() < (isAfter ? 0.86 : 0.55);
        var filed = day.AddDays(2 + (int)random.Uniform(0, 8));
        var isCopied = who.Visitor == Copies && month.StartMonth % 3 == 0;
        var lower = who.Visitor == Strict ? 9 : 2;
        var mark = isCopied ? own : Math.Clamp(own - lower + decimal.Round((decimal)(2 * random.Normal()), 0), 40, 100);
        var hasMark = random.Uniform() < 0.85;
        return new VisitTelling(
            VisitState.Made, day, string.Empty, isFiled ? filed : null, hasMark ? mark : null, null, isCopied && hasMark,
            random.Uniform() < 0.4 ? Found[(int)random.Uniform(0, Found.Length)] : string.Empty);
    }

    /// <summary>Nobody has said yet: two visits of the last month, one of the month before.</summary>
    private static bool IsUntold((int Visitor, int Branch) who, Period month) =>
        (month == VisitsScenario.Last && who is { Visitor: 0, Branch: 2 or 3 }) || (month == VisitsScenario.Last.Plus(-1) && who is { Visitor: 5, Branch: 4 });
}
