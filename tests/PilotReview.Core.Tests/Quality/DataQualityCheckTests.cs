using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Quality;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Quality;

public sealed class DataQualityCheckTests
{
    private const int Unit = 1;

    private static readonly Period Cut = Period.Month(2018, 10);

    [Fact]
    public void HonestFigures_AreGood()
    {
        var random = new Random(3);
        AssertSigns(Shares(_ => (random.Next(38, 49), 60)));
    }

    [Fact]
    public void SmallSchoolOftenComplete_IsGood()
    {
        // twelve members of whom each is there 97 times in 100
        var random = new Random(5);
        AssertSigns(Shares(_ => (Enumerable.Range(0, 12).Count(_ => random.NextDouble() < 0.97), 12)));
    }

    [Fact]
    public void NobodyEverMissing_IsAsked() => AssertSigns(Shares(_ => (60, 60)), QualitySign.FullEveryPeriod);

    [Fact]
    public void FullFarTooOften_IsAsked() => AssertSigns(Shares(index => index % 2 == 0 ? (60, 60) : (40 + (index % 9), 60)), QualitySign.HeapedOnFull);

    [Fact]
    public void RoundShares_AreAsked() => AssertSigns(Shares(index => (new[] { 42, 45, 48, 39, 51 }[index % 5], 60)), QualitySign.HeapedOnRoundNumbers);

    [Fact]
    public void SharesOfAVeryLargeWhole_AreGraded()
    {
        // money of a budget, far beyond what is counted through, is asked like people
        AssertSigns(Shares(index => (1_500_000_000 + (index * 12_000_003), 2_100_000_000)));
        AssertSigns(Shares(index => index is >= 5 and <= 8 ? (1_500_000_001, 2_100_000_000) : (1_400_000_003 + (index * 7), 2_100_000_000)), QualitySign.IdenticalPeriods);
    }

    [Fact]
    public void MorePresentThanDue_IsGradedWithoutFailing() => Assert.NotNull(
        DataQualityCheck.Of(Shares(_ => (70, 60)), Attendance(IndicatorKind.Proportion), []));

    [Fact]
    public void RoundMarks_AreAsked() => AssertSigns(Scores(index => new[] { 70, 80, 90 }[index % 3]), QualitySign.HeapedOnRoundNumbers);

    [Fact]
    public void MarksOfEveryKind_AreGood() => AssertSigns(Scores(index => 70 + (index * 7 % 23)));

    [Fact]
    public void SameShareFourTimes_IsAsked() =>
        AssertSigns(Shares(index => index is >= 5 and <= 8 ? (43, 61) : (38 + (index * 5 % 11), 61)), QualitySign.IdenticalPeriods);

    [Fact]
    public void SameShareThreeTimes_IsGood() => AssertSigns(Shares(index => index is >= 5 and <= 7 ? (43, 61) : (38 + (index * 5 % 11), 61)));

    [Fact]
    public void TypedLateOnOneDay_IsAsked()
    {
        var late = new ObservationEntry { Source = ObservationSource.Typed, At = new DateTimeOffset(2019, 6, 1, 8, 0, 0, TimeSpan.Zero) };
        AssertSigns(Shares(Varied, (period, _) => period.Year == 2017 ? late : InTime(period)), QualitySign.EnteredLateInBulk);
    }

    [Fact]
    public void ImportedAtOnce_IsToldButGood()
    {
        var imported = new ObservationEntry { Source = ObservationSource.Imported, ImportBatchId = 1, At = new DateTimeOffset(2021, 1, 1, 8, 0, 0, TimeSpan.Zero) };
        var quality = Check(Shares(Varied, (_, _) => imported));
        Assert.Equal(QualityGrade.Good, quality.Grade);
        Assert.Equal([QualitySign.ImportedAtOnce], quality.Flags.Select(flag => flag.Sign));
    }

    [Theory]
    [InlineData(1, QualityGrade.Good)]
    [InlineData(6, QualityGrade.NeedsReview)]
    public void ChangedAfterAReturn_LowersTheGradeWhenOften(int changed, QualityGrade expected)
    {
        var points = Shares(Varied).Select((point, index) => index < changed ? Returned(point) : point).ToList();
        var quality = Check(points);
        Assert.Equal(expected, quality.Grade);
        Assert.Equal(changed, Assert.Single(quality.Flags).Count);
    }

    [Fact]
    public void OtherAccountSinceTheRestructuring_IsAsked() => AssertSigns(
        Shares(Varied, (period, side) => InTime(period) with { AccountId = side == Side.Before ? 4 : 9 }), QualitySign.RecorderChanged);

    [Fact]
    public void SameAccountThroughout_IsGood() => AssertSigns(Shares(Varied, (period, _) => InTime(period) with { AccountId = 4 }));

