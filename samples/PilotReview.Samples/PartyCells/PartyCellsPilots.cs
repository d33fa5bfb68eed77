using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.PartyCells;

/// <summary>The four models with their yardsticks, units, comparison units and one review each.</summary>
internal static class PartyCellsPilots
{
    public const string Cells = "DT-TO-DANG";
    public const string Sub = "MH-DBBP";
    public const string Split = "MH-CHIA";
    public const string Agency = "MH-CBCQ";

    private const int SettlingMonths = 3;

    private static readonly Period BeforeFrom = ModelReporter.Begin;
    private static readonly Period AfterTo = ModelReporter.End;
    private static readonly DateOnly Planned = new(2023, 5, 31);

    private static readonly string[] Residential =
        [PartyCellsIndicators.Attendance, PartyCellsIndicators.Speaking, PartyCellsIndicators.OnSchedule, PartyCellsIndicators.RollOut, PartyCellsIndicators.Repeated];

    private static readonly string[] Offices =
        [PartyCellsIndicators.Attendance, PartyCellsIndicators.Speeches, PartyCellsIndicators.OnSchedule, PartyCellsIndicators.RollOut, PartyCellsIndicators.Repeated];

    public static void Fill(ScenarioRows rows)
    {
        Add(rows, new(Cells, PartyCellsEvents.Cells, PartyCellsEvents.CellsStart, [PartyCellsUnits.Largest])
        {
            Name = new("Sinh hoạt theo tổ đảng ở Chi bộ TDP số 7", "Meeting by party cells in the branch of residential group 7"),
            Model = new("Tổ đảng", "Party cells"),
            Question = new(
                "Sinh hoạt theo tổ đảng có giúp chi bộ đông đảng viên sinh hoạt đầy đủ và có chất lượng hơn không?", "Does a large branch meet more fully and better when it meets by party cells?"),
            Why = new("Chi bộ đông nhất phường (108 đảng viên), khó sinh hoạt chung (lý do là minh họa).", "The largest branch of the ward (108 members), hard to gather (the reason is illustrative)."),
            Bases = [PartyCellsCatalogue.CityGuidance, PartyCellsCatalogue.DistrictGuidance, PartyCellsCatalogue.Project, PartyCellsCatalogue.Plan],
        });
        Add(rows, new(Sub, PartyCellsEvents.Sub, PartyCellsEvents.SubStart, [PartyCellsUnits.Sub])
        {
            Name = new("Đảng bộ bộ phận (minh họa)", "Sub-committee (illustrative)"),
            Model = new("Đảng bộ bộ phận", "Sub-committee"),
            Question = new("Đảng bộ bộ phận có giúp chi bộ đông đảng viên sinh hoạt tốt hơn không?", "Does a large branch meet better as a sub-committee with several branches?"),
            Why = new("Chi bộ đông đảng viên nhất phường (minh họa).", "The largest branch of its ward (illustrative)."),
        });
        Add(rows, new(Split, PartyCellsEvents.Split, PartyCellsEvents.SplitStart, [.. Enumerable.Range(1, 3).Select(number => PartyCellsUnits.PartOf(PartyCellsUnits.SplitBranch, number))])
        {
            Name = new("Chia thành chi bộ độc lập (minh họa)", "Plain split into independent branches (illustrative)"),
            Model = new("Chia thành chi bộ độc lập", "Plain split"),
            Question = new("Chia chi bộ đông thành các chi bộ độc lập có giúp sinh hoạt tốt hơn không?", "Do members meet better when a large branch becomes independent branches?"),
            Why = new("Chi bộ B1 đông đảng viên, địa bàn rộng (minh họa).", "Branch B1 was large and spread out (illustrative)."),
        });
        Add(rows, new(Agency, PartyCellsEvents.Agency, PartyCellsEvents.AgencyStart, [PartyCellsUnits.Agency])
        {
            Name = new("Chi bộ cơ quan phường (minh họa)", "Agency branch of a ward (illustrative)"),
            Model = new("Chi bộ cơ quan", "Agency branch"),
            Question = new("Gộp đảng viên các cơ quan phường vào một chi bộ có giúp sinh hoạt tốt hơn không?", "Do members of the ward's offices meet better in one agency branch?"),
            Why = new("Hai chi bộ nhỏ cùng trụ sở (minh họa).", "Two small branches in one building (illustrative)."),
            IsOffice = true,
        });
        AddReview(rows, "SK-TD-2023", Cells, new("Sơ kết sinh hoạt theo tổ đảng ở Chi bộ TDP số 7", "Review of meeting by party cells in the branch of residential group 7"), isMade: false);
        AddReview(rows, "SK-BP-2023", Sub, new("Sơ kết mô hình đảng bộ bộ phận (minh họa)", "Review of the sub-committee (illustrative)"), isMade: true);
        AddReview(rows, "SK-CHIA-2023", Split, new("Sơ kết việc chia chi bộ B1 (minh họa)", "Review of the split of branch B1 (illustrative)"), isMade: true);
        AddReview(rows, "SK-CQ-2023", Agency, new("Sơ kết mô hình chi bộ cơ quan (minh họa)", "Review of the agency branch (illustrative)"), isMade: true);
    }

