using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Testing;

/// <summary>A small made-up review in memory: one branch that became a sub-committee of four on 1 October 2018, two branches it is compared with, an indicator
/// of every kind, five years of figures that are the same on every run.</summary>
public sealed class DossierBuilder
{
    public ReviewState State { get; init; } = ReviewState.Draft;

    public bool IsSample { get; init; } = true;

    public bool HasConclusion { get; init; }

    public bool HasEnrolment { get; init; } = true;

    public bool HasComparisons { get; init; } = true;

    /// <summary>The world of the sensitive indicator (<see cref="DossierSensitive"/>); without it when null.</summary>
    public int? World { get; init; }

    /// <summary>How often the sensitive indicator is taken.</summary>
    public PeriodKind SensitivePeriod { get; init; } = PeriodKind.Month;

    private List<Indicator> Indicators => World is null ? DossierIndicators.All() : [.. DossierIndicators.All(), DossierSensitive.Discipline(SensitivePeriod)];

    /// <summary>Which observations the review holds; all when null.</summary>
    public Func<Observation, bool>? Keep { get; init; }

    public static ReviewEvaluation Evaluate(DossierBuilder? builder = null) => new((builder ?? new DossierBuilder()).Build());

    public ReviewDossier Build()
    {
        var tree = DossierUnits.Tree();
        return new ReviewDossier
        {
            Review = Review(),
            Pilot = Pilot(),
            Tree = tree,
            Events = [DossierUnits.Restructuring()],
            Indicators = Indicators,
            Scales = DossierIndicators.Scales(),
            Marks = Marks(),
            Observations = [.. DossierObservations.All().Concat(World is { } world ? DossierSensitive.Observations(world, SensitivePeriod) : []).Where(observation => Keep?.Invoke(observation) ?? true)],
            ImportFiles = new Dictionary<int, string> { [DossierObservations.ImportBatchId] = "figures.xlsx" },
            SampleScenario = IsSample ? "test" : null,
        };
    }

    private Review Review() => new()
    {
        Id = 1,
        Code = "SK-2021",
        PilotId = 1,
        Title = new("Sơ kết 3 năm thực hiện thí điểm mô hình đảng bộ bộ phận", "Three-year review of the pilot of the sub-committee model"),
        AsOf = new(2021, 9, 30),
        BeforeFrom = Period.Month(2016, 10),
        AfterTo = Period.Month(2021, 9),
        SettlingMonths = 3,
        State = State,
        Letterhead = new ReviewLetterhead
        {
            Superior = "ĐẢNG BỘ TỈNH ĐỒNG THÁP",
            Issuer = "THÀNH ỦY CAO LÃNH",
            Place = "Cao Lãnh",
            Symbol = "BC/ThU",
            Authority = "BAN THƯỜNG VỤ",
            Office = "PHÓ BÍ THƯ",
        },
        Conclusion = HasConclusion
            ? new ReviewConclusion
            {
                Date = new(2021, 10, 23),
                Text = new("Tiếp tục duy trì mô hình.", "The model is kept on."),
                Encouraged = new("Phường 2, Phường 3, Phường 4", "Wards 2, 3 and 4"),
                CommendedCollectives = 2,
                CommendedIndividuals = 10,
            }
            : null,
    };

    private Pilot Pilot() => new()
    {
        Id = 1,
        Code = "DBBP",
        Name = new("Thí điểm mô hình đảng bộ bộ phận", "Pilot of the sub-committee model"),
        Model = new("Đảng bộ bộ phận", "Sub-committee"),
        Question = new("Chia nhỏ chi bộ có giúp sinh hoạt đầy đủ hơn không?", "Do smaller branches meet more fully?"),
        Start = new(2018, 9, 1),
        PlannedReview = new(2021, 10, 23),
        LegalBases =
        [
            new() { Id = 1, Number = "29-QĐ/TW", Title = new("Quy định thi hành Điều lệ Đảng", "Rules on the Statute"), Date = new(2016, 7, 25), InForceFrom = new(2016, 7, 25), InForceTo = new(2021, 7, 29) },
        ],
        Yardstick = [.. Indicators.Select((indicator, index) => new YardstickItem
        {
            Id = index + 1,
            PilotId = 1,
            IndicatorId = indicator.Id,
            Order = index + 1,
            FixedOn = indicator.Code == DossierIndicators.Fee ? new(2020, 1, 15) : new(2018, 8, 25),
        })],
        Enrolments = HasEnrolment ? [Enrolment()] : [],
    };

    private Enrolment Enrolment() => new()
    {
        Id = 1,
        PilotId = 1,
        UnitId = DossierUnits.SubCommittee,
        EventId = DossierUnits.EventId,
        ChoiceReason = ChoiceReason.PoorResults,
        ChosenFrom = Period.Month(2018, 4),
        ChosenTo = Period.Month(2018, 9),
        ChosenIndicators = DossierIndicators.Attendance,
        Note = new("Đông đảng viên, khó sinh hoạt.", "Many members, meetings hard to hold."),
        RecordedOn = new(2018, 9, 28),
        ComparisonUnits = HasComparisons
            ? [.. DossierUnits.Comparisons.Select(unit => new ComparisonUnit { Id = unit, EnrolmentId = 1, UnitId = unit })]
            : [],
    };

    private static List<EventMark> Marks() =>
    [
        new() { Id = 1, Lane = "tet", From = new(2018, 2, 14), To = new(2018, 2, 20), Text = new("Tết Mậu Tuất", "Lunar new year 2018") },
        new() { Id = 2, Lane = "covid", From = new(2021, 7, 1), To = new(2021, 9, 30), Text = new("Giãn cách", "Distancing") },
        new() { Id = 3, Lane = "other", From = new(2020, 7, 1), To = new(2020, 7, 31), Text = new("Đại hội Phường 1", "Congress of Ward 1"), UnitId = DossierUnits.Ward },
        new() { Id = 4, Lane = "other", From = new(2020, 8, 1), To = new(2020, 8, 31), Text = new("Việc ở Phường 2", "Something in Ward 2"), UnitId = DossierUnits.OtherWard },
        new() { Id = 5, Lane = "flood", From = new(2019, 9, 1), To = new(2019, 9, 5), Text = new("Ngập", "Flood") },
    ];
}
