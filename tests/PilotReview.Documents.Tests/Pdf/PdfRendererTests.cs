using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using PilotReview.Core;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Tests.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed partial class PdfRendererTests
{
    [Fact]
    public void Write_SameReportTwice_SameBytes() => Assert.Equal(Render(SampleReports.Review), Render(SampleReports.Review));

    [Fact]
    public void Write_OtherReport_OtherIds()
    {
        var first = Encoding.Latin1.GetString(Render(SampleReports.Of([new Paragraph("một")])));
        var second = Encoding.Latin1.GetString(Render(SampleReports.Of([new Paragraph("hai")])));
        Assert.NotEqual(TrailerId().Match(first).Value, TrailerId().Match(second).Value);
        Assert.NotEqual(string.Empty, TrailerId().Match(first).Value);
    }

    [Fact]
    public void Write_Review_IsA4WithDescription()
    {
        using var document = Open(Render(SampleReports.Review));
        Assert.InRange(document.PageCount, 3, 5);
        Assert.All(document.Pages.Cast<PdfPage>(), page =>
        {
            Assert.Equal(210, page.Width.Millimeter, 1);
            Assert.Equal(297, page.Height.Millimeter, 1);
        });
        Assert.Equal($"{SampleReports.Review.Kind}: {SampleReports.Review.Subject}", document.Info.Title);
        Assert.Equal("THÀNH ỦY CAO LÃNH", document.Info.Author);
        Assert.Equal(new DateTime(2021, 9, 30), document.Info.CreationDate.ToUniversalTime());
        Assert.Equal("vi-VN", document.Internals.Catalog.Elements.GetString("/Lang"));
    }

    [Fact]
    public void Write_EnglishReport_SaysItsLanguage()
    {
        using var document = Open(Render(SampleReports.Of([new Paragraph("text")]) with { Culture = Formats.English }));
        Assert.Equal("en-GB", document.Internals.Catalog.Elements.GetString("/Lang"));
    }

    [Fact]
    public void Write_Review_EmbedsEveryFont()
    {
        var file = Encoding.Latin1.GetString(Render(SampleReports.Review));
        var tags = SubsetName().Matches(file).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(4, tags.Count);
        Assert.Equal(4, Regex.Count(file, "/FontFile2"));
        Assert.All(Regex.Matches(file, "/BaseFont"), match => Assert.Matches("^/BaseFont/[A-Z]{6}\\+", file[match.Index..(match.Index + 20)]));
    }

    [Fact]
    public void Write_Review_IsTaggedAndItsChartsSpeak()
    {
        var file = Render(SampleReports.Review);
        var text = Encoding.Latin1.GetString(file);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("/Figure", text, StringComparison.Ordinal);
        var alternative = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(SampleCharts.Monthly().TextAlternative));
        Assert.Contains(alternative, Regex.Replace(text, @"\s", string.Empty), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Write_Review_TextIsFoundWordForWord()
    {
        var text = await PdfText.OfAsync(Render(SampleReports.Review), TestContext.Current.CancellationToken);
        var words = Regex.Replace(text, @"\s+", " ");
        foreach (var expected in new[]
                 {
                     "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ TỈNH ĐỒNG THÁP", "THÀNH ỦY CAO LÃNH", "sơ kết 3 năm thực hiện thí điểm mô hình Đảng bộ bộ phận",
                     "ỷ lại, lưỡng lự, khuỷu tay, quyễn, ẵm, ẳng, Ỹ, Ặ, Ợ, Ữ.", "71,2% (5.236/7.353 lượt) lên 88,9% (6.147/6.914 lượt)", "[K1-03]", "▲ Cải thiện",
                     "−5,6 ngày", "+14,1 đến +21,4", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "- Lưu Văn phòng Thành ủy.", "Số liệu minh họa", "Trước 71,2%", "Thiếu số liệu",
                 })
        {
            Assert.Contains(expected, words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Write_LongTable_RepeatsHeadAndNumbersPages()
    {
        var text = await PdfText.OfAsync(
            Render(SampleReports.Of([new TableBlock(SampleReports.Long(300)) { Caption = "Bảng 1. Dài" }])), TestContext.Current.CancellationToken);
        var pages = text.TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 5);
        Assert.All(pages.SkipLast(1), page => Assert.Contains("Số lượt", page, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(?m)^1\s*$", pages[0].Split("Bảng 1")[0]);
        Assert.StartsWith("2", pages[1].TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Chi bộ Khóm 300", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryChart_IsDrawn()
    {
        var blocks = ChartShapes.All.Select(pair => new ChartBlock(pair.Value, pair.Key)).ToList();
        using var document = Open(Render(SampleReports.Of([.. blocks])));
        Assert.True(document.PageCount >= blocks.Count / 3);
    }

    [Fact]
    public void Write_NoSignatureNoMark_Works()
    {
        var report = SampleReports.Of([new Heading(1, "I- CHỈ CÓ TIÊU ĐỀ")]);
        using var document = Open(Render(report with { Signature = null, Recipients = [], FootLine = string.Empty, Letterhead = report.Letterhead with { Superior = string.Empty, Mark = string.Empty } }));
        Assert.Equal(1, document.PageCount);
    }

    [Fact]
    public void Write_Stream_StaysOpenAndNeedsNoSeeking()
    {
        using var stream = new ForwardStream();
        PdfRenderer.Write(SampleReports.Of([new Paragraph("một")]), stream);
        Assert.True(stream.Written > 10000);
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public async Task Write_FromSeveralThreads_SameBytes()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Render(SampleReports.Review))));
        Assert.All(files, file => Assert.Equal(files[0], file));
    }

    private static byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        PdfRenderer.Write(report, stream);
        return stream.ToArray();
    }

    private static PdfDocument Open(byte[] file) => PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);

    [GeneratedRegex(@"/ID\s*\[<[0-9A-Fa-f]{32}>")]
    private static partial Regex TrailerId();

    [GeneratedRegex(@"(?<=/FontName/)[A-Z]{6}(?=\+Tinos)")]
    private static partial Regex SubsetName();

    /// <summary>As a download takes it: written once, forward; whoever reads, goes back or asks for its length fails here.</summary>
    private sealed class ForwardStream : Stream
    {
        private bool _isClosed;

        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => !_isClosed;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        protected override void Dispose(bool disposing) => _isClosed = true;
    }
}
