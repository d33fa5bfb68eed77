using System.Diagnostics;
using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PilotReview.Core;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;

namespace PilotReview.Benchmarks;

/// <summary>What laying out and tagging cost: a report of about thirty pages from our engine, against the bare library drawing the same words at the same places without measuring,
/// tagging or linking anything. Median of warm runs.
/// <c>dotnet run -c Release --project tests/PilotReview.Benchmarks -- pdf</c></summary>
internal static class PdfMeasure
{
    public const string Word = "pdf";

    private const int Chapters = 14;
    private const int Warming = 10;
    private const int Runs = 15;

    public static async Task RunAsync(TextWriter output)
    {
        var report = MadeReport();
        var places = Places(report, out var pages);
        var (ours, bare) = (new List<Cost>(), new List<Cost>());
        for (var run = 0; run < Warming + Runs; run++)
        {
            ours.Add(CostOf(() => Ours(report)));
            bare.Add(CostOf(() => Bare(places)));
        }

        var (engine, library) = (Median(ours), Median(bare));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages, {places.Sum(page => page.Count)} words: engine {engine}; bare library {library}; {engine.Processor / library.Processor:0.00}x processor time"));
    }

    private static Cost CostOf(Func<long> write)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var length = write();
        return new Cost(clock.Elapsed, Environment.CpuUsage.TotalTime - before, length);
    }

    private static Cost Median(List<Cost> costs)
    {
        var warm = costs.Skip(Warming).ToList();
        return new Cost(warm.Select(cost => cost.Time).Order().ElementAt(Runs / 2), warm.Select(cost => cost.Processor).Order().ElementAt(Runs / 2), warm[^1].Length);
    }

    private static long Ours(Report report)
    {
        using var stream = new MemoryStream();
        PdfRenderer.Write(report, stream);
        return stream.Length;
    }

    private static long Bare(IReadOnlyList<IReadOnlyList<Place>> pages)
    {
        var typography = new Typography();
        using var document = new PdfDocument();
        foreach (var words in pages)
        {
            var page = document.AddPage();
            page.Width = XUnitPt.FromPoint(PageMeasures.Width);
            page.Height = XUnitPt.FromPoint(PageMeasures.Height);
            using var graphics = XGraphics.FromPdfPage(page);
            foreach (var (text, style, x, baseline) in words)
            {
                graphics.DrawString(text, typography.Font(style), XBrushes.Black, x, baseline);
            }
        }

        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.Length;
    }

    private static List<IReadOnlyList<Place>> Places(Report report, out int pages)
    {
        var all = PageFlow.Paginate(new ReportFlow(report).Strips(), PageMeasures.TextHeight);
        pages = all.Count;
        return [.. all.Select(page => (IReadOnlyList<Place>)[.. page.SelectMany(placed => PlacesOf(placed.Strip, PageMeasures.Top + placed.Top))])];
    }

    private static IEnumerable<Place> PlacesOf(Strip strip, double top)
    {
        switch (strip)
        {
            case TextStrip text:
                return PlacesOf(text.Line, PageMeasures.Left, top + Typography.BaselineIn(text.Height, 14), PageMeasures.TextWidth);
            case TableRowStrip row:
                return TableFrame.Across(row.Cells, PageMeasures.Left, top, row.Height).SelectMany(frame => frame.Cell.Lines.SelectMany((line, index) =>
                    PlacesOf(line.Line, frame.Left + TableColumns.Padding, top + ((index + 1) * line.Height), 0)));
            default:
                return [];
        }
    }

    private static IEnumerable<Place> PlacesOf(TextLine line, double left, double baseline, double width)
    {
        var stretch = line.IsFull && width > line.Width ? (width - line.Indent - line.Width) / Math.Max(1, line.Words.Count - 1) : 0;
        var x = left + line.Indent;
        foreach (var word in line.Words)
        {
            foreach (var piece in word.Pieces)
            {
                yield return new Place(piece.Text + " ", piece.Style, x, baseline);
                x += piece.Width;
            }

            x += word.Blank + stretch;
        }
    }

    private static Report MadeReport()
    {
        List<Block> body = [new Contents("MỤC LỤC"), new PageBreak()];
        foreach (var chapter in Enumerable.Range(1, Chapters))
        {
            body.AddRange([new Heading(1, $"NỘI DUNG THỨ {chapter}"), new Heading(2, "Khái quát chung") { Number = "1." }]);
            body.AddRange(Enumerable.Range(1, 8).Select(number => Sentence(chapter, number)));
            body.Add(new TableBlock(MadeTable(chapter, 14)) { Caption = $"Bảng {chapter}. Kết quả trước và sau" });
        }

        return new Report
        {
            Culture = Formats.Vietnamese,
            Letterhead = new Letterhead
            {
                Title = "ĐẢNG CỘNG SẢN VIỆT NAM", Superior = "ĐẢNG BỘ TỈNH", Issuer = "THÀNH ỦY", Number = "Số      -BC/ThU", PlaceAndDate = "ngày      tháng 10 năm 2021",
            },
            Kind = "BÁO CÁO", Subject = "sơ kết 3 năm thực hiện thí điểm", Body = body, Sheets = [],
            FootLine = "Dự thảo", SampleMark = string.Empty, DataDate = new DateOnly(2021, 9, 30),
        };
    }

    private static Paragraph Sentence(int chapter, int number) => new(
    [
        new Run($"Tỷ lệ đảng viên dự sinh hoạt thường kỳ của Khóm {number} tăng từ 71,2% (3.512/4.936 lượt) lên 88,9% (5.440/6.118 lượt), "
            + "tăng 17,7 điểm % (khoảng tin cậy 95%: từ 13,9 đến 21,5) "),
        new Run($"[K{chapter}-{number:00}]", RunStyle.Code),
        new Run(". Sau khi trừ biến động của các chi bộ đối chiếu, mức tăng là 18,1 điểm %, tốt nhất trong các đơn vị được so sánh")
        {
            Footnote = number == 3 ? "Theo báo cáo của Ban Tổ chức Thành ủy." : string.Empty,
        },
        new Run(". Nhận định: "),
        new Run("Cải thiện", RunStyle.Bold) { Mark = Core.Verdicts.VerdictKind.Improved },
        new Run(". Có cơ sở gắn mức cải thiện này với việc sắp xếp tổ chức; sáu tháng dùng để chọn điểm không tính vào kỳ trước."),
    ]);

    private static Table MadeTable(int chapter, int rows) => new()
    {
        Key = $"bang-{chapter}",
        Columns = [new("Chỉ số", 30), new("Trước", 12, Align.Right), new("Sau", 12, Align.Right), new("Thay đổi", 16, Align.Right), new("Nhận định và lý do", 26)],
        Rows =
        [
            .. Enumerable.Range(1, rows).Select(number => new Row(
            [
                new("Tỷ lệ đảng viên dự sinh hoạt thường kỳ"), new("71,2%\n3.512/4.936"), new("88,9%\n5.440/6.118"), new("+17,7 điểm %\n+13,9 đến +21,5"),
                new("Cải thiện\ndưới mức đã định") { Mark = Core.Verdicts.VerdictKind.Improved },
            ]) { Anchor = $"K{chapter}-{number:00}" }),
        ],
    };

    /// <summary>What one writing takes; on a machine with other work the processor time says more than the clock.</summary>
    private sealed record Cost(TimeSpan Time, TimeSpan Processor, long Length)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Time.TotalMilliseconds:0} ms ({Processor.TotalMilliseconds:0} ms of processor), {Length / 1024} KB");
    }

    /// <summary>A piece of text where it stands on its page.</summary>
    private sealed record Place(string Text, TypeStyle Style, double X, double Baseline);
}
