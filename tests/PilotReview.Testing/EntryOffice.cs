using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;

namespace PilotReview.Testing;

/// <summary>An office that is ready to enter figures: a ward with branches under it, and indicators of every kind. Made up.</summary>
public static class EntryOffice
{
    public const string Ward = "PHUONG";
    public const string OtherWard = "PHUONG-2";
    public const string Attendance = "DSH";
    public const string Speaking = "PB";
    public const string OnTime = "DG";
    public const string Duration = "TL";
    public const string Score = "DCL";
    public const string Level = "XL";
    public const string MembersEnd = "DV";
    public const string Admitted = "KN";
    public const string Thematic = "CD";

    public const int MembersOfFirst = 50;
    public const int ExemptOfFirst = 4;

    public static readonly Period Month = Period.Month(2026, 10);

    private static readonly DateOnly Start = new(2020, 1, 1);

    /// <summary>The code of a branch, from 1.</summary>
    public static string Branch(int number) => string.Create(CultureInfo.InvariantCulture, $"{Ward}-{number:00}");

    /// <summary>Puts the office into an empty database. Branch 1 has 50 members of whom 4 are exempt; each further one has one member less.</summary>
    public static async Task SeedAsync(TempDatabase database, int branches = 12, CancellationToken token = default)
    {
        await using var db = database.CreateDbContext();
        await SeedAsync(db, branches, token);
    }

    /// <inheritdoc cref="SeedAsync(TempDatabase, int, CancellationToken)"/>
    public static async Task SeedAsync(AppDb db, int branches, CancellationToken token)
    {
        var committee = new UnitKind { Code = "dang_bo", Name = new LocalText("Đảng bộ", "Party committee") };
        var branch = new UnitKind { Code = "chi_bo", Name = new LocalText("Chi bộ", "Branch") };
        db.AddRange(committee, branch);
        await db.SaveChangesAsync(token);
        await AddWardAsync(db, (Ward, "Phường thử"), committee.Id, branch.Id, branches, token);
        await AddWardAsync(db, (OtherWard, "Phường khác"), committee.Id, branch.Id, 1, token);
        db.ScaleVersions.AddRange(
            new ScaleVersion { Code = "diem-100", ScaleCode = "diem", Name = new LocalText("Thang 100 điểm"), From = Start, Min = 0, Max = 100 },
            new ScaleVersion
            {
                Code = "muc-4", ScaleCode = "muc", Name = new LocalText("Bốn mức"), From = Start,
                Levels =
                [
                    .. new[] { "Không hoàn thành nhiệm vụ", "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ" }
                        .Select((name, at) => new ScaleLevel { Rank = at + 1, Name = new LocalText(name) }),
                ],
            });
        db.Indicators.AddRange(Indicators());
        await db.SaveChangesAsync(token);
    }

    /// <summary>The indicators, in the order of the columns.</summary>
    public static IReadOnlyList<Indicator> Indicators() =>
    [
        Make(Attendance, "Dự sinh hoạt", IndicatorKind.Proportion, 1, source: DenominatorSource.MustAttend, labels: ("có mặt", "phải dự")),
        Make(Speaking, "Phát biểu", IndicatorKind.Proportion, 2, source: DenominatorSource.OtherNumerator, denominatorCode: Attendance, labels: ("phát biểu", "có mặt")),
        Make(OnTime, "Đúng giờ", IndicatorKind.Proportion, 3, isYesNo: true),
        Make(Duration, "Thời lượng", IndicatorKind.Measure, 4, Aggregation.MemberWeightedMean, bounds: (10, 300)),
        Make(Score, "Điểm chất lượng", IndicatorKind.Score, 5, Aggregation.MemberWeightedMean, scale: "diem"),
        Make(Level, "Mức tháng", IndicatorKind.Ordinal, 6, Aggregation.Own, scale: "muc"),
        Make(Admitted, "Kết nạp", IndicatorKind.Count, 7, labels: ("kết nạp", "")),
        Make(MembersEnd, "Đảng viên cuối kỳ", IndicatorKind.Measure, 8, balance: $"{MembersEnd} + {Admitted}"),
        Make(Thematic, "Chuyên đề", IndicatorKind.Count, 9, period: PeriodKind.Quarter, labels: ("buổi", "")),
    ];

