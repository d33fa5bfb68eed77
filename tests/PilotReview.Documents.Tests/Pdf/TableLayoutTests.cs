using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class TableLayoutTests
{
    [Fact]
    public void Strips_NoRows_IsTheHeadAlone()
    {
        var head = Assert.Single(Strips(SampleReports.Long(0)));
        Assert.False(head.KeepsWithNext);
    }

    [Fact]
    public void Strips_ThreeHundredRows_FillPagesUnderARepeatedHead()
    {
        var pages = PageFlow.Paginate(Strips(SampleReports.Long(300)), PageMeasures.TextHeight);
        Assert.True(pages.Count > 5);
        Assert.All(pages.Skip(1), page => Assert.True(page[0].IsRepeated));
        Assert.Equal(301, pages.Sum(page => page.Count(placed => !placed.IsRepeated)));
        Assert.All(pages, page => Assert.True(page[^1].Top + page[^1].Strip.Height <= PageMeasures.TextHeight + 0.01));
    }

    [Fact]
    public void Strips_LongCell_IsWrappedAndMakesItsRowHigher()
    {
        var strips = Strips(SampleReports.Long(10));
        Assert.True(strips[10].Height > strips[9].Height * 1.8);
        Assert.True(Row(strips[10]).Cells[3].Lines.Count > 1);
    }

    [Fact]
    public void Strips_RowHigherThanAPage_GoesOnOverPages()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4000).Select(number => $"từ{number}"));
        var table = SampleReports.Long(1) with { Rows = [new Row([new("1"), new("Chi bộ"), new("7"), new(words)])] };
        var pages = PageFlow.Paginate(Strips(table), PageMeasures.TextHeight);
        Assert.True(pages.Count > 2);
        var lines = pages.SelectMany(page => page).Where(placed => !placed.IsRepeated).Skip(1).SelectMany(placed => Row(placed.Strip).Cells[3].Lines);
        Assert.Equal(4000, lines.Sum(line => line.Line.Words.Count));
        Assert.All(pages, page => Assert.True(page[^1].Top + page[^1].Strip.Height <= PageMeasures.TextHeight + 0.01));
    }

    [Fact]
    public void Strips_Group_KeepsWithItsFirstRow_AndTotalWithTheRowBefore()
    {
        var strips = Strips(SampleReports.Results);
        Assert.True(strips[1].KeepsWithNext);
        Assert.Single(Row(strips[1]).Cells);
        Assert.True(strips[^2].KeepsWithNext);
    }

    [Fact]
    public void Strips_Columns_FillTheTextAndHoldTheirLongestWord()
    {
        var table = new Table { Key = "t", Columns = [new("A", 100), new("Nghiêng", 1), new("B", 50)], Rows = [new Row([new("a"), new("thường-xuyên"), new("b")])] };
        var columns = new TableColumns(table, new TextLayout());
        Assert.Equal(PageMeasures.TextWidth, columns.Widths.Sum(), 6);
        Assert.All(Row(Strips(table)[1]).Cells, cell => Assert.Single(cell.Lines));
        Assert.Equal(11, columns.Size);
    }

    [Fact]
    public void Strips_TooManyColumns_UseSmallerType()
    {
        var table = new Table
        {
            Key = "t",
            Columns = Enumerable.Range(1, 12).Select(number => new Column("1.234.567", 5)).ToList(),
            Rows = [new Row(Enumerable.Repeat(new Cell("1.234"), 12).ToList())],
        };
        var columns = new TableColumns(table, new TextLayout());
        Assert.True(columns.Size is < 11 and >= 8, $"{columns.Size}");
        Assert.Equal(PageMeasures.TextWidth, columns.Widths.Sum(), 6);
    }

    [Fact]
    public void Strips_DetailAfterLineBreak_IsSmaller()
    {
        var cell = Row(Strips(SampleReports.Results)[2]).Cells[1];
        Assert.Equal(2, cell.Lines.Count);
        Assert.True(cell.Lines[1].Style.Size < cell.Lines[0].Style.Size);
    }

    private static TableRowStrip Row(Strip strip) => Assert.IsType<TableRowStrip>(strip);

    private IReadOnlyList<Strip> Strips(Table table) => new TableLayout(new TextLayout()).Strips(table);
}
