using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The review of 2021 and a later one, both as drafts: what was done with them stands in the story beside the workbook.</summary>
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

    public static void Fill(ScenarioRows rows)
    {
        rows.Reviews.Add(new ReviewRow(
            Made.Source, "SK-2021", CaoLanhPilot.Code,
            new("Sơ kết 3 năm thực hiện thí điểm mô hình đảng bộ bộ phận", "Three-year review of the pilot of the sub-committee model"),
            new(2021, 9, 30), BeforeFrom, Period.Month(2021, 9), SettlingMonths, ReviewState.Draft, Letterhead, null));
        rows.Reviews.Add(new ReviewRow(
            Made.Source, "SK-2023", CaoLanhPilot.Code,
            new("Sơ kết 5 năm thực hiện thí điểm mô hình đảng bộ bộ phận", "Five-year review of the pilot of the sub-committee model"),
            new(2023, 9, 30), BeforeFrom, Period.Month(2023, 9), SettlingMonths, ReviewState.Draft, Letterhead, null));
    }
}
