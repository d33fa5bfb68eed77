using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Tests.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class ReportFlowTests
{
    [Fact]
    public void Heading_NeverIsTheLastStripOfAPage()
    {
        for (var lines = 1; lines < 45; lines++)
        {
            var pages = Pages([.. Enumerable.Repeat(new Paragraph("một dòng"), lines), new Heading(1, "I- TIÊU ĐỀ"), new Heading(2, "1. Mục"), new Paragraph("nội dung"), new Paragraph("thêm")]);
            Assert.All(pages, page => Assert.False(page[^1].Strip.Part.Kind is PartKind.Heading1 or PartKind.Heading2));
        }
    }

    [Fact]
    public void Paragraph_NeverLeavesOneLineAlone()
    {
        var text = string.Join(' ', Enumerable.Repeat("đảng viên dự sinh hoạt", 20));
        for (var lines = 1; lines < 40; lines++)
        {
            var pages = Pages([.. Enumerable.Repeat(new Paragraph("một dòng"), lines), new Paragraph(text)]);
            var part = pages.SelectMany(page => page).Last(placed => placed.Strip is TextStrip).Strip.Part;
            Assert.All(pages.Select(page => page.Count(placed => placed.Strip.Part == part)).Where(count => count > 0), count => Assert.True(count >= 2));
        }
    }

    [Fact]
    public void Chart_KeepsWithItsCaption()
    {
        for (var lines = 1; lines < 40; lines++)
        {
            var pages = Pages([.. Enumerable.Repeat(new Paragraph("một dòng"), lines), new ChartBlock(SampleCharts.Monthly(), "Hình 1."), new Paragraph("sau")]);
            var page = Assert.Single(pages, page => page.Any(placed => placed.Strip is ChartStrip));
            var chart = page.ToList().FindIndex(placed => placed.Strip is ChartStrip);
            Assert.Equal(PartKind.Caption, page[chart + 1].Strip.Part.Kind);
        }
    }

    [Fact]
    public void Signature_KeepsWithTheLastLine()
    {
        for (var lines = 1; lines < 40; lines++)
        {
            var pages = Pages([.. Enumerable.Repeat(new Paragraph("một dòng"), lines)]);
            Assert.IsType<SignatureStrip>(pages[^1][^1].Strip);
            Assert.True(pages[^1].Count > 1);
        }
    }

    [Fact]
    public void PageBreak_StartsAPage()
    {
        var pages = Pages([new Paragraph("trước"), new PageBreak(), new Paragraph("sau")]);
        Assert.Equal(2, pages.Count);
        Assert.Equal(0, pages[1][0].Top);
    }

    [Fact]
    public void EmptyBody_StillHasLetterheadAndSignature()
    {
        var page = Assert.Single(Pages([]));
        Assert.IsType<LetterheadStrip>(page[0].Strip);
        Assert.IsType<SignatureStrip>(page[^1].Strip);
    }

    [Fact]
    public void Appendix_FollowsTheSignatureOnANewPage()
    {
        var report = SampleReports.Of([new Paragraph("nội dung")]) with { Appendix = [new Heading(0, "Phụ lục"), new Paragraph("mã")] };
        var pages = Pages(report);
        Assert.Equal(2, pages.Count);
        Assert.IsType<SignatureStrip>(pages[0][^1].Strip);
        Assert.Equal(PartKind.Heading1, pages[1][0].Strip.Part.Kind);
    }

    [Fact]
    public void Letterhead_ShortTexts_PutTheFirstBodyLineAtItsPlace()
    {
        var body = Pages([new Paragraph("một dòng")])[0][1];
        var letters = PageMeasures.Top + body.Top + Typography.BaselineIn(body.Strip.Height, 14) - (Typography.Ascent * 14);
        Assert.Equal(81.1, letters / PageMeasures.Millimetre, 1);
    }

    [Fact]
    public void Letterhead_LongNames_MoveTheBodyDown()
    {
        var report = SampleReports.Of([new Paragraph("một dòng")]);
        var longer = report with { Letterhead = report.Letterhead with { Issuer = "ĐẢNG ỦY BỘ PHẬN TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN VĂN A VÀ CÁC TRƯỜNG LÂN CẬN" } };
        Assert.True(Pages(longer)[0][1].Top > Pages(report)[0][1].Top);
    }

    private IReadOnlyList<IReadOnlyList<PlacedStrip>> Pages(IReadOnlyList<Block> body) => Pages(SampleReports.Of(body));

    private IReadOnlyList<IReadOnlyList<PlacedStrip>> Pages(Report report) =>
        PageFlow.Paginate(new ReportFlow(report).Strips(), PageMeasures.TextHeight);
}
