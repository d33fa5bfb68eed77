using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Testing;

/// <summary>The indicators of <see cref="DossierBuilder"/>: one of every kind, and one for every way of having too little.</summary>
public static class DossierIndicators
{
    public const string Attendance = "DSH";
    public const string Thematic = "CD";
    public const string RollOut = "TK";
    public const string Score = "DCL";
    public const string OldScore = "DPC";
    public const string Classification = "XL";
    public const string Premises = "CSVC";
    public const string Fee = "DP";

    /// <summary>Denominators of two or three.</summary>
    public const string Small = "NQ";

    /// <summary>Half of the quarters before are missing.</summary>
    public const string Patchy = "DG";

    public const string ScoreScale = "diem";
    public const string LevelScale = "xep-loai";
    public const string PremisesScale = "co-so";
    public const int OldSheet = 1;
    public const int NewSheet = 2;
    public const int OldLevels = 3;
    public const int NewLevels = 4;
    public const int PremisesLevels = 5;

    private static readonly DateOnly Change = new(2018, 7, 1);

    public static List<Indicator> All() =>
    [
        Share(1, Attendance, "Tỷ lệ dự sinh hoạt", "Attendance", PeriodKind.Month, new IndicatorTarget { From = Change, Value = 85, Basis = new("12-HD/BTCTW") }),
        new()
        {
            Id = 2, Code = Thematic, Name = new("Số lần sinh hoạt chuyên đề", "Thematic meetings"), ShortName = new("Chuyên đề", "Thematic"),
            NumeratorLabel = new("Lần sinh hoạt", "Meetings"), DenominatorLabel = new("Quý chi bộ", "Branch-quarters"), Kind = IndicatorKind.Count,
            Direction = Direction.HigherIsBetter, PeriodKind = PeriodKind.Quarter, Aggregation = Aggregation.Sum, Decimals = 2,
            Measure = new("lần/quý", "per quarter"),
        },
        new()
        {
            Id = 3, Code = RollOut, Name = new("Số ngày triển khai nghị quyết", "Days of roll-out"), ShortName = new("Triển khai", "Roll-out"),
            Kind = IndicatorKind.Measure, Direction = Direction.LowerIsBetter, PeriodKind = PeriodKind.Month,
            Aggregation = Aggregation.MemberWeightedMean, Measure = new("ngày", "days"), SmallestChange = 1, LowerBound = 0,
        },
        Marks(4, Score, "Điểm sinh hoạt", "Meeting score"),
        Marks(5, OldScore, "Điểm phiếu cũ", "Score on the old sheet"),
        Levels(6, Classification, "Xếp loại hằng năm", "Yearly classification", LevelScale),
        Levels(7, Premises, "Cơ sở vật chất", "Premises", PremisesScale),
        Share(8, Fee, "Tỷ lệ đóng đảng phí đúng hạn", "Fees paid on time", PeriodKind.Month),
        Share(9, Small, "Tỷ lệ chỉ tiêu đạt", "Targets met", PeriodKind.Quarter),
        Share(10, Patchy, "Tỷ lệ họp đúng lịch", "Meetings on schedule", PeriodKind.Quarter),
    ];

    public static List<ScaleVersion> Scales() =>
    [
        new() { Id = OldSheet, Code = "diem-20", ScaleCode = ScoreScale, Name = new("Phiếu 20 điểm", "20-point sheet"), From = new(2010, 1, 1), To = Change.AddDays(-1), Min = 0, Max = 20 },
        new() { Id = NewSheet, Code = "diem-100", ScaleCode = ScoreScale, Name = new("Phiếu 100 điểm", "100-point sheet"), From = Change, Min = 0, Max = 100 },
        Named(OldLevels, "xep-loai-2014", LevelScale, "Xếp loại theo 27-HD/BTCTW", "Levels of 27-HD/BTCTW", new(2010, 1, 1), new(2017, 12, 31)),
        Named(NewLevels, "xep-loai-2018", LevelScale, "Xếp loại theo 132-QĐ/TW", "Levels of 132-QĐ/TW", new(2018, 1, 1), null),
        Named(PremisesLevels, "co-so-1", PremisesScale, "Mức bảo đảm", "State of the premises", new(2010, 1, 1), null),
    ];

    private static ScaleVersion Named(int id, string code, string scale, string vi, string en, DateOnly from, DateOnly? to) => new()
    {
        Id = id, Code = code, ScaleCode = scale, Name = new(vi, en), From = from, To = to,
        Levels =
        [
            new() { Id = (id * 10) + 1, Rank = 1, Name = new("Chưa đạt", "Not met") },
            new() { Id = (id * 10) + 2, Rank = 2, Name = new("Đạt", "Met") },
            new() { Id = (id * 10) + 3, Rank = 3, Name = new("Xuất sắc", "Excellent") },
        ],
    };

    private static Indicator Share(int id, string code, string vi, string en, PeriodKind period, params IndicatorTarget[] targets) => new()
    {
        Id = id, Code = code, Name = new(vi, en), ShortName = new(vi, en), Definition = new("Có mặt trên phải dự.", "Present out of due."),
        NumeratorLabel = new("Có mặt", "Present"), DenominatorLabel = new("Phải dự", "Due"), Source = new("Sổ biên bản", "Minutes"),
        Kind = IndicatorKind.Proportion, Direction = Direction.HigherIsBetter, PeriodKind = period, Aggregation = Aggregation.Sum,
        Measure = new("%", "%"), SmallestChange = 5, Targets = [.. targets],
    };

    private static Indicator Marks(int id, string code, string vi, string en) => new()
    {
        Id = id, Code = code, Name = new(vi, en), ShortName = new(vi, en), Kind = IndicatorKind.Score, Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month, Aggregation = Aggregation.MemberWeightedMean, Measure = new("điểm", "points"), SmallestChange = 5,
        ScaleCode = ScoreScale,
    };

    private static Indicator Levels(int id, string code, string vi, string en, string scale) => new()
    {
        Id = id, Code = code, Name = new(vi, en), ShortName = new(vi, en), Kind = IndicatorKind.Ordinal, Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Year, Aggregation = Aggregation.Own, Decimals = 0, ScaleCode = scale,
    };
}
