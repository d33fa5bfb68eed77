using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed partial class ReviewReportTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();
    private static readonly Report Vietnamese = ReviewReport.Build(Whole, Formats.Vietnamese);
    private static readonly Report English = ReviewReport.Build(Whole, Formats.English);

    public static TheoryData<string> Cases => ["whole", "empty", "before", "after", "nobody", "alone"];

    [Fact]
    public void Headings_FollowTheOrderOfAReport() => Assert.Equal(
        [
            "I- ĐẶC ĐIỂM TÌNH HÌNH", "II- CÁCH SO SÁNH", "III- KẾT QUẢ", "IV- HẠN CHẾ CỦA SỐ LIỆU",
        ],
        Vietnamese.Body.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text));

    [Fact]
    public void Yardstick_ComesBeforeAnyResult()
    {
        var tables = Vietnamese.Body.OfType<TableBlock>().Select(block => block.Table.Key).ToList();
        Assert.InRange(tables.IndexOf("yardstick"), 0, tables.IndexOf("results.1") - 1);
        var fee = Rows("yardstick").Single(row => row.Cells[1].Text.EndsWith("(DP)", StringComparison.Ordinal));
        Assert.Equal("15/01/2020, chọn sau", fee.Cells[^1].Text);
        Assert.Equal("5\u00A0điểm\u00A0%", fee.Cells[5].Text);
    }

    [Fact]
    public void Letterhead_IsThatOfAPartyReport()
    {
        Assert.Equal("ĐẢNG CỘNG SẢN VIỆT NAM", Vietnamese.Letterhead.Title);
        Assert.EndsWith("-BC/ThU", Vietnamese.Letterhead.Number, StringComparison.Ordinal);
        Assert.Matches(@"^Cao Lãnh, ngày\s+tháng 10 năm 2021$", Vietnamese.Letterhead.PlaceAndDate);
        Assert.Equal("sơ kết 3 năm thực hiện thí điểm mô hình đảng bộ bộ phận", Vietnamese.Subject);
        Assert.Equal(new Signature("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", string.Empty), Vietnamese.Signature);
        Assert.Equal(["Nơi nhận:", "- Lưu."], [Vietnamese.Recipients[0], Vietnamese.Recipients[^1]]);
    }

    [Fact]
    public void EnglishLetterhead_TranslatesTitlesAndKeepsNames()
    {
        Assert.Equal("COMMUNIST PARTY OF VIET NAM", English.Letterhead.Title);
        Assert.Equal("THÀNH ỦY CAO LÃNH", English.Letterhead.Issuer);
        Assert.Equal(new Signature("FOR THE STANDING COMMITTEE", "DEPUTY SECRETARY", string.Empty), English.Signature);
    }

    [Theory]
    [InlineData(ReviewState.ForDecision)]
    [InlineData(ReviewState.Published)]
    public void DraftMark_StaysUntilIssued(ReviewState state)
    {
        var report = Build(new DossierBuilder { State = state }, Formats.Vietnamese);
        Assert.Equal("Dự thảo", report.Letterhead.Mark);
        Assert.Equal("Dự thảo · Số liệu chốt ngày 30/09/2021 · Số liệu minh họa", report.FootLine);
    }

    [Fact]
    public void IssuedReport_CarriesNumberDayAndSigner()
    {
        var mark = new IssueMark(5, "BC/ThU", new DateOnly(2026, 2, 5), "Nguyễn Văn A", "SK-2021-1", Version: 1);
        var report = ReviewReport.Build(Whole, Formats.Vietnamese, issue: mark);
        Assert.Equal("Số 05-BC/ThU", report.Letterhead.Number);
        Assert.Equal(string.Empty, report.Letterhead.Mark);
        Assert.Equal("Cao Lãnh, ngày 05 tháng 02 năm 2026", report.Letterhead.PlaceAndDate);
        Assert.Equal("Nguyễn Văn A", report.Signature?.Name);
        Assert.Equal("Bản chính thức · SK-2021-1 · Số liệu chốt ngày 30/09/2021 · Số liệu minh họa", report.FootLine);
        var other = ReviewReport.Build(Whole, Formats.Vietnamese, issue: mark with { Number = 128, Date = new DateOnly(2026, 10, 23), DocumentCode = "SK-2021-2", Version = 2 });
        Assert.Equal("Số 128-BC/ThU", other.Letterhead.Number);
        Assert.Equal("Cao Lãnh, ngày 23 tháng 10 năm 2026", other.Letterhead.PlaceAndDate);
        Assert.StartsWith("Bản chính thức · SK-2021-2, thay bản trước · ", other.FootLine, StringComparison.Ordinal);
        Assert.Equal("Cao Lãnh, 5 February 2026", ReviewReport.Build(Whole, Formats.English, issue: mark).Letterhead.PlaceAndDate);
    }

    [Fact]
    public void Conclusion_StandsOnlyWhenThereIsOne()
    {
        var report = Build(new DossierBuilder { State = ReviewState.Published, HasConclusion = true }, Formats.Vietnamese);
        var after = report.Body.SkipWhile(block => block is not Heading { Text: "V- KẾT LUẬN CỦA HỘI NGHỊ" }).SelectMany(ReportTexts.Of).ToList();
        Assert.Contains("Khen thưởng 02 tập thể và 10 cá nhân.", after);
        Assert.Contains("Khuyến khích thực hiện: Phường 2, Phường 3, Phường 4.", after);
        Assert.DoesNotContain(Vietnamese.Body, block => block is Heading { Text: "V- KẾT LUẬN CỦA HỘI NGHỊ" });
    }

    [Fact]
    public void EveryPrintedCode_HasItsRowInTheAppendix()
    {
        var printed = Vietnamese.Body.SelectMany(ReportTexts.Of).SelectMany(text => Code().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet();
        var listed = Rows("codes").Select(row => row.Cells[0].Text).ToList();
        Assert.NotEmpty(printed);
        Assert.Empty(printed.Except(listed));
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Fact]
    public void Figures_AreTheSameInTextTableChartAndAppendix()
    {
        foreach (var finding in Whole.Findings.Where(finding => finding.Result.Status == ComparisonStatus.Computed))
        {
            var before = FigureWording.Level(finding, Side.Before, Whole.Dossier, Formats.Vietnamese);
            var after = FigureWording.Level(finding, Side.After, Whole.Dossier, Formats.Vietnamese);
            var text = Assert.Single(Vietnamese.Body.OfType<Paragraph>(), paragraph => paragraph.Runs.Any(run => run.Style == RunStyle.Code && run.Text == $"[{finding.Code}]"));
            var chart = Assert.Single(Vietnamese.Body.OfType<ChartBlock>(), block => block.Caption.Contains($"[{finding.Code}]", StringComparison.Ordinal)).Chart;
            var row = Rows("results.1").Single(line => line.Cells[0].Text.EndsWith($"[{finding.Code}]", StringComparison.Ordinal));
            var code = Rows("codes").Single(line => line.Cells[0].Text == finding.Code);
            Assert.All([text.Runs[0].Text], sentence => Assert.True(sentence.Contains(before, StringComparison.Ordinal) && sentence.Contains(after, StringComparison.Ordinal)));
            Assert.Equal(("Trước " + before, "Sau " + after), (chart.Before?.Label, chart.After?.Label));
            Assert.Equal((row.Cells[1].Text, row.Cells[2].Text), (code.Cells[2].Text, code.Cells[3].Text));
            Assert.StartsWith(before, row.Cells[1].Text, StringComparison.Ordinal);
            Assert.StartsWith(FindingWording.ChangeText(finding, Formats.Vietnamese) + "\n" + chart.Step?.Interval, row.Cells[3].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NotComputed_IsListedAndNotDrawn()
    {
        var drawn = Vietnamese.Body.OfType<ChartBlock>().Count();
        var listed = Vietnamese.Body.OfType<TableBlock>().Where(block => block.Table.Key.StartsWith("listing.", StringComparison.Ordinal)).ToList();
        Assert.Equal(Whole.Findings.Count(finding => finding.Result.Status == ComparisonStatus.Computed), drawn);
        Assert.Equal(Whole.Findings.Count, drawn + listed.Count);
        var levels = listed.Single(block => block.Caption.Contains("Xếp loại hằng năm", StringComparison.Ordinal)).Table;
        Assert.Equal(["2017", "2018", "2019", "2020"], levels.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("Xếp loại theo 27-HD/BTCTW", levels.Rows[0].Cells[2].Text);
    }

    [Fact]
    public void SampleMark_StandsOnEverySheetTableAndChart()
    {
        Assert.Equal("Số liệu minh họa", Vietnamese.SampleMark);
        Assert.All(Vietnamese.Sheets, sheet => Assert.Contains("Số liệu minh họa", sheet.Notes));
        Assert.All(Blocks<TableBlock>(Vietnamese), block => Assert.EndsWith("(số liệu minh họa)", block.Caption, StringComparison.Ordinal));
        Assert.All(Blocks<ChartBlock>(Vietnamese), block =>
        {
            Assert.EndsWith("Số liệu minh họa.", block.Caption, StringComparison.Ordinal);
            Assert.Equal("Số liệu minh họa", block.Chart.SampleMark);
        });
    }

    [Fact]
    public void RealData_CarryNoSampleMark() => Assert.DoesNotContain(
        ReportTexts.All(Build(new DossierBuilder { IsSample = false }, Formats.Vietnamese)), text => text.Contains("minh họa", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Verdict_IsTheSameInTableAndAppendixAndTellsItsReason()
    {
        foreach (var finding in Whole.Findings)
        {
            var row = Rows("results.1").Single(line => line.Cells[0].Text.EndsWith($"[{finding.Code}]", StringComparison.Ordinal));
            var code = Rows("codes").Single(line => line.Cells[0].Text == finding.Code);
            var expected = (FindingWording.Verdict(finding, Formats.Vietnamese) + "\n" + FindingWording.WhyNot(finding, Formats.Vietnamese)).TrimEnd();
            Assert.Equal(expected, row.Cells[^1].Text);
            Assert.Equal(expected, code.Cells[^1].Text);
        }
    }

    [Fact]
    public void Cause_IsNamedOnlyWithComparisonUnits()
    {
        const string Words = "gắn mức cải thiện này với việc sắp xếp";
        Assert.Contains(ReportTexts.InDocument(Vietnamese), text => text.Contains(Words, StringComparison.Ordinal));
        Assert.DoesNotContain(
            ReportTexts.InDocument(Build(Builder("alone"), Formats.Vietnamese)), text => text.Contains(Words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryText_IsFilled(string name) => Assert.All(
        new[] { Formats.Vietnamese, Formats.English }.SelectMany(culture => ReportTexts.All(Build(Builder(name), culture))),
        text => Assert.False(text.Contains('{', StringComparison.Ordinal) || text.Contains("NaN", StringComparison.Ordinal), text));

    [Fact]
    public void EnglishReport_HasNoVietnameseWords()
    {
        var text = string.Join('\n', ReportTexts.All(English)).ToLowerInvariant();
        Assert.All(
            ["của", "trước", "sau", "và", "tháng", "quý", "năm", "đơn vị", "chỉ số", "số liệu", "kỳ", "không", "chưa", "báo cáo", "đảng viên", "điểm"],
            word => Assert.DoesNotMatch($@"(^|\W){word}(\W|$)", text));
    }

    [Fact]
    public void NobodyEnrolled_GivesAReportThatSaysSo()
    {
        var report = Build(Builder("nobody"), Formats.Vietnamese);
        Assert.Contains("Thí điểm chưa có đơn vị tham gia nên chưa có kết quả.", ReportTexts.InDocument(report));
        Assert.Empty(report.Appendix);
        Assert.Equal(["Tổng hợp", "Số liệu", "Cách tính"], report.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void NoFigures_AreSaidForEveryIndicator()
    {
        var report = Build(Builder("empty"), Formats.Vietnamese);
        Assert.Empty(report.Body.OfType<ChartBlock>());
        Assert.Equal(
            Whole.Findings.Count,
            report.Body.OfType<Paragraph>().Count(paragraph => paragraph.Runs[0].Text.Contains("cả hai kỳ đều không có số liệu đã duyệt", StringComparison.Ordinal)
                || paragraph.Runs[0].Text.Contains("trước: không có số liệu; sau: không có số liệu", StringComparison.Ordinal)));
    }

    [Fact]
    public void OneSide_IsToldWithoutADifference()
    {
        var report = Build(Builder("after"), Formats.Vietnamese);
        var row = report.Body.OfType<TableBlock>().Single(block => block.Table.Key == "results.1").Table.Rows[0];
        Assert.Equal("không có số liệu", row.Cells[1].Text);
        Assert.Equal("không tính", row.Cells[3].Text);
        Assert.Equal("Chưa đủ số liệu\nquá ít kỳ có số liệu", row.Cells[6].Text);
    }

    [Fact]
    public void Limits_CountWhatIsMissing()
    {
        var row = Rows("missing").Single(line => line.Cells[0].Text.EndsWith("[K1-DSH]", StringComparison.Ordinal));
        Assert.Equal(["0", "2", "1", "1", "1"], row.Cells.Skip(1).Select(cell => cell.Text));
        Assert.Contains(ReportTexts.InDocument(Vietnamese), text => text.StartsWith("Đảng bộ bộ phận Khóm 1 (các chỉ số: Tỷ lệ dự sinh hoạt): Đơn vị được chọn vì kết quả thấp các tháng 4/2018", StringComparison.Ordinal));
    }

    [Fact]
    public void Organisation_ShowsSizesBeforeAndAfter()
    {
        var row = Assert.Single(Rows("organisation"));
        Assert.Equal("Chi bộ Khóm 1: 233 đảng viên", row.Cells[0].Text);
        Assert.Equal("Đảng bộ bộ phận Khóm 1: 235 đảng viên, 04 tổ chức trực thuộc", row.Cells[1].Text);
    }

    [Fact]
    public void TablesAndFigures_AreNumberedInOrder()
    {
        var tables = Blocks<TableBlock>(Vietnamese).Select(block => block.Caption.Split('.')[0]);
        Assert.Equal(Enumerable.Range(1, Blocks<TableBlock>(Vietnamese).Count()).Select(number => $"Bảng {number}"), tables);
        var figures = Blocks<ChartBlock>(Vietnamese).Select(block => block.Caption.Split('.')[0]);
        Assert.Equal(Enumerable.Range(1, Blocks<ChartBlock>(Vietnamese).Count()).Select(number => $"Hình {number}"), figures);
    }

    private static Report Build(DossierBuilder builder, CultureInfo culture) => ReviewReport.Build(DossierBuilder.Evaluate(builder), culture);

    private static DossierBuilder Builder(string name) => name switch
    {
        "empty" => new() { Keep = _ => false },
        "before" => new() { Keep = observation => observation.Period.Start < DossierUnits.Start },
        "after" => new() { Keep = observation => observation.Period.Start >= DossierUnits.Start },
        "nobody" => new() { HasEnrolment = false },
        "alone" => new() { HasComparisons = false },
        _ => new(),
    };

    private static IEnumerable<T> Blocks<T>(Report report) => report.Body.Concat(report.Appendix).OfType<T>();

    /// <summary>The body rows of a table of the Vietnamese report.</summary>
    private static List<Row> Rows(string key) =>
        [.. Blocks<TableBlock>(Vietnamese).Single(block => block.Table.Key == key).Table.Rows.Where(row => row.Style != RowStyle.Group)];

    [GeneratedRegex(@"\[([A-Z0-9.-]+-[A-Z]+)\]")]
    private static partial Regex Code();
}
