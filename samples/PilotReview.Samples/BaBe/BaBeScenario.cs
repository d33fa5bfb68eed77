using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.BaBe;

/// <summary>Ten years of agency branches in the sixteen communes of Ba Bể district: a review without figures before and after, that rests on what the communes recommend. What is
/// published and what is made stands in samples/ba-be/README.md; what was recommended and concluded in the story beside the workbook.</summary>
public static class BaBeScenario
{
    public const string Name = "ba-be";

    public const string Pilot = "CBCQ";
    public const string Review = "TK-2017";

    private const string District = "HU-BB";
    private const string Committee = "dang-bo";
    private const string GrassrootsCommittee = "dang-bo-co-so";
    private const string Branch = "chi-bo";
    private const string Offices = "co-quan";
    private const int Communes = 16;

    /// <summary>Members of an agency branch: thirteen of twenty and three of nineteen are the 317 that are published.</summary>
    private const int LargerBranches = 13;
    private const int Larger = 20;

    private static readonly DateOnly RecordsBegin = new(2002, 1, 1);
    private static readonly DateOnly Start = new(2007, 7, 1);

    public static ScenarioRows Build()
    {
        var rows = new ScenarioRows();
        AddNames(rows);
        AddUnits(rows);
        AddIndicators(rows);
        AddPilot(rows);
        return rows;
    }

    public static string CommuneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"X{number:00}");

    private static string BranchOf(int number) => CommuneOf(number) + "-CQ";

    private static void AddNames(ScenarioRows rows)
    {
        rows.Kinds.Add(new KindRow(Made.Source, Committee, new("Đảng bộ huyện", "District Party committee"), null, null));
        rows.Kinds.Add(new KindRow(Made.Source, GrassrootsCommittee, new("Đảng bộ xã, thị trấn", "Commune Party committee"), null, null));
        rows.Kinds.Add(new KindRow(Made.Source, Branch, new("Chi bộ", "Party branch"), null, null));
        rows.Categories.Add(new CategoryRow(Made.Source, Offices, new("Cơ quan", "Offices")));
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, "76-QĐ/TW",
            new("Quy định về đảng viên đang công tác giữ mối liên hệ với chi ủy, đảng ủy cơ sở nơi cư trú", "Rules on the ties of working members with the committee where they live"),
            null, null, null));
    }

    private static void AddUnits(ScenarioRows rows)
    {
        rows.Units.Add(new UnitRow(
            Made.Source, District, RecordsBegin, null, new("Đảng bộ huyện Ba Bể", "Party Committee of Ba Bể District"), new("Huyện Ba Bể", "Ba Bể District"), Committee, null, null, null, null));
        for (var number = 1; number <= Communes; number++)
        {
            var (name, english) = number == Communes ? ("Thị trấn minh họa", "Illustrative township") : ($"Xã minh họa {number:00}", $"Illustrative commune {number:00}");
            rows.Units.Add(new UnitRow(
                Made.Source, CommuneOf(number), RecordsBegin, null, new($"Đảng bộ {char.ToLowerInvariant(name[0])}{name[1..]}", $"Party Committee of {english}"), new(name, english),
                GrassrootsCommittee, null, District, null, null));
            rows.Units.Add(new UnitRow(
                Made.Source, BranchOf(number), Start, null, new($"Chi bộ cơ quan {char.ToLowerInvariant(name[0])}{name[1..]}", $"Agency branch of {english}"),
                new($"CB cơ quan {CommuneOf(number)}", $"Agency br. {CommuneOf(number)}"), Branch, Offices, CommuneOf(number), number <= LargerBranches ? Larger : Larger - 1, 0));
            rows.Events.Add(new EventRow(
                Made.Source, $"TL-{CommuneOf(number)}", UnitEventKind.Established, $"{number:00}-QĐ/ĐU {Made.Mark}", Start.AddDays(-10), Start, [], [BranchOf(number)],
                new("Thành lập chi bộ cơ quan (ngày, số minh họa).", "The agency branch was established (day and number illustrative).")));
        }
    }

    private static void AddIndicators(ScenarioRows rows)
    {
        rows.Indicators.Add(new IndicatorRow(Made.Source, new Indicator
        {
            Code = "DSH",
            Name = new("Tỷ lệ dự sinh hoạt chi bộ", "Attendance at branch meetings"),
            ShortName = new("Dự sinh hoạt", "Attendance"),
            NumeratorLabel = new("Đảng viên có mặt", "Members present"),
            DenominatorLabel = new("Đảng viên phải dự", "Members who must attend"),
            Kind = IndicatorKind.Proportion,
            Direction = Direction.HigherIsBetter,
            PeriodKind = PeriodKind.Month,
            Aggregation = Aggregation.Sum,
            Measure = new("%", "%"),
        }));
        rows.Indicators.Add(new IndicatorRow(Made.Source, new Indicator
        {
            Code = "TRUNG",
            Name = new("Tỷ lệ nội dung sinh hoạt trùng với họp đảng ủy hoặc giao ban", "Agenda items that repeat the committee's meeting or the briefing"),
            ShortName = new("Nội dung trùng", "Repeated"),
            NumeratorLabel = new("Nội dung trùng", "Repeated items"),
            DenominatorLabel = new("Nội dung đã bàn", "Items discussed"),
            Kind = IndicatorKind.Proportion,
            Direction = Direction.LowerIsBetter,
            PeriodKind = PeriodKind.Quarter,
            Aggregation = Aggregation.Sum,
            Measure = new("%", "%"),
        }));
    }

    private static void AddPilot(ScenarioRows rows)
    {
        rows.Pilots.Add(new PilotRow(
            Made.Source, Pilot, new("Mô hình chi bộ cơ quan xã, thị trấn", "Agency branches of communes and townships"), new("Chi bộ cơ quan xã, thị trấn", "Agency branch"),
            new("Chi bộ cơ quan xã, thị trấn nên duy trì hay giải thể?", "Should the agency branches be kept or dissolved?"), Start, new DateOnly(2017, 7, 13), ["76-QĐ/TW"]));
        rows.Yardstick.AddRange(rows.Indicators.Select((row, index) => new YardstickRow(Made.Source, Pilot, row.Indicator.Code, index + 1, null, new(2017, 3, 1))));
        for (var number = 1; number <= Communes; number++)
        {
            rows.Enrolments.Add(new EnrolmentRow(
                Made.Source, Pilot, BranchOf(number), $"TL-{CommuneOf(number)}", ChoiceReason.Other, null, null, [],
                new("Thực hiện ở 16/16 xã, thị trấn.", "Introduced in all sixteen communes."), Start.AddDays(-10)));
        }

        rows.Reviews.Add(new ReviewRow(
            Made.Source, Review, Pilot,
            new("Tổng kết 10 năm thực hiện mô hình chi bộ cơ quan xã, thị trấn", "Ten-year review of the agency branches of communes and townships"),
            new(2017, 6, 30), Period.Month(2004, 7), Period.Month(2017, 6), 0, ReviewState.Draft,
            new ReviewLetterhead { Superior = "ĐẢNG BỘ TỈNH BẮC KẠN", Issuer = "HUYỆN ỦY BA BỂ", Place = "Ba Bể", Symbol = "BC/HU", Authority = "BAN THƯỜNG VỤ", Office = "PHÓ BÍ THƯ" }, null));
    }
}
