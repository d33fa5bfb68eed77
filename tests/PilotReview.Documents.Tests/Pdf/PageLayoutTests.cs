using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Tests.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>What holds for the pages of any report: reports are made from seeds.</summary>
public sealed class PageLayoutTests
{
    private const double Tolerance = 0.01;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Pages_OfAnyReport_HoldTheirStripsInOrder(int seed)
    {
        var strips = new ReportFlow(Made(seed)).Strips();
        var pages = PageFlow.Paginate(strips, PageMeasures.TextHeight, firstPageReserve: 60);
        var placed = pages.SelectMany(page => page).Where(one => !one.IsRepeated).Select(one => one.Strip).ToList();
        Assert.Equal(strips.Count, placed.Distinct().Count());
        // a chart and its caption may wait for paragraphs that follow; all else stands in order, and so do the charts
        Assert.Equal(strips.Where(strip => !IsOfChart(strip)), placed.Where(strip => !IsOfChart(strip)));
        Assert.Equal(strips.Where(IsOfChart), placed.Where(IsOfChart));
        foreach (var page in pages)
        {
            Assert.All(page, placed => Assert.Same(page.Shape, placed.Strip.Page));
            Assert.All(page.Zip(page.Skip(1)), pair => Assert.True(pair.Second.Top >= pair.First.Top + pair.First.Strip.Height - Tolerance));
            Assert.True(page[^1].Top + page[^1].Strip.Height + page.NotesHeight <= page.Room + Tolerance);
            Assert.Equal(page.SelectMany(placed => placed.Strip.Notes), page.Notes);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Lines_OfAnyReport_StayBetweenTheMargins(int seed)
    {
        var strips = new ReportFlow(Made(seed)).Strips();
        Assert.All(strips.OfType<TextStrip>(), strip => Assert.True(strip.Line.Indent + strip.Line.Width <= strip.Page.TextWidth + Tolerance));
        foreach (var row in strips.OfType<TableRowStrip>())
        {
            Assert.Equal(row.Page.TextWidth, row.Cells.Sum(cell => cell.Width), 3);
            Assert.All(row.Cells, cell => Assert.All(cell.Lines, line => Assert.True(line.Line.Width <= cell.Width)));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void File_OfAnyReport_IsTheSameAgain(int seed)
    {
        using var first = PdfFile.Of(Made(seed));
        using var second = PdfFile.Of(Made(seed));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    private static bool IsOfChart(Strip strip) => strip.CanWait || strip.Part.Kind == PartKind.Caption;

    private static Report Made(int seed)
    {
        var chance = new Random(seed);
        List<Block> body = [new Contents("MỤC LỤC"), .. Enumerable.Range(1, 60).Select(_ => Made(chance))];
        return SampleReports.Of(body) with { Appendix = [new PageBreak { IsLandscape = true }, new Heading(0, "Phụ lục"), new TableBlock(SampleReports.Long(chance.Next(1, 60)))] };
    }

    private static Block Made(Random chance) => chance.Next(10) switch
    {
        0 => new Heading(chance.Next(1, 4), Words(chance, 6)) { Number = "1." },
        1 => new TableBlock(SampleReports.Long(chance.Next(0, 30))) { Caption = Words(chance, 8), Size = chance.Next(9, 12) },
        2 => new ChartBlock(SampleCharts.Monthly(), Words(chance, 12)),
        3 => new ChartPair(new(SampleCharts.Quarterly(), Words(chance, 9)), new(SampleCharts.Yearly(), Words(chance, 9))),
        4 => new PageBreak { IsLandscape = chance.Next(2) == 0 },
        5 => new Paragraph([new Run(Words(chance, 40)) { Footnote = Words(chance, 30) }, new Run(" "), new Run(Words(chance, 30)) { Footnote = Words(chance, 5) }]),
        6 => new Paragraph(Words(chance, 50)) { ListMark = "-", KeepsWithNext = chance.Next(3) == 0 },
        _ => new Paragraph(Words(chance, chance.Next(1, 120))),
    };

    private static string Words(Random chance, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => new[] { "đảng viên", "chi bộ", "Khóm 1", "71,2%", "sinh hoạt thường kỳ", "3.512/4.936", "nghị quyết" }[chance.Next(7)]));
}
