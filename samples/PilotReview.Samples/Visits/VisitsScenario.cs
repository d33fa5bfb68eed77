using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.Visits;

/// <summary>Officials of Càng Long district attend the meetings of branches and report in writing. What is published and what is made stands in samples/visits/README.md.</summary>
public static class VisitsScenario
{
    public const string Name = "visits";

    public const string Pilot = "DSH-CL";
    public const string Review = "SK-DSH-2023";

    private const string Regulation = "784-QĐ/TU";
    private const string Decision = "395-QĐ/HU";

    /// <summary>The day of the district's decision.</summary>
    public static DateOnly Decided { get; } = new(2022, 2, 21);

    public static Period First { get; } = Period.Month(2021, 1);

    public static Period Last { get; } = Period.Month(2023, 3);

    public static ScenarioRows Build()
    {
        var rows = new ScenarioRows();
        AddBases(rows);
        VisitsUnits.Fill(rows);
        AddEvents(rows);
        VisitsIndicators.Fill(rows);
        VisitsFigures.Fill(rows);
        AddMarks(rows);
        AddPilot(rows);
        return rows;
    }

    private static string EventOf(int commune) => $"QD395-{VisitsUnits.CommuneOf(commune)}";

    private static void AddBases(ScenarioRows rows)
    {
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, Regulation,
            new("Quy định của Tỉnh ủy Trà Vinh về việc dự sinh hoạt chi bộ",
                "Rules of the Trà Vinh province committee on attending branch meetings"),
            new(2016, 5, 10), new(2016, 5, 10), null));
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, Decision,
            new("Quyết định của Huyện ủy Càng Long phân công ủy viên Ban Thường vụ, huyện ủy viên, thủ trưởng cơ quan, đoàn thể huyện về địa phương",
                "Decision of the Càng Long district committee assigning members of the standing committee and the committee, heads of offices and mass organisations to localities"),
            Decided, Decided, null));
    }

    private static void AddEvents(ScenarioRows rows)
    {
        for (var commune = 1; commune <= VisitsUnits.Communes; commune++)
        {
            var code = VisitsUnits.CommuneOf(commune);
            rows.Events.Add(new EventRow(
                Made.Source, EventOf(commune), UnitEventKind.Directed, Decision, Decided, Decided, [code], [code],
                new("Tổ chức đảng không thay đổi; từ ngày này đại biểu cấp trên được phân công dự sinh hoạt chi bộ theo quyết định của huyện.",
                    "No organisation changed; from this day on officials are assigned to attend by the district's decision.")));
        }
    }

    private static void AddMarks(ScenarioRows rows)
    {
        rows.Marks.Add(new MarkRow(Made.Source, "covid", new(2021, 7, 1), new(2021, 9, 30), new("Giãn cách, hạn chế họp", "Distancing, few meetings"), null));
        rows.Marks.Add(new MarkRow(Made.Source, "tet", new(2022, 1, 30), new(2022, 2, 5), new("Tết Nhâm Dần 2022", "Tết 2022"), null));
        rows.Marks.Add(new MarkRow(Made.Source, "tet", new(2023, 1, 20), new(2023, 1, 26), new("Tết Quý Mão 2023", "Tết 2023"), null));
    }

    private static void AddPilot(ScenarioRows rows)
    {
        rows.Pilots.Add(new PilotRow(
            Made.Source, Pilot, new("Đại biểu cấp trên dự sinh hoạt chi bộ", "Officials of the level above attend branch meetings"),
            new("Phân công đại biểu cấp trên dự sinh hoạt chi bộ và báo cáo bằng văn bản", "Assigned officials attend and report in writing"),
            new("Sau Quyết định 395-QĐ/HU, đại biểu có dự đủ, báo cáo đủ, và chất lượng sinh hoạt chi bộ có tốt hơn không?",
                "Since Decision 395-QĐ/HU: do the officials attend, do they report, and are the meetings better?"),
            Decided, Last.End, [Regulation, Decision]));
        rows.Yardstick.AddRange(rows.Indicators.Select((row, index) => new YardstickRow(Made.Source, Pilot, row.Indicator.Code, index + 1, null, Decided)));
        for (var commune = 1; commune <= VisitsUnits.Communes; commune++)
        {
            rows.Enrolments.Add(new EnrolmentRow(
                Made.Source, Pilot, VisitsUnits.CommuneOf(commune), EventOf(commune), ChoiceReason.Other, null, null, [],
                new("Quyết định phân công cho mọi địa phương trong huyện.", "The decision assigns officials to every locality of the district."), Decided));
        }

        rows.Reviews.Add(new ReviewRow(
            Made.Source, Review, Pilot,
            new("Sơ kết một năm đại biểu cấp trên dự sinh hoạt chi bộ", "One-year review of officials attending branch meetings"),
            Last.End, First, Last, 0, ReviewState.Draft,
            new ReviewLetterhead { Superior = "ĐẢNG BỘ TỈNH TRÀ VINH", Issuer = "HUYỆN ỦY CÀNG LONG", Place = "Càng Long", Symbol = "BC/HU", Authority = "BAN THƯỜNG VỤ", Office = "PHÓ BÍ THƯ" }, null));
    }
}
