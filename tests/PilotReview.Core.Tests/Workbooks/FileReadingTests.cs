using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using Xunit;

namespace PilotReview.Core.Tests.Workbooks;

public sealed class FileReadingTests
{
    [Theory]
    [InlineData("39", "46", "39/46")]
    [InlineData("39", "", "39/50")]
    [InlineData("39/46", "", "39/46")]
    [InlineData("39/46", "50", "39/46")]
    [InlineData("39/46", "46", "39/46")]
    [InlineData("0", "46", "0/46")]
    [InlineData("", "50", "")]
    [InlineData("", "", "")]
    [InlineData("–", "50", "–")]
    [InlineData("-", "", "–")]
    public void TwoCells_MakeOneFigure(string first, string second, string content)
    {
        var reading = FileReading.Of(Cell(first, second, filledIn: "50"), Rule(known: 50));
        Assert.False(reading.IsFault);
        Assert.Equal(content, ContentText.Of(reading.Reading ?? FigureReading.Cleared));
    }

    [Fact]
    public void CountBesideNothing_IsNeverAPercent()
    {
        Assert.Equal(FileFault.DenominatorMissing, FileReading.Of(Cell("39", "", string.Empty), Rule(known: null)).Fault);
        Assert.Equal("39/50", ContentText.Of(FileReading.Of(Cell("39", "", "50"), Rule(known: 50)).Reading ?? FigureReading.Cleared));
    }

    [Theory]
    [InlineData("", "46", FileFault.NumeratorMissing)]
    [InlineData("39/46", "47", FileFault.TwoDenominators)]
    public void CellsThatContradict_AreFaults(string first, string second, FileFault fault) =>
        Assert.Equal(fault, FileReading.Of(Cell(first, second, filledIn: "50"), Rule(known: 50)).Fault);

    [Theory]
    [InlineData("39.5", "46", FigureFault.NotWhole)]
    [InlineData("85%", "46", FigureFault.NotANumber)]
    [InlineData("-3", "46", FigureFault.Negative)]
    [InlineData("ba chín", "46", FigureFault.NotANumber)]
    [InlineData("03/04/2026", "46", FigureFault.NotANumber)]
    public void WhatIsNoCount_IsAFaultOfTheFigure(string first, string second, FigureFault fault) =>
        Assert.Equal(fault, FileReading.Of(Cell(first, second, filledIn: "46"), Rule(known: 46)).Reading?.Fault);

    [Theory]
    [InlineData("5", "4", "", "5/4")]
    [InlineData("5", "", "", "5/1")]
    [InlineData("5", "", "Chỉ tiêu", null)]
    [InlineData("5", "4", "Chỉ tiêu", "5/4")]
    public void CountAgainstATarget_TakesItFromTheSecondCell(string first, string second, string label, string? content)
    {
        var rule = Rule(known: null);
        rule = rule with
        {
            Indicator = new Indicator
            {
                Code = "KN", Name = new LocalText("Kết nạp"), ShortName = new LocalText("Kết nạp"), DenominatorLabel = new LocalText(label), Kind = IndicatorKind.Count,
                Direction = Direction.HigherIsBetter, PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum,
            },
        };
        var reading = FileReading.Of(Cell(first, second, string.Empty), rule);
        Assert.Equal(content is null ? FileFault.DenominatorMissing : null, reading.Fault);
        Assert.Equal(content, reading.IsFault ? null : ContentText.Of(reading.Reading ?? FigureReading.Cleared));
    }

    [Fact]
    public void FaultOfTheFile_ComesBeforeTheText() =>
        Assert.Equal(FileFault.Formula, FileReading.Of(Cell("39", "46", "50") with { Fault = FileFault.Formula }, Rule(known: 50)).Fault);

    private static FileCell Cell(string first, string second, string filledIn) => new()
    {
        Sheet = "s", Place = "D6", UnitCode = "A", Month = Period.Month(2026, 10), IndicatorCode = "DSH", First = first, Second = second,
        Base = new FileBase(0, string.Empty, filledIn),
    };

    private static CellRule Rule(decimal? known) => new(
        new Indicator
        {
            Code = "DSH", Name = new LocalText("Dự"), ShortName = new LocalText("Dự"), Kind = IndicatorKind.Proportion, Direction = Direction.HigherIsBetter,
            PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum,
        },
        null,
        known);
}