    public const string Discipline = "KL";

    /// <summary>An indicator whose small figures tell of single people.</summary>
    public static Indicator Sensitive() => new()
    {
        Code = Discipline, Name = new LocalText("Kỷ luật đảng viên"), ShortName = new LocalText("Kỷ luật"), Kind = IndicatorKind.Proportion, Direction = Direction.Neutral,
        PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum, IsSensitive = true, Order = 50,
    };

    /// <summary>Further indicators, so that a sheet is as wide as it gets.</summary>
    public static Task AddMeasuresAsync(TempDatabase database, int count) => database.ChangeAsync(db => db.Indicators.AddRange(
        Enumerable.Range(1, count).Select(number => Make($"M{number}", $"Số đo {number}", IndicatorKind.Measure, 100 + number))));

    /// <summary>The key of a cell, in <see cref="Month"/> unless another period is given.</summary>
    public static EntryKey Key(AppDb db, int branch, string indicator, Period? period = null) => new(
        db.Units.First(unit => unit.Code == Branch(branch)).Id, db.Indicators.First(found => found.Code == indicator).Id, period ?? Month);

    private static Indicator Make(
        string code,
        string name,
        IndicatorKind kind,
        int order,
        Aggregation aggregation = Aggregation.Sum,
        bool isYesNo = false,
        DenominatorSource? source = null,
        string denominatorCode = "",
        (string Numerator, string Denominator) labels = default,
        (decimal Least, decimal Most)? bounds = null,
        string? scale = null,
        string balance = "",
        PeriodKind period = PeriodKind.Month) => new()
    {
        Code = code,
        Name = new LocalText(name),
        ShortName = new LocalText(name),
        Kind = kind,
        Direction = Direction.HigherIsBetter,
        PeriodKind = period,
        Aggregation = aggregation,
        IsYesNo = isYesNo,
        DenominatorSource = source,
        DenominatorCode = denominatorCode,
        NumeratorLabel = new LocalText(labels.Numerator ?? string.Empty),
        DenominatorLabel = new LocalText(labels.Denominator ?? string.Empty),
        LowerBound = bounds?.Least,
        UpperBound = bounds?.Most,
        ScaleCode = scale,
        Balance = balance,
        Order = order,
        Measure = new LocalText(kind == IndicatorKind.Measure ? "phút" : string.Empty),
    };

    private static async Task AddWardAsync(AppDb db, (string Code, string Name) ward, int committee, int branchKind, int branches, CancellationToken token)
    {
        var top = new Unit { Code = ward.Code, ValidFrom = Start };
        top.Add(new UnitVersion { From = Start, Name = new LocalText("Đảng bộ " + ward.Name), ShortName = new LocalText(ward.Name), KindId = committee });
        db.Units.Add(top);
        await db.SaveChangesAsync(token);
        for (var number = 1; number <= branches; number++)
        {
            var unit = new Unit { Code = string.Create(CultureInfo.InvariantCulture, $"{ward.Code}-{number:00}"), ValidFrom = Start };
            unit.Add(new UnitVersion
            {
                From = Start,
                Name = new LocalText($"Chi bộ Khóm {number}"),
                ShortName = new LocalText($"CB Khóm {number}"),
                ParentId = top.Id,
                KindId = branchKind,
                OfficialMembers = Math.Max(5, MembersOfFirst - number + 1),
                ProbationaryMembers = 0,
                ExemptMembers = number == 1 ? ExemptOfFirst : 0,
            });
            db.Units.Add(unit);
        }

        await db.SaveChangesAsync(token);
    }
}
