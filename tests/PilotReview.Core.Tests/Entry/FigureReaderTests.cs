using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using Xunit;

namespace PilotReview.Core.Tests.Entry;

public sealed class FigureReaderTests
{
    private static readonly Indicator Share = Make(IndicatorKind.Proportion);
    private static readonly Indicator YesNo = Make(IndicatorKind.Proportion, isYesNo: true);
    private static readonly Indicator Count = Make(IndicatorKind.Count);
    private static readonly Indicator Measure = Make(IndicatorKind.Measure);
    private static readonly Indicator Ordinal = Make(IndicatorKind.Ordinal);

    private static readonly ScaleVersion Levels = new()
    {
        Code = "muc", ScaleCode = "muc", Name = new LocalText("Mức"), From = new DateOnly(2018, 1, 1),
        Levels =
        [
            Level(1, "Không hoàn thành nhiệm vụ", "Not completed"), Level(2, "Hoàn thành nhiệm vụ", "Completed"),
            Level(3, "Hoàn thành tốt nhiệm vụ", "Good"), Level(4, "Hoàn thành xuất sắc nhiệm vụ", "Excellent"),
        ],
    };

    [Theory]
    [InlineData("201/235", 201, 235)]
    [InlineData(" 201 / 235 ", 201, 235)]
    [InlineData("1.201/1.235", 1201, 1235)]
    [InlineData("0/46", 0, 46)]
    [InlineData("58/54", 58, 54)]
    public void Share_TakesTwoNumbers(string text, int numerator, int denominator)
    {
        var reading = FigureReader.Read(text, new CellRule(Share, null));
        Assert.Null(reading.Fault);
        Assert.Equal(new ObservationFigure { Numerator = numerator, Denominator = denominator }, reading.Figure);
        Assert.False(reading.IsFromPercent);
    }

    [Theory]
    [InlineData("84,8", 39)]
    [InlineData("84.8", 39)]
    [InlineData("84,78%", 39)]
    [InlineData("84,8 %", 39)]
    [InlineData("85", 39)]
    [InlineData("100%", 46)]
    [InlineData("100,0", 46)]
    [InlineData("0%", 0)]
    [InlineData("0,0", 0)]
    public void Share_TakesAPercentOfAKnownDenominator(string text, int numerator)
    {
        var reading = FigureReader.Read(text, new CellRule(Share, null, KnownDenominator: 46));
        Assert.Equal(new ObservationFigure { Numerator = numerator, Denominator = 46 }, reading.Figure);
        Assert.True(reading.IsFromPercent);
    }

    [Theory]
    [InlineData("84,9", 46, FigureFault.PercentFitsNothing)]
    [InlineData("50%", 1000, FigureFault.PercentFitsSeveral)]
    [InlineData("50", 1000, FigureFault.CountOrPercent)]
    [InlineData("39", 46, FigureFault.CountOrPercent)]
    [InlineData("46", 46, FigureFault.CountOrPercent)]
    [InlineData("0", 46, FigureFault.CountOrPercent)]
    [InlineData("100", 46, FigureFault.CountOrPercent)]
    [InlineData("84,8", null, FigureFault.DenominatorUnknown)]
    [InlineData("84,8", 0, FigureFault.DenominatorUnknown)]
    public void Share_DoesNotGuessPeople(string text, int? denominator, FigureFault fault) =>
        Assert.Equal(fault, FigureReader.Read(text, new CellRule(Share, null, denominator)).Fault);

    /// <summary>Some keyboards send a letter and its marks one by one.</summary>
    [Fact]
    public void DecomposedLetters_AreTheSame()
    {
        var name = "Hoàn thành tốt nhiệm vụ".Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal(3, FigureReader.Read(name, new CellRule(Ordinal, Levels)).Figure?.LevelRank);
        Assert.Equal(["mười"], FigureReader.Read("mười".Normalize(System.Text.NormalizationForm.FormD), new CellRule(Share, null)).Arguments);
    }

    [Theory]
    [InlineData("tốt", 3)]
    [InlineData("xuất sắc", 4)]
    [InlineData("HTT", 3)]
    [InlineData("k", 1)]
    [InlineData("khong", 1)]
    [InlineData("hoàn thành nhiệm vụ", 2)]
    [InlineData("h", null)]
    [InlineData("nhiệm vụ", null)]
    [InlineData("hoàn thành", null)]
    public void Level_ByAWordOrLettersThatOnlyItHas(string text, int? rank) => Assert.Equal(rank, FigureReader.Read(text, new CellRule(Ordinal, Levels)).Figure?.LevelRank);

