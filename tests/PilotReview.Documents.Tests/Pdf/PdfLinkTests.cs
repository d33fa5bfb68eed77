using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class PdfLinkTests
{
    [Fact]
    public void Code_OfARowInTheDocument_LeadsToItsPage()
    {
        using var file = PdfFile.Of(WithSources(
            new Paragraph([new Run("dự sinh hoạt "), new Run("[K1-01]", RunStyle.Code), new Run(", phát biểu "), new Run("[K1-60, K1-99]", RunStyle.Code), new Run(".")])));
        var last = file.Document.PageCount;
        Assert.Equal([new PdfLink(1, "K1-01", 2), new PdfLink(1, "K1-60", last)], file.Links);
        Assert.True(last > 2);
    }

    [Fact]
    public void Code_OfACell_LeadsToTheRow()
    {
        var table = new Table { Key = "t", Columns = [new("Chỉ số", 1)], Rows = [new Row([new("Tỷ lệ dự") { Code = "[K1-02]" }]), new Row([new("Tỷ lệ khác") { Code = "[KHÔNG-CÓ]" }])] };
        using var file = PdfFile.Of(WithSources(new TableBlock(table)));
        Assert.Equal([new PdfLink(1, "K1-02", 2)], file.Links);
    }

    [Fact]
    public void Headings_AreNestedBookmarks()
    {
        using var file = PdfFile.Of(SampleReports.Of(
        [
            new Heading(1, "ĐẶC ĐIỂM") { Number = "I-" }, new Heading(2, "Khái quát") { Number = "1." }, new Heading(3, "Nguyên nhân") { Number = "a)" }, new Heading(4, "không kể"),
            new Paragraph("chữ"), new PageBreak(), new Heading(2, "Khó\nkhăn"), new Heading(1, "KẾT QUẢ"), new Paragraph("chữ"),
        ]) with { Appendix = [new Heading(0, "BIỂU") { Number = "Phụ lục I" }, new Heading(1, "Nguồn"), new Paragraph("chữ")] });
        Assert.Equal(["I- ĐẶC ĐIỂM 1", " 1. Khái quát 1", "  a) Nguyên nhân 1", " Khó khăn 2", "KẾT QUẢ 2", "Phụ lục I BIỂU 3", " Nguồn 3"], file.Bookmarks);
    }

    [Fact]
    public async Task Contents_ListsHeadingsWithTheirPagesAndLeadsThere()
    {
        List<Block> body = [new Contents("MỤC LỤC"), new PageBreak()];
        foreach (var number in Enumerable.Range(1, 12))
        {
            body.AddRange([new Heading(1, $"Phần số {number}"), .. Enumerable.Repeat(new Paragraph("một dòng"), 13)]);
        }

        var report = SampleReports.Of(body);
        using var file = PdfFile.Of(report);
        var text = await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken);
        var pages = text.Split('\f');
        Assert.Equal(12, file.Links.Count);
        Assert.All(file.Links, link =>
        {
            Assert.Contains(link.Says, pages[link.ToPage - 1], StringComparison.Ordinal);
            Assert.Contains($"{link.Says} {link.ToPage}".Split(' ')[^1], pages[0], StringComparison.Ordinal);
        });
        Assert.Equal(file.Bookmarks, file.Links.Select(link => $"{link.Says} {link.ToPage}"));
        Assert.Contains("MỤC LỤC", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_WithoutHeadings_IsItsTitle()
    {
        using var file = PdfFile.Of(SampleReports.Of([new Contents("MỤC LỤC")]));
        Assert.Empty(file.Links);
        Assert.Empty(file.Bookmarks);
    }

    private static Report WithSources(params Block[] body) => SampleReports.Of(body) with
    {
        Appendix =
        [
            new TableBlock(SampleReports.Long(60) with
            {
                Rows = [.. Enumerable.Range(1, 60).Select(number => new Row([new($"{number}"), new("nguồn"), new("7"), new("ghi chú")]) { Anchor = $"K1-{number:00}" })],
            }),
        ],
    };
}
