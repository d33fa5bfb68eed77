using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The pilot, its yardstick, the two units in it and the units each is compared with.</summary>
internal static class CaoLanhPilot
{
    public const string Code = "DBBP";

    /// <summary>First and last month whose results led to the choice of Khóm 1.</summary>
    public static Period ChosenFrom { get; } = Period.Month(2018, 4);

    public static Period ChosenTo { get; } = Period.Month(2018, 9);

    private static readonly DateOnly FixedOn = new(2018, 8, 25);
    private static readonly DateOnly FixedLater = new(2020, 1, 15);

    public static void Fill(ScenarioRows rows)
    {
        rows.Pilots.Add(new PilotRow(
            Made.Source, Code,
            new("Thí điểm mô hình đảng bộ bộ phận", "Pilot of the sub-committee model"), new("Đảng bộ bộ phận", "Sub-committee"),
            new(
                "Chia chi bộ đông đảng viên thành các chi bộ nhỏ dưới một đảng bộ bộ phận có giúp sinh hoạt chi bộ đầy đủ và có chất lượng hơn không?",
                "Do branches meet more fully and better when a large branch becomes several small ones under a sub-committee?"),
            new(2018, 9, 1), new(2021, 10, 23),
            [CaoLanhCatalogue.Statute, CaoLanhCatalogue.Rules2016, CaoLanhCatalogue.Rules2021, CaoLanhCatalogue.MeetingGuidance]));
        for (var index = 0; index < rows.Indicators.Count; index++)
        {
            var indicator = rows.Indicators[index].Indicator;
            rows.Yardstick.Add(new YardstickRow(
                Made.Source, Code, indicator.Code, index + 1, indicator.SmallestChange,
                indicator.Code == CaoLanhIndicators.Fee ? FixedLater : FixedOn));
        }

        Enrol(rows);
        foreach (var branch in CaoLanhUnits.Comparisons)
        {
            var enrolled = branch.Category == CaoLanhUnits.PublicService ? CaoLanhUnits.School : CaoLanhUnits.Quarter;
            rows.Comparisons.Add(new ComparisonRow(Made.Source, Code, enrolled, branch.Code));
        }
    }

    private static void Enrol(ScenarioRows rows)
    {
        rows.Enrolments.Add(new EnrolmentRow(
            Made.Source, Code, CaoLanhUnits.Quarter, CaoLanhEvents.Quarter, ChoiceReason.PoorResults, ChosenFrom, ChosenTo,
            [CaoLanhIndicators.Attendance, CaoLanhIndicators.Speaking],
            new LocalText(
                "Đông đảng viên, khó tổ chức sinh hoạt; tỷ lệ phát biểu còn hạn chế; cơ sở vật chất chưa đảm bảo; tỷ lệ dự sinh hoạt chưa cao.",
                "Many members, meetings hard to hold; few speak; premises not adequate; attendance not high."),
            new(2018, 9, 28)));
        rows.Enrolments.Add(new EnrolmentRow(
            Made.Source, Code, CaoLanhUnits.School, CaoLanhEvents.School, ChoiceReason.Other, null, null, [],
            new LocalText(
                "Lịch sinh hoạt chi bộ trùng với hoạt động chuyên môn của nhà trường.", "Branch meetings clashed with the school's professional work."),
            new(2018, 8, 24)));
    }
}