    [Theory]
    [InlineData("39.46", "39/46")]
    [InlineData("39,46", "39/46")]
    [InlineData("84.8", "")]
    [InlineData("47.46", "")]
    public void PointWhereAStrokeWasMeant_IsOfferedAsAPair(string text, string offered)
    {
        var repair = FigureReader.Read(text, new CellRule(Share, null)).Repair;
        Assert.Equal(offered, repair is null ? string.Empty : FigureText.Canonical(repair));
    }

    [Theory]
    [InlineData("39.46", FigureFault.MeantAsPair)]
    [InlineData("39,46", FigureFault.MeantAsPair)]
    [InlineData("46.39", FigureFault.DenominatorUnknown)]
    [InlineData("84.8", FigureFault.DenominatorUnknown)]
    [InlineData("hai mươi", FigureFault.NotANumber)]
    [InlineData("3/4/2021", FigureFault.NotANumber)]
    [InlineData("12,5/46", FigureFault.NotWhole)]
    [InlineData("-3/46", FigureFault.Negative)]
    [InlineData("=1+1", FigureFault.NotANumber)]
    [InlineData("=cmd|'/C calc'!A0", FigureFault.NotANumber)]
    [InlineData("99999999999999999999/3", FigureFault.TooLarge)]
    [InlineData("1e5/3", FigureFault.NotANumber)]
    [InlineData("Chi bé", FigureFault.NotANumber)]
    [InlineData("7 5/46", FigureFault.NotANumber)]
    [InlineData("３９/４６", FigureFault.NotANumber)]
    [InlineData("Chi boä", FigureFault.OldEncoding)]
    [InlineData("§¶ng bé", FigureFault.OldEncoding)]
    public void Share_RefusesTheRest(string text, FigureFault fault) => Assert.Equal(fault, FigureReader.Read(text, new CellRule(Share, null)).Fault);

    /// <summary>The sentence offers both readings, as they are typed.</summary>
    [Fact]
    public void ANumberAlone_IsAskedAbout() => Assert.Equal(
        "“39” có thể là số người hoặc tỷ lệ. Gõ 39/46 nếu là số người, gõ 39% nếu là tỷ lệ.",
        Core.Wording.EntryWording.Fault(FigureReader.Read("39", new CellRule(Share, null, KnownDenominator: 46)), Formats.Vietnamese));

    [Fact]
    public void AnyCell_RefusesALongText() =>
        Assert.Equal(FigureFault.TooLong, FigureReader.Read(new string('9', 201), new CellRule(Measure, null)).Fault);

    [Theory]
    [InlineData("85,4", "85.4")]
    [InlineData("85.4", "85.4")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1 234", "1234")]
    [InlineData("1\u00A0234\u202F567,5", "1234567.5")]
    [InlineData(" 85,4 ", "85.4")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData("0.123", "0.123")]
    public void Measure_TakesCommaAndPoint(string text, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), FigureReader.Read(text, new CellRule(Measure, null)).Figure?.Value);

    [Theory]
    [InlineData("1.234", FigureFault.Ambiguous)]
    [InlineData("1,234", FigureFault.Ambiguous)]
    [InlineData("39/46", FigureFault.OneNumberOnly)]
    [InlineData("=cmd|'/C calc'!A0", FigureFault.NotANumber)]
    [InlineData("1.2.3", FigureFault.NotANumber)]
    [InlineData("7 5", FigureFault.NotANumber)]
    [InlineData("75 6,5", FigureFault.NotANumber)]
    [InlineData("1 2345", FigureFault.NotANumber)]
    [InlineData("８５", FigureFault.NotANumber)]
    [InlineData("٣٩", FigureFault.NotANumber)]
    [InlineData("1,23456", FigureFault.TooManyDecimals)]
    public void Measure_AsksWhereItCouldBeEither(string text, FigureFault fault) => Assert.Equal(fault, FigureReader.Read(text, new CellRule(Measure, null)).Fault);

    [Theory]
    [InlineData("c", 1)]
    [InlineData("Có", 1)]
    [InlineData("CO\u0301", 1)]
    [InlineData("x", 1)]
    [InlineData("\u2713", 1)]
    [InlineData("1", 1)]
    [InlineData("k", 0)]
    [InlineData("Không", 0)]
    [InlineData("0", 0)]
    public void YesNo_TakesATick(string text, int numerator) =>
        Assert.Equal(new ObservationFigure { Numerator = numerator, Denominator = 1 }, FigureReader.Read(text, new CellRule(YesNo, null)).Figure);

    [Fact]
    public void YesNo_RefusesAnythingElse() => Assert.Equal(FigureFault.NotYesOrNo, FigureReader.Read("2", new CellRule(YesNo, null)).Fault);

