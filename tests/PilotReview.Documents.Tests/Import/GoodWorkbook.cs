namespace PilotReview.Documents.Tests.Import;

/// <summary>A small workbook with every sheet, in which nothing is wrong: one branch was split into two under a sub-committee.</summary>
public static class GoodWorkbook
{
    private static readonly DateTime Split = Day(2018, 10, 1);

    public static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    public static WorkbookBuilder Create()
    {
        var builder = new WorkbookBuilder();
        AddUnits(builder);
        AddIndicators(builder);
        AddPilots(builder);
        AddFigureTables(builder);
        return builder;
    }

    private static void AddUnits(WorkbookBuilder builder) => builder
        .Add(
            "kinds", "code name_vi name_en from to",
            ["dang-bo", "Đảng bộ cơ sở", "Grassroots committee", null, null],
            ["dbbp", "Đảng bộ bộ phận", "Sub-committee", Day(2011, 1, 1), Day(2026, 12, 31)],
            ["chi-bo", "Chi bộ", "Branch", null, null])
        .Add("categories", "code name_vi name_en", ["khom", "Khóm", "Quarter"])
        .Add(
            "legal_bases", "number title_vi title_en date in_force_from in_force_to",
            ["01-QĐ/TU", "Quy định thí điểm", "Pilot rule", Day(2018, 1, 5), Day(2018, 1, 5), Day(2025, 1, 1)])
        .Add(
            "units", "code from to name_vi name_en short_vi short_en kind category parent official probationary exempt away",
            ["DU", Day(2015, 1, 1), null, "Đảng bộ Phường", "Ward committee", "Phường", "Ward", "dang-bo", null, null, null, null, null, null],
            ["K1", Day(2015, 1, 1), null, "Chi bộ Khóm 1", "Branch 1", "Khóm 1", "Br. 1", "chi-bo", "khom", "DU", 220, 5, null, null],
            ["K1", Day(2017, 1, 1), Day(2018, 9, 30), "Chi bộ Khóm 1", "Branch 1", "Khóm 1", "Br. 1", "chi-bo", "khom", "DU", 230, 5, 12, 3],
            ["BP1", Split, null, "Đảng bộ bộ phận Khóm 1", "Sub-committee 1", "ĐBBP 1", "SC 1", "dbbp", "khom", "DU", 230, 5, null, null],
            ["K1A", Split, null, "Chi bộ 1A", "Branch 1A", "1A", "1A", "chi-bo", "khom", "BP1", 118, 2, null, null],
            ["K1B", Split, null, "Chi bộ 1B", "Branch 1B", "1B", "1B", "chi-bo", "khom", "BP1", 112, 3, null, null],
            ["K2", Day(2015, 1, 1), null, "Chi bộ Khóm 2", "Branch 2", "Khóm 2", "Br. 2", "chi-bo", "khom", "DU", 90, 1, null, null])
        .Add(
            "events", "code kind decision_number decision_date effective_date predecessors successors note_vi note_en",
            ["E1", "split", "12-QĐ/ĐU", Day(2018, 9, 20), Split, "K1", "BP1; K1A; K1B", "Chia tách", "Split"])
        .Add("transfers", "event from_unit to_unit members", ["E1", "K1", "K1A", 120], ["E1", "K1", "K1B", 115]);

