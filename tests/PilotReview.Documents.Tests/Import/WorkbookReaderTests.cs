using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;
using PilotReview.Documents.Import;
using Xunit;

namespace PilotReview.Documents.Tests.Import;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void GoodWorkbook_IsReadWhole()
    {
        var content = Read(GoodWorkbook.Create());

        Assert.Empty(content.Problems);
        Assert.Equal(40, content.Rows.Count);
        Assert.Empty(ScenarioCheck.Check(content.Rows, KnownCodes.None));
    }

    [Fact]
    public void Unit_IsReadWithItsColumns()
    {
        var row = Read(GoodWorkbook.Create()).Rows.Units[2];

        Assert.Equal(("K1", new DateOnly(2017, 1, 1), new DateOnly(2018, 9, 30)), (row.Code, row.From, row.To!.Value));
        Assert.Equal(("Chi bộ Khóm 1", "Branch 1", "Khóm 1"), (row.Name.Vi, row.Name.En, row.ShortName.Vi));
        Assert.Equal(("chi-bo", "khom", "DU"), (row.Kind, row.Category, row.Parent));
        Assert.Equal(new MemberCounts(230, 5, 12, 3), row.Members);
        Assert.Equal(("units", 4, "A4"), (row.Source.Sheet, row.Source.Row, row.Source.Cell("code")));
    }

    [Fact]
    public void Figures_AreReadByKind()
    {
        var rows = Read(GoodWorkbook.Create()).Rows.Observations;

        Assert.Equal((200m, 235m, ObservationState.Approved), (rows[0].Numerator, rows[0].Denominator, rows[0].State));
        Assert.Equal(ObservationState.Approved, rows[1].State);
        Assert.Equal(1.5m, rows[2].Denominator);
        Assert.Equal((Period.FromIndex(PeriodKind.Quarter, (2018 * 4) + 3), 85.4m), (rows[3].Period, rows[3].Value));
        Assert.Equal(("Tốt", PeriodKind.Year), (rows[4].Level, rows[4].Period.Kind));
        Assert.Equal("2", rows[5].Level);
    }

    [Fact]
    public void Indicator_IsReadWithTargetAndBounds()
    {
        var rows = Read(GoodWorkbook.Create()).Rows.Indicators;

        var target = Assert.Single(rows[0].Indicator.Targets);
        Assert.Equal((85m, new DateOnly(2018, 1, 1), "12-HD"), (target.Value, target.From, target.Basis.Vi));
        Assert.Equal((0m, 60m, true), (rows[4].Indicator.LowerBound, rows[4].Indicator.UpperBound, rows[4].Indicator.IsSensitive));
        Assert.Equal(IndicatorKind.Ordinal, rows[3].Indicator.Kind);
    }

    [Fact]
    public void Indicator_IsReadWithHowItIsCollected()
    {
        var rows = Read(GoodWorkbook.Create().Set("indicators", 3, "balance", "+ visits  −  attend")).Rows.Indicators;

        var indicator = rows[0].Indicator;
        Assert.Equal(("Đếm khi khai mạc", "Secretary", false), (indicator.Method.Vi, indicator.Responsible.En, indicator.IsYesNo));
        Assert.Equal((DenominatorSource.MustAttend, string.Empty, "khom", 2), (indicator.DenominatorSource, indicator.DenominatorCode, indicator.AppliesTo, indicator.Order));
        Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2030, 12, 31)), (indicator.InUseFrom, indicator.InUseTo));
        Assert.Equal("visits - attend", rows[1].Indicator.Balance);
        Assert.Equal((null, string.Empty, string.Empty, null), (rows[2].Indicator.DenominatorSource, rows[2].Indicator.AppliesTo, rows[2].Indicator.Balance, rows[2].Indicator.Order));
    }

    [Fact]
    public void FigureTable_IsReadWithItsLines()
    {
        var rows = Read(GoodWorkbook.Create()).Rows;

        var table = Assert.Single(rows.FigureTables);
        Assert.Equal(("F1", "DU", FigureSubject.Congress, 2022, 2025), (table.Code, table.Unit, table.Subject, table.FromYear, table.ToYear));
        Assert.Equal(("11-BC/ĐU", new DateOnly(2022, 9, 1), new DateOnly(2022, 8, 31)), (table.DocumentNumber, table.DocumentDate!.Value, table.AsOf!.Value));
        var lines = FigureLines.Of(rows.FigureLines, new Dictionary<string, int> { ["khom"] = 7 }).ToList();
        Assert.Equal((LineRelation.Own, null, 13m), (lines[0].Relation, lines[0].Of, lines[0].Value));
        Assert.Equal((LineRelation.PartOfAll, 1, 7, 61.5m, 2, "loại hình"), (lines[1].Relation, lines[1].Of, lines[1].CategoryId, lines[1].PrintedPercent, lines[1].PercentDecimals, lines[1].Breakdown.Vi));
        Assert.Equal((76.72m, 2, null), (lines[3].PrintedPercent, lines[3].PercentDecimals, lines[3].Value));
    }

    [Fact]
    public void Lists_AreReadItemByItem()
    {
        var rows = Read(GoodWorkbook.Create()).Rows;

        Assert.Equal(["BP1", "K1A", "K1B"], rows.Events[0].Successors);
        Assert.Equal(["Yếu/Weak", "Khá/Fair", "Tốt/Good"], rows.Scales[1].Levels.Select(level => $"{level.Vi}/{level.En}"));
        Assert.Equal(["attend", "class"], rows.Enrolments[0].ChosenIndicators);
        Assert.Equal(["01-QĐ/TU"], rows.Pilots[0].LegalBases);
    }

    [Fact]
    public void Review_IsReadWithLetterheadAndConclusion()
    {
        var row = Read(GoodWorkbook.Create()).Rows.Reviews[0];

        Assert.Equal("ĐẢNG ỦY PHƯỜNG", row.Letterhead.Issuer);
        Assert.Equal((2, 10, "3-KL/ĐU"), (row.Conclusion!.CommendedCollectives, row.Conclusion.CommendedIndividuals, row.Conclusion.Number));
        Assert.Equal((Period.Month(2016, 10), Period.Month(2021, 9)), (row.BeforeFrom, row.AfterTo));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void ShuffledSheetsAndColumns_GiveTheSameRows(int seed)
    {
        var expected = RowsText.Of(Read(GoodWorkbook.Create()).Rows);

        var content = Read(GoodWorkbook.Create().Shuffle(seed));

        Assert.Empty(content.Problems);
        Assert.Equal(expected, RowsText.Of(content.Rows));
    }

    [Fact]
    public void BlankRows_ArePassedOver()
    {
        var builder = GoodWorkbook.Create().Set("observations", 12, "comment", "   ");
        builder.Set("observations", 14, "unit", "K2").Set("observations", 14, "indicator", "days").Set("observations", 14, "period", "2019-03")
            .Set("observations", 14, "value", 7);

        var content = Read(builder);

        Assert.Empty(content.Problems);
        Assert.Equal(14, content.Rows.Observations[^1].Source.Row);
        Assert.Equal(8, content.Rows.Observations.Count);
    }

    [Fact]
    public void HeadingAndSheetNames_MayDifferInCaseAndBlanks()
    {
        var content = Read(GoodWorkbook.Create().Rename("kinds", "Kinds ").RenameColumn("categories", "name_vi", " NAME_VI "));

        Assert.Empty(content.Problems);
        Assert.Equal(3, content.Rows.Kinds.Count);
    }

    [Fact]
    public void OptionalColumnsAndSheets_MayBeLeftOut()
    {
        var builder = new WorkbookBuilder().Add("kinds", "code name_vi", ["chi-bo", "Chi bộ"]);

        var content = Read(builder);

        Assert.Empty(content.Problems);
        Assert.Equal("Chi bộ", Assert.Single(content.Rows.Kinds).Name.Vi);
    }

    [Fact]
    public void EmptySheetOfAnotherName_IsPassedOver() =>
        Assert.Empty(Read(GoodWorkbook.Create().Add("Sheet1", string.Empty)).Problems);

    [Fact]
    public void Text_IsComposedAndTidied()
    {
        var builder = new WorkbookBuilder().Add("kinds", "code name_vi", ["chi-bo", "  Chi bo\u0323\u0302\u00A0Kho\u0301m\n1 "]);

        var name = Read(builder).Rows.Kinds[0].Name.Vi;

        Assert.Equal("Chi bộ Khóm 1", name);
        Assert.True(name.IsNormalized());
    }

    [Fact]
    public void NumberWhereTextBelongs_IsTakenAsTyped()
    {
        var content = Read(GoodWorkbook.Create().Set("events", 2, "decision_number", 12));

        Assert.Empty(content.Problems);
        Assert.Equal("12", content.Rows.Events[0].DecisionNumber);
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(85.4, "85.4")]
    [InlineData(1e-12, "0")]
    [InlineData(-17.25, "-17.25")]
    [InlineData(123456789.125, "123456789.125")]
    public void Number_IsTheDecimalThatWasTyped(double typed, string expected)
    {
        var builder = GoodWorkbook.Create().Set("indicators", 6, "upper_bound", typed);

        Assert.Equal(expected, ImportValue.Of(Read(builder).Rows.Indicators[4].Indicator.UpperBound));
    }

    [Fact]
    public void StreamThatCannotSeek_IsRead()
    {
        using var stream = new OneWayStream(GoodWorkbook.Create().Build());

        Assert.Empty(WorkbookReader.Read(stream, ImportLimits.Default, CancellationToken.None).Problems);
    }

    [Fact]
    public void Cancellation_EndsTheReading()
    {
        using var stream = new MemoryStream(GoodWorkbook.Create().Build());

        Assert.Throws<OperationCanceledException>(() => WorkbookReader.Read(stream, ImportLimits.Default, new CancellationToken(true)));
    }

    [Fact]
    public void RowWithAProblem_IsLeftOutAndOthersGoOn()
    {
        var content = Read(GoodWorkbook.Create()
            .Set("observations", 2, "numerator", "200,5")
            .Set("observations", 3, "period", "tháng mười")
            .Set("units", 2, "kind", "đảng bộ"));

        Assert.Equal(
            ["units!H2 InvalidCode", "observations!D2 NumberAsText", "observations!C3 NotAPeriod"],
            content.Problems.Select(problem => $"{problem.Sheet}!{problem.Cell} {problem.Code}"));
        Assert.Equal((5, 6), (content.Rows.Observations.Count, content.Rows.Units.Count));
    }

    [Fact]
    public void TooManyProblems_AreCutAndCounted()
    {
        var builder = GoodWorkbook.Create();
        for (var row = 9; row < 9 + 1100; row++)
        {
            builder.Set("observations", row, "unit", "K2");
        }

        var problems = Read(builder).Problems;

        Assert.Equal(ImportResult.MaxProblems, problems.Count);
        Assert.Equal(ImportProblemCode.MoreProblems, problems[^1].Code);
        Assert.Equal([ImportValue.Of((1100 * 2) - 999)], problems[^1].Arguments);
    }

    private static WorkbookContent Read(WorkbookBuilder builder)
    {
        using var stream = new MemoryStream(builder.Build());
        return WorkbookReader.Read(stream, ImportLimits.Default, CancellationToken.None);
    }
}