    private static void Add(ScenarioRows rows, ModelPilot pilot)
    {
        rows.Pilots.Add(new PilotRow(Made.Source, pilot.Code, pilot.Name, pilot.Model, pilot.Question, pilot.Start, Planned, pilot.Bases));
        var indicators = rows.Indicators.ToDictionary(row => row.Indicator.Code, row => row.Indicator);
        rows.Yardstick.AddRange((pilot.IsOffice ? Offices : Residential)
            .Select((code, index) => new YardstickRow(Made.Source, pilot.Code, code, index + 1, indicators[code].SmallestChange, pilot.Start.AddDays(-20))));
        foreach (var unit in pilot.Units)
        {
            rows.Enrolments.Add(new EnrolmentRow(Made.Source, pilot.Code, unit, pilot.Event, ChoiceReason.Other, null, null, [], pilot.Why, pilot.Start.AddDays(-20)));
            var compared = pilot.IsOffice
                ? Enumerable.Range(1, PartyCellsUnits.ComparedOffices.Count).Select(PartyCellsUnits.ComparedOffice)
                : Enumerable.Range(1, PartyCellsUnits.ComparedMembers.Count).Select(PartyCellsUnits.ComparedBranch);
            rows.Comparisons.AddRange(compared.Select(other => new ComparisonRow(Made.Source, pilot.Code, unit, other)));
        }
    }

    private static void AddReview(ScenarioRows rows, string code, string pilot, LocalText title, bool isMade) => rows.Reviews.Add(new ReviewRow(
        Made.Source, code, pilot, title, AfterTo.End, BeforeFrom, AfterTo, SettlingMonths, ReviewState.Draft,
        new ReviewLetterhead
        {
            Superior = isMade ? "ĐẢNG BỘ THÀNH PHỐ MINH HỌA" : "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI",
            Issuer = isMade ? "QUẬN ỦY MINH HỌA" : "QUẬN ỦY BẮC TỪ LIÊM",
            Place = isMade ? "Quận minh họa" : "Bắc Từ Liêm",
            Symbol = "BC/QU",
            Authority = "BAN THƯỜNG VỤ",
            Office = "PHÓ BÍ THƯ",
        },
        null));

    private sealed record ModelPilot(string Code, string Event, DateOnly Start, IReadOnlyList<string> Units)
    {
        public required LocalText Name { get; init; }

        public required LocalText Model { get; init; }

        public required LocalText Question { get; init; }

        public required LocalText Why { get; init; }

        public IReadOnlyList<string> Bases { get; init; } = [PartyCellsCatalogue.Statute];

        /// <summary>Measured and compared as offices are.</summary>
        public bool IsOffice { get; init; }
    }
}