    [Fact]
    public void ObserversWhoWroteSomethingElse_AreHeard()
    {
        var points = Shares(Varied);
        ObserverReading[] readings = [new(Unit, points[3].Period, Attendance(IndicatorKind.Proportion).Id, (points[3].Value ?? 0) - 0.10), new(Unit, points[7].Period, Attendance(IndicatorKind.Proportion).Id, (points[7].Value ?? 0) - 0.08), new(Unit, points[9].Period, Attendance(IndicatorKind.Proportion).Id, points[9].Value ?? 0)];
        var quality = DataQualityCheck.Of(points, Attendance(IndicatorKind.Proportion), readings);
        var flag = Assert.Single(quality?.Flags ?? []);
        Assert.Equal((QualitySign.DisagreesWithObservers, 2, 3, false), (flag.Sign, flag.Count, flag.Total, flag.IsInformation));
    }

    [Fact]
    public void NothingToGrade_HasNoGrade()
    {
        Assert.Null(DataQualityCheck.Of([], Attendance(IndicatorKind.Proportion), []));
        Assert.Null(DataQualityCheck.Of(Scores(_ => 3), Attendance(IndicatorKind.Ordinal), []));
    }

    [Fact]
    public void EverySign_IsToldInBothLanguages()
    {
        var all = new DataQuality([.. Enum.GetValues<QualitySign>().Select(sign => new QualityFlag(sign, [Cut, Cut.Next], 36, sign == QualitySign.ImportedAtOnce))]);
        foreach (var culture in new[] { Formats.Vietnamese, Formats.English })
        {
            var details = QualityWording.Details(all, culture);
            Assert.Equal(Enum.GetValues<QualitySign>().Length, details.Distinct().Count());
            Assert.All(details.Append(QualityWording.Line(all, culture)), text => Assert.DoesNotContain("{", text));
        }

        Assert.Equal("Số liệu: tốt.", QualityWording.Line(new DataQuality([]), Formats.Vietnamese));
        Assert.StartsWith("Số liệu: cần xem lại, vì ", QualityWording.Line(all, Formats.Vietnamese), StringComparison.Ordinal);
        Assert.DoesNotContain("nhập từ một tệp", QualityWording.Line(all, Formats.Vietnamese));
    }

    private static (int Numerator, int Denominator) Varied(int index) => (38 + (index * 5 % 11), 61);

    private static ObservationEntry InTime(Period period) =>
        new() { Source = ObservationSource.Typed, At = new DateTimeOffset(period.End.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero) };

    private static void AssertSigns(List<SeriesPoint> points, params QualitySign[] expected)
    {
        var quality = DataQualityCheck.Of(points, Attendance(points[0].Denominator is null ? IndicatorKind.Score : IndicatorKind.Proportion), []);
        Assert.Equal(expected, quality?.Flags.Where(flag => !flag.IsInformation).Select(flag => flag.Sign));
        Assert.Equal(expected.Length == 0 ? QualityGrade.Good : QualityGrade.NeedsReview, quality?.Grade);
    }

    private static DataQuality Check(IReadOnlyList<SeriesPoint> points) =>
        DataQualityCheck.Of(points, Attendance(IndicatorKind.Proportion), []) ?? throw new InvalidOperationException("There are figures.");

    private static List<SeriesPoint> Shares(Func<int, (int Numerator, int Denominator)> figure, Func<Period, Side, ObservationEntry>? entry = null) =>
        Points((index, period, side) =>
        {
            var (numerator, denominator) = figure(index);
            return Point(period, side, new ObservationFigure { Numerator = numerator, Denominator = denominator }, entry?.Invoke(period, side) ?? InTime(period)) with
            {
                Value = (double)numerator / denominator,
                Numerator = numerator,
                Denominator = denominator,
            };
        });

    private static List<SeriesPoint> Scores(Func<int, int> mark) => Points((index, period, side) =>
        Point(period, side, new ObservationFigure { Value = mark(index) }, InTime(period)) with { Value = mark(index) });

    private static List<SeriesPoint> Points(Func<int, Period, Side, SeriesPoint> point) =>
        [.. Enumerable.Range(0, 48).Select(index => point(index, Cut.Plus(index - 24), index < 24 ? Side.Before : Side.After))];

    private static SeriesPoint Point(Period period, Side side, ObservationFigure figure, ObservationEntry entry)
    {
        var observation = new Observation { UnitId = Unit, IndicatorId = 1, Period = period };
        observation.Record(figure, ObservationState.Approved, entry);
        return new SeriesPoint { Period = period, Side = side, PartsDue = 1, PartsReported = 1, Observations = [observation] };
    }

    private static SeriesPoint Returned(SeriesPoint point)
    {
        var observation = new Observation { UnitId = Unit, IndicatorId = 1, Period = point.Period };
        observation.Record(new ObservationFigure { Numerator = 60, Denominator = 61 }, ObservationState.Returned, InTime(point.Period));
        observation.Record(point.Observations[0].Figure, ObservationState.Approved, InTime(point.Period));
        return point with { Observations = [observation] };
    }

    private static Indicator Attendance(IndicatorKind kind) => new()
    {
        Id = 1, Code = "DSH", Name = new LocalText("Dự sinh hoạt"), ShortName = new LocalText("Dự sinh hoạt"), Kind = kind, Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum,
    };
}
