using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The review of 2021 with its conclusion, and the draft of a later one.</summary>
internal static class CaoLanhReviews
{
    private const int SettlingMonths = 3;

    private static readonly Period BeforeFrom = Period.Month(2016, 10);

    private static readonly ReviewLetterhead Letterhead = new()
    {
        Superior = "ĐẢNG BỘ TỈNH ĐỒNG THÁP",
        Issuer = "THÀNH ỦY CAO LÃNH",
        Place = "Cao Lãnh",
        Symbol = "BC/ThU",
        Authority = "BAN THƯỜNG VỤ",
        Office = "PHÓ BÍ THƯ",
    };

    // what the published account tells of the conference; the year is inferred from "three years" after 2018
    private static readonly ReviewConclusion Conclusion = new()
    {
        Date = new(2021, 10, 23),
        Text = new LocalText(
            "Ban Thường vụ Thành ủy ghi nhận sự nỗ lực của các đơn vị thực hiện thí điểm; chất lượng sinh hoạt được nâng lên, đi vào nền nếp."
            + " Tiếp tục duy trì mô hình; tiếp tục khảo sát, xây dựng giải pháp từ thực tiễn của địa phương, theo đúng hướng dẫn của Trung ương.",
            "The standing committee acknowledges the effort of the pilot units; the quality of meetings is rising and they are orderly."
            + " The model is kept on; the survey goes on, and solutions are to be built from local practice, in line with the Centre's guidance."),
        Encouraged = new LocalText("Phường 2, Phường 3, Phường 4, nơi đủ điều kiện", "Wards 2, 3 and 4, where they qualify"),
        CommendedCollectives = 2,
        CommendedIndividuals = 10,
    };

    public static void Fill(ScenarioRows rows)
    {
        rows.Reviews.Add(new ReviewRow(
            Made.Source, "SK-2021", CaoLanhPilot.Code,
            new("Sơ kết 3 năm thực hiện thí điểm mô hình đảng bộ bộ phận", "Three-year review of the pilot of the sub-committee model"),
            new(2021, 9, 30), BeforeFrom, Period.Month(2021, 9), SettlingMonths, ReviewState.Published, Letterhead, Conclusion));
        rows.Reviews.Add(new ReviewRow(
            Made.Source, "SK-2023", CaoLanhPilot.Code,
            new("Sơ kết 5 năm thực hiện thí điểm mô hình đảng bộ bộ phận", "Five-year review of the pilot of the sub-committee model"),
            new(2023, 9, 30), BeforeFrom, Period.Month(2023, 9), SettlingMonths, ReviewState.Draft, Letterhead, null));
    }
}
