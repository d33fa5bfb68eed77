using System.Text;
using BenchmarkDotNet.Attributes;
using PilotReview.Core.Claims;
using PilotReview.Documents.Texts;

namespace PilotReview.Benchmarks;

/// <summary>The figures of a report of some 100 pages: finding and recomputing them, and the marked copy.</summary>
[MemoryDiagnoser]
public class ClaimBenchmarks
{
    private const int Characters = 250_000;

    private const string Paragraph =
        "Toàn Đảng bộ có {0} chi bộ trực thuộc đảng ủy cơ sở (trong đó có 80 chi bộ khóm, ấp; 42 chi bộ lực lượng vũ trang; 6 chi bộ doanh nghiệp; 4 chi bộ hợp tác xã; 92 chi bộ đơn vị sự nghiệp; "
        + "21 chi bộ cơ quan). Đại hội đã bầu 812 đồng chí cấp ủy viên, trong đó 623 đồng chí tái cử (đạt 76,72 %). Tháng 9/2021, 209/235 đảng viên dự sinh hoạt (đạt 88,9 %), nộp đảng phí "
        + "233/235 đồng chí (đạt 99,14 %). Tỷ lệ dự sinh hoạt tăng 16,7 điểm %, từ 71,2 % lên 88,9 %, chất lượng sinh hoạt được nâng lên, nội dung họp trùng giảm rõ rệt.\n";

    private readonly string _text = Text();

    private readonly MemoryStream _document = new();

    [GlobalSetup]
    public void WriteDocument() => MarkedDocument.Write(Copy([]), _document);

    /// <summary>Composed, without verdicts.</summary>
    [Benchmark(Baseline = true)]
    public int Check() => ClaimCheck.Of(_text).Count;

    /// <summary>The same from a Word file.</summary>
    [Benchmark]
    public int ReadAndCheck()
    {
        _document.Position = 0;
        return ClaimCheck.Of(TextFileReader.Read(_document, TextLimits.Default, CancellationToken.None).Text).Count;
    }

    /// <summary>The same, and the marked copy of it.</summary>
    [Benchmark]
    public long CheckAndMark()
    {
        using var file = new MemoryStream();
        MarkedDocument.Write(Copy([.. ClaimCheck.Of(_text).Select((claim, at) => new TextMark(claim.Start, claim.End, at + 1, TextTone.Agrees))]), file);
        return file.Length;
    }

    private static string Text()
    {
        var text = new StringBuilder();
        for (var number = 245; text.Length < Characters; number++)
        {
            text.AppendFormat(null, Paragraph, number);
        }

        return text.ToString();
    }

    private MarkedCopy Copy(IReadOnlyList<TextMark> marks) =>
        new() { Title = "x", Text = _text, Marks = marks, ListTitle = "x", Culture = Core.Formats.Vietnamese };
}