    private static void AddIndicators(WorkbookBuilder builder) => builder
        .Add(
            "scales", "scale version name_vi name_en from to min max levels_vi levels_en basis_vi basis_en",
            ["quality", "quality-2018", "Thang 2018", "Scale", Day(2018, 1, 1), Day(2025, 12, 31), 0, 100, null, null, "12-HD", "12-HD"],
            ["class", "class-2018", "Xếp loại", "Class", Day(2018, 1, 1), null, null, null, "Yếu; Khá; Tốt", "Weak; Fair; Good", null, null])
        .Add(
            "indicators",
            "code name_vi name_en short_vi short_en kind direction period aggregation decimals smallest_change lower_bound upper_bound sensitive "
            + "scale target target_from target_to target_basis_vi target_basis_en measure_vi "
            + "method_vi responsible_en yes_no denominator_from denominator_code balance applies_to in_use_from in_use_to order",
            [
                "attend", "Tỷ lệ dự họp", "Attendance", "Dự họp", "Att.", "proportion", "higher_is_better", "month", "sum", 1, 5, null, null, "no",
                null, 85, Day(2018, 1, 1), null, "12-HD", null, null,
                "Đếm khi khai mạc", "Secretary", "no", "must_attend", null, null, "khom", Day(2018, 1, 1), Day(2030, 12, 31), 2,
            ],
            Indicator("visits", "count", "month", null),
            Indicator("points", "score", "quarter", "quality"),
            Indicator("class", "ordinal", "year", "class"),
            [
                "days", "Số ngày", "Days", "Ngày", "Days", "measure", "lower_is_better", "month", "max", 1, null, 0, 60, "yes", null, null, null, null,
                null, null, "ngày",
            ])
        .Add(
            "observations", "unit indicator period numerator denominator value level state comment evidence",
            ["K1", "attend", "2018-09", 200, 235, null, null, "approved", "Họp thường kỳ", "Biên bản 9"],
            ["K1A", "attend", "2018-10", 110, 120, null, null, null, null, null],
            ["K1A", "visits", "2018-11", 3, 1.5, null, null, "submitted", null, null],
            ["K1A", "points", "2018-Q4", null, null, 85.4, null, "draft", null, null],
            ["BP1", "class", 2019, null, null, null, "Tốt", "approved", null, null],
            ["K2", "class", "2019", null, null, null, 2, "returned", null, null],
            ["K2", "days", "2019-02", null, null, 12.25, null, null, null, null])
        .Add("marks", "lane from to text_vi text_en unit", ["tet", Day(2019, 2, 2), Day(2019, 2, 10), "Tết Kỷ Hợi", "Tet", "DU"]);

    private static void AddPilots(WorkbookBuilder builder) => builder
        .Add(
            "pilots", "code name_vi name_en model_vi model_en question_vi question_en start planned_review legal_bases",
            ["P1", "Thí điểm", "Pilot", "Đảng bộ bộ phận", "Sub-committee", "Có nên giữ?", "Keep it?", Split, Day(2021, 10, 1), "01-QĐ/TU"])
        .Add("yardstick", "pilot indicator order smallest_change fixed_on", ["P1", "attend", 1, 5, Day(2018, 9, 1)])
        .Add(
            "enrolments", "pilot unit event reason chosen_from chosen_to chosen_indicators note_vi note_en recorded_on",
            ["P1", "BP1", "E1", "poor_results", "2017-01", "2017-12", "attend;class", null, null, Day(2018, 9, 1)])
        .Add("comparisons", "pilot unit comparison_unit", ["P1", "BP1", "K2"])
        .Add(
            "reviews",
            "code pilot title_vi title_en as_of before_from after_to settling_months state superior issuer place symbol authority office "
            + "conclusion_date conclusion_number conclusion_vi conclusion_en encouraged_vi encouraged_en collectives individuals",
            [
                "R1", "P1", "Sơ kết", "Review", Day(2021, 10, 31), "2016-10", "2021-09", 3, "concluded", "THÀNH ỦY", "ĐẢNG ỦY PHƯỜNG", "Phường",
                "BC/ĐU", "BAN THƯỜNG VỤ", "BÍ THƯ", Day(2021, 11, 15), "3-KL/ĐU", "Giữ mô hình", "Keep", null, null, 2, 10,
            ]);

    private static void AddFigureTables(WorkbookBuilder builder) => builder
        .Add(
            "figure_tables", "code unit subject year to_year title_vi title_en document_number document_date as_of note_vi note_en",
            ["F1", "DU", "congress", 2022, 2025, "Đại hội chi bộ", "Congresses", "11-BC/ĐU", Day(2022, 9, 1), Day(2022, 8, 31), "Theo nguồn", "As printed"])
        .Add(
            "figure_lines",
            "table order label_vi label_en noun_vi noun_en category value relation of breakdown_vi breakdown_en percent percent_decimals",
            ["F1", 1, "Chi bộ", "Branches", "chi bộ", "branches", null, 13, null, null, null, null, null, null],
            ["F1", 2, "Khóm", "Quarters", "chi bộ", "branches", "khom", 8, "part_of_all", 1, "loại hình", "type", 61.5, 2],
            ["F1", 3, "Ngành", "Offices", "chi bộ", "branches", null, 3, "part_of_all", 1, "loại hình", "type", null, null],
            ["F1", 4, "Tái cử", "Re-elected", null, null, null, null, "share_of", 1, null, null, 76.72, null]);

    private static object?[] Indicator(string code, string kind, string period, string? scale) =>
    [
        code, code, code, code, code, kind, "higher_is_better", period, kind == "count" ? "sum" : "own", null, null, null, null, null, scale,
        null, null, null, null, null, null,
    ];
}
