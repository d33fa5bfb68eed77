using PilotReview.Core.Verdicts;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;
using PilotReview.Documents.Tests.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class PdfTagTests
{
    private static readonly Table Grouped = new()
    {
        Key = "t",
        Columns = [new("Chỉ số", 20), new("Trước", 10), new("Sau", 10), new("Nhận định", 20)],
        HeadGroups = [new("", 1), new("Mức (n/N)", 2), new("", 1)],
        Rows =
        [
            new Row([new("Khóm 1")], RowStyle.Group),
            new Row([new("Tỷ lệ dự"), new("71,2%"), new("88,9%"), new("Cải thiện") { Mark = VerdictKind.Improved }]),
            new Row([new("Điểm"), new("không so") { Span = 2 }, new("Khác thang đo") { Mark = VerdictKind.DifferentScale }]),
        ],
    };

    [Fact]
    public void Table_TellsHeadsAndSpans()
    {
        using var file = PdfFile.Of(SampleReports.Of([new TableBlock(Grouped)]));
        Assert.Equal(5, file.Tags("/TR").Count);
        Assert.Equal([(1, 2), (2, 1), (1, 2), (1, 1), (1, 1)], file.Tags("/TH").Select(Spans));
        Assert.Equal([(4, 1), (1, 1), (1, 1), (1, 1), (1, 1), (1, 1), (2, 1), (1, 1)], file.Tags("/TD").Select(Spans));
        Assert.All(file.Tags("/TH"), head => Assert.Equal("/Column", Attributes(head)?.Elements.GetName("/Scope")));
    }

    [Fact]
    public async Task Table_WithGroups_ShowsEveryHeadOnce()
    {
        using var file = PdfFile.Of(SampleReports.Of([new TableBlock(Grouped)]));
        var text = await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken);
        Assert.All(["Chỉ số", "Mức (n/N)", "Trước", "Sau", "Nhận định", "Cải thiện", "không so"], word => Assert.Equal(2, text.Split(word).Length));
    }

    [Fact]
    public void Figures_SpeakThemselves()
    {
        var report = SampleReports.Of([new ChartBlock(SampleCharts.Monthly(), "Hình 1."), new ChartPair(new(SampleCharts.Quarterly(), "Hình 2."), new(SampleCharts.Yearly(), "Hình 3."))]) with
        {
            LookUp = new LookUp("https://pilotreview.example/tra-cuu/SK-2021", "Tra cứu ở pilotreview.example"),
        };
        using var file = PdfFile.Of(report);
        Assert.Equal(
            ["https://pilotreview.example/tra-cuu/SK-2021", SampleCharts.Monthly().TextAlternative, SampleCharts.Quarterly().TextAlternative, SampleCharts.Yearly().TextAlternative],
            file.Tags("/Figure").Select(figure => figure.Elements.GetString("/Alt")));
    }

    [Fact]
    public void FootnoteAndLink_AreTaggedWithinTheirParagraph()
    {
        var report = SampleReports.Of([new Paragraph([new Run("chữ") { Footnote = "ghi chú" }, new Run(" "), new Run("[A-1]", RunStyle.Code)])]) with
        {
            Appendix = [new TableBlock(new Table { Key = "n", Columns = [new("Mã", 1)], Rows = [new Row([new("A-1")]) { Anchor = "A-1" }] })],
        };
        using var file = PdfFile.Of(report);
        var paragraph = Assert.Single(file.Tags("/P"), tag => PdfFile.Walk(tag).Any(below => below.Elements.GetName("/S") == "/Note"));
        Assert.Contains(PdfFile.Walk(paragraph), below => below.Elements.GetName("/S") == "/Link");
    }

    [Fact]
    public void File_ClaimsNoStandard()
    {
        using var file = PdfFile.Of(SampleReports.Review);
        var text = System.Text.Encoding.Latin1.GetString(file.Bytes);
        Assert.DoesNotContain("pdfaid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GTS_PDF", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ChartPair_Letters_AreLegible()
    {
        using var file = PdfFile.Of(SampleReports.Of([new ChartPair(new(SampleCharts.Monthly(), "Hình 1."), new(SampleCharts.Yearly(), "Hình 2."))]) with { FootLine = string.Empty });
        Assert.All(file.Sizes(1), size => Assert.True(size >= 6.5, $"{size}"));
    }

    [Fact]
    public void SparseChart_KeepsLevelsStepAndRestructuring()
    {
        foreach (var (name, chart) in ChartShapes.All)
        {
            var said = string.Join(' ', StepChartLayout.Layout(chart, 415, 165, ChartDetail.Sparse).Shapes.OfType<Label>().Select(label => label.Text));
            Assert.All(new[] { chart.Before?.Label, chart.After?.Label, chart.Step?.Change }.OfType<string>(), text => Assert.True(said.Contains(text, StringComparison.Ordinal), name));
        }
    }

    private static PdfSharp.Pdf.PdfDictionary? Attributes(PdfSharp.Pdf.PdfDictionary cell) => cell.Elements.GetDictionary("/A");

    private static (int Columns, int Rows) Spans(PdfSharp.Pdf.PdfDictionary cell) =>
        (Math.Max(1, Attributes(cell)?.Elements.GetInteger("/ColSpan") ?? 1), Math.Max(1, Attributes(cell)?.Elements.GetInteger("/RowSpan") ?? 1));
}