    [Theory]
    [InlineData("Hoàn thành tốt nhiệm vụ", 3)]
    [InlineData("hoan thanh tot nhiem vu", 3)]
    [InlineData("Hoa\u0300n tha\u0300nh to\u0302\u0301t nhie\u0323\u0302m vu\u0323", 3)]
    [InlineData("HTXSNV", 4)]
    [InlineData("httnv", 3)]
    [InlineData("KHTNV", 1)]
    [InlineData("Excellent", 4)]
    [InlineData("2", 2)]
    public void Level_IsFoundByNameRankOrFirstLetters(string text, int rank) =>
        Assert.Equal(rank, FigureReader.Read(text, new CellRule(Ordinal, Levels)).Figure?.LevelRank);

    [Theory]
    [InlineData("rất tốt")]
    [InlineData("5")]
    public void Level_ThatIsNone_IsRefusedWithTheLevels(string text)
    {
        var reading = FigureReader.Read(text, new CellRule(Ordinal, Levels));
        Assert.Equal(FigureFault.NoSuchLevel, reading.Fault);
        Assert.Contains("Hoàn thành xuất sắc nhiệm vụ", reading.Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Level_WithoutAScaleInForce_IsRefused() => Assert.Equal(FigureFault.NoScale, FigureReader.Read("Tốt", new CellRule(Ordinal, null)).Fault);

    [Fact]
    public void Count_AgainstWhatHasToBeTyped_IsNeverOverOneByGuess()
    {
        var admitted = Make(IndicatorKind.Count, denominator: "Chỉ tiêu được giao");
        Assert.Equal(FigureFault.DenominatorUnknown, FigureReader.Read("3", new CellRule(admitted, null)).Fault);
        Assert.Equal(new ObservationFigure { Numerator = 3, Denominator = 4 }, FigureReader.Read("3", new CellRule(admitted, null, KnownDenominator: 4)).Figure);
        Assert.Equal(new ObservationFigure { Numerator = 3, Denominator = 4 }, FigureReader.Read("3", new CellRule(admitted, null, StoredDenominator: 4)).Figure);
        Assert.Equal(new ObservationFigure { Numerator = 5, Denominator = 4 }, FigureReader.Read("5/4", new CellRule(admitted, null)).Figure);
    }

    [Fact]
    public void Count_StandsOverOneUnit_UnlessAnotherIsKnown()
    {
        Assert.Equal(new ObservationFigure { Numerator = 3, Denominator = 1 }, FigureReader.Read("3", new CellRule(Count, null)).Figure);
        Assert.Equal(new ObservationFigure { Numerator = 3, Denominator = 12 }, FigureReader.Read("3", new CellRule(Count, null, StoredDenominator: 12)).Figure);
        Assert.Equal(new ObservationFigure { Numerator = 3, Denominator = 40 }, FigureReader.Read("3/40", new CellRule(Count, null)).Figure);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("\u2013")]
    [InlineData("không phát sinh")]
    [InlineData("Không họp")]
    public void NotArisen_IsSaidOnPurpose(string text)
    {
        var reading = FigureReader.Read(text, new CellRule(Share, null));
        Assert.True(reading.IsNotArisen);
        Assert.False(reading.IsCleared);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Nothing_ClearsTheCell(string? text) => Assert.True(FigureReader.Read(text, new CellRule(Share, null)).IsCleared);

    /// <summary>What stands in a cell can be typed again and means the same.</summary>
    [Theory]
    [InlineData("201/235")]
    [InlineData("1201/1235")]
    [InlineData("0/46")]
    public void Text_OfAFigure_ReadsBack(string text)
    {
        foreach (var culture in new[] { Formats.Vietnamese, Formats.English })
        {
            var figure = FigureReader.Read(text, new CellRule(Share, null)).Figure ?? ObservationFigure.Empty;
            Assert.Equal(figure, FigureReader.Read(FigureText.Typed(figure, Share, null, culture), new CellRule(Share, null)).Figure);
        }
    }

    [Theory]
    [InlineData("85.4")]
    [InlineData("1234.5")]
    [InlineData("1234")]
    [InlineData("0.25")]
    [InlineData("1.125")]
    [InlineData("0.125")]
    [InlineData("-3.5")]
    public void Text_OfAMeasure_ReadsBack(string value)
    {
        var figure = new ObservationFigure { Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var culture in new[] { Formats.Vietnamese, Formats.English })
        {
            Assert.Equal(figure, FigureReader.Read(FigureText.Typed(figure, Measure, null, culture), new CellRule(Measure, null)).Figure);
        }
    }

    private static ScaleLevel Level(int rank, string vi, string en) => new() { Rank = rank, Name = new LocalText(vi, en) };

    private static Indicator Make(IndicatorKind kind, bool isYesNo = false, string denominator = "") => new()
    {
        DenominatorLabel = new LocalText(denominator),
        Code = "X", Name = new LocalText("X"), ShortName = new LocalText("X"), Kind = kind, Direction = Direction.HigherIsBetter, PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum, IsYesNo = isYesNo,
    };
}
