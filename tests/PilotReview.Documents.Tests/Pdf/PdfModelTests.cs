using System.Text.RegularExpressions;
using PilotReview.Core.Verdicts;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>Pieces of the model one by one, read back from the file or the laid-out lines.</summary>
public sealed class PdfModelTests
{
    private static readonly TextLayout Layout = new();

    [Theory]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("a)")]
    public void ListMark_IsAPartOfTheFirstWord(string mark)
    {
        var text = string.Join(' ', Enumerable.Repeat("Chất lượng sinh hoạt", 12));
        var strips = new ReportFlow(SampleReports.Of([new Paragraph(text) { ListMark = mark }])).Strips().OfType<TextStrip>().ToList();
        Assert.Equal([mark + " ", "Chất"], strips[0].Line.Words[0].Pieces.Select(piece => piece.Text));
        Assert.Equal(10 * PageMeasures.Millimetre, strips[0].Line.Indent);
        Assert.All(strips.Skip(1), strip => Assert.Equal(0, strip.Line.Indent));
    }

    [Fact]
    public void KeepsWithNext_StandsOnThePageOfTheNextBlock()
    {
        for (var lines = 1; lines < 40; lines++)
        {
            var pages = PageFlow.Paginate(
                new ReportFlow(SampleReports.Of([.. Enumerable.Repeat(new Paragraph("một dòng"), lines), new Paragraph("dẫn:") { KeepsWithNext = true }, new TableBlock(SampleReports.Long(2))])).Strips(),
                PageMeasures.TextHeight);
            Assert.All(pages, page => Assert.NotEqual("dẫn:", (page[^1].Strip as TextStrip)?.Line.Words[0].Pieces[0].Text));
        }
    }

    [Fact]
    public void Mark_IsTiedToItsWord()
    {
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            for (var width = 90; width < 300; width += 11)
            {
                var lines = Layout.Break([new Run("Nhận định của đơn vị: "), new Run(" Cải thiện", RunStyle.Bold) { Mark = kind }, new Run(".")], TypeStyle.Body, width);
                var word = Assert.Single(lines.SelectMany(line => line.Words), word => word.Pieces.Any(piece => piece.Mark is not null));
                Assert.Equal([kind, null], word.Pieces.Take(2).Select(piece => piece.Mark));
                Assert.Equal("Cải", word.Pieces[1].Text);
            }
        }
    }

    [Fact]
    public void Code_StaysOnTheLineOfTheWordBeforeIt()
    {
        for (var width = 120; width < 400; width += 7)
        {
            var lines = Layout.Break([new Run("tỷ lệ tăng từ mức trước lên mức sau "), new Run("[K1-01, K1-02]", RunStyle.Code), new Run(". Tiếp theo là câu khác")], TypeStyle.Body, width);
            var line = Assert.Single(lines, line => line.Words.Any(word => word.Pieces[0].Text == "[K1-01,"));
            Assert.Equal("sau", line.Words[line.Words.ToList().FindIndex(word => word.Pieces[0].Text == "[K1-01,") - 1].Pieces[0].Text);
        }
    }

    [Fact]
    public void TableSize_SetsLettersAndDetail()
    {
        var table = new Table { Key = "t", Columns = [new("Chỉ số", 1)], Rows = [new Row([new("71,2%\n3.512/4.936")])] };
        var row = new ReportFlow(SampleReports.Of([new TableBlock(table) { Size = 10 }])).Strips().OfType<TableRowStrip>().Single();
        Assert.Equal([10, 8.8], row.Cells[0].Lines.Select(line => line.Style.Size), (first, second) => Math.Abs(first - second) < 0.001);
    }

    [Fact]
    public void PageBreak_Landscape_TurnsPaperUntilTheNextBreak()
    {
        using var file = PdfFile.Of(SampleReports.Of(
            [new Paragraph("một"), new PageBreak { IsLandscape = true }, new TableBlock(SampleReports.Long(60)), new PageBreak(), new Paragraph("hai")]));
        var across = file.Document.Pages.Cast<PdfSharp.Pdf.PdfPage>().Select(page => page.Width.Point > page.Height.Point).ToList();
        Assert.True(across.Count > 3);
        Assert.Equal([false, .. Enumerable.Repeat(true, across.Count - 2), false], across);
    }

    [Fact]
    public void PageBreak_Landscape_LaysTextOutForItsWidth()
    {
        var strips = new ReportFlow(SampleReports.Of([new PageBreak { IsLandscape = true }, new TableBlock(SampleReports.Long(3))])).Strips().OfType<TableRowStrip>();
        Assert.All(strips, strip => Assert.Equal(PageShape.Landscape.TextWidth, strip.Cells.Sum(cell => cell.Width), 6));
    }

    [Fact]
    public async Task Use_StandsUnderTheMark()
    {
        var report = SampleReports.Of([new Paragraph("một")]);
        using var file = PdfFile.Of(report with { Letterhead = report.Letterhead with { Use = "TÀI LIỆU HỘI NGHỊ" } });
        Assert.Matches(@"Dự thảo lần 2\s+TÀI LIỆU HỘI NGHỊ", await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task LookUp_StandsOnPageOneAlone_AndTextKeepsClear()
    {
        var lookUp = new LookUp("https://pilotreview.example/tra-cuu/SK-2021", "Tra cứu nguồn số liệu ở pilotreview.example, mã SK-2021.");
        var report = SampleReports.Of([.. Enumerable.Repeat(new Paragraph("một dòng"), 90)]) with { LookUp = lookUp };
        using var file = PdfFile.Of(report);
        var pages = (await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken)).Split('\f');
        Assert.Contains(lookUp.Text, pages[0], StringComparison.Ordinal);
        Assert.All(pages.Skip(1), page => Assert.DoesNotContain("Tra cứu", page, StringComparison.Ordinal));

        var reserve = new LookUpMark(lookUp, Layout).Reserve;
        var first = PageFlow.Paginate(new ReportFlow(report).Strips(), PageMeasures.TextHeight, reserve)[0];
        Assert.True(reserve > 17 * PageMeasures.Millimetre);
        Assert.True(first[^1].Top + first[^1].Strip.Height <= PageMeasures.TextHeight - reserve + 0.01);
    }

    [Fact]
    public async Task Heading_WithNumber_IsReadWhole()
    {
        using var file = PdfFile.Of(SampleReports.Of([new Heading(1, "ĐẶC ĐIỂM TÌNH HÌNH") { Number = "I-" }, new Heading(0, "BIỂU SỐ LIỆU") { Number = "Phụ lục I" }, new Paragraph("chữ")]));
        var text = Regex.Replace(await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken), @"\s+", " ");
        Assert.Contains("I- ĐẶC ĐIỂM TÌNH HÌNH", text, StringComparison.Ordinal);
        Assert.Contains("Phụ lục I BIỂU SỐ LIỆU", text, StringComparison.Ordinal);
    }
}
