using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
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
    private static readonly Report Worked = BuildWorked(new DossierBuilder(), Formats.Vietnamese);
    private static readonly Report Concluded = BuildWorked(new DossierBuilder { State = ReviewState.Published, HasConclusion = true }, Formats.Vietnamese);
    private static readonly Report English = ReviewReport.Build(Whole, Formats.English);

    public static TheoryData<string> Cases => ["whole", "empty", "before", "after", "nobody", "alone"];

    [Fact]
    public void Headings_FollowTheOrderOfAReport() => Assert.Equal(
        [
            "I- ĐẶC ĐIỂM TÌNH HÌNH", "II- LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN", "III- KẾT QUẢ THỰC HIỆN", "IV- ĐÁNH GIÁ CHUNG", "V- PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP",
            "VI- KIẾN NGHỊ, ĐỀ XUẤT",
        ],
        Vietnamese.Body.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Full));

    [Fact]
    public void Appendices_AreFourAndTheFirstLiesAcross()
    {
        Assert.Equal(["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"], Vietnamese.Appendix.OfType<Heading>().Where(heading => heading.Text.StartsWith("Phụ lục", StringComparison.Ordinal)).Select(heading => heading.Text));
        Assert.Equal([true, false, false, false], Vietnamese.Appendix.OfType<PageBreak>().Select(page => page.IsLandscape));
    }

    [Fact]
    public void Yardstick_TellsWhatWasChosenLater()
    {
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
        Assert.Equal("Dự thảo lần 1", report.Letterhead.Mark);
        Assert.Equal("Dự thảo lần 1 · Số liệu chốt ngày 30/09/2021 · Số liệu minh họa", report.FootLine);
    }

    [Fact]
    public void EveryPrintedCode_HasItsRowInTheAppendix()
    {
        foreach (var report in new[] { Vietnamese, Worked, Concluded })
        {
            var printed = report.Body.SelectMany(CodesOf).ToHashSet();
            var anchors = Blocks<TableBlock>(report).SelectMany(block => block.Table.Rows).Select(row => row.Anchor).Where(anchor => anchor.Length > 0).ToList();
            Assert.NotEmpty(printed);
            Assert.Empty(printed.Except(anchors));
            Assert.Equal(anchors.Count, anchors.Distinct().Count());
        }
    }

    [Fact]
    public void Figures_AreTheSameInTextTableChartAndAppendix()
    {
        foreach (var finding in Whole.Findings.Where(finding => finding.Result.Status == ComparisonStatus.Computed && finding.Verdict.Kind != VerdictKind.AtCeiling))
        {
            var before = FigureWording.Level(finding, Side.Before, Whole.Dossier, Formats.Vietnamese);
            var after = FigureWording.Level(finding, Side.After, Whole.Dossier, Formats.Vietnamese);
            var text = Vietnamese.Body.OfType<Paragraph>().First(paragraph => paragraph.Runs.Any(run => run.Mark == finding.Verdict.Kind) && paragraph.Runs.Any(run => run.Style == RunStyle.Code && run.Text == $"[{finding.Code}]"));
            var chart = Assert.Single(ReportTexts.Charts(Vietnamese), block => block.Caption.Contains($"[{finding.Code}]", StringComparison.Ordinal)).Chart;
            var row = Rows("results").Single(line => line.Cells[0].Code == $"[{finding.Code}]");
            var code = Rows("codes").Single(line => line.Anchor == finding.Code);
            Assert.All([text.Runs[0].Text], sentence => Assert.True(sentence.Contains(before, StringComparison.Ordinal) && sentence.Contains(after, StringComparison.Ordinal)));
            Assert.Equal(("Trước " + before, "Sau " + after), (chart.Before?.Label, chart.After?.Label));
            Assert.Equal((row.Cells[1].Text, row.Cells[2].Text), (code.Cells[2].Text, code.Cells[3].Text));
            Assert.StartsWith(before, row.Cells[1].Text, StringComparison.Ordinal);
            Assert.StartsWith(FindingWording.ChangeText(finding, Formats.Vietnamese) + "\n" + chart.Step?.Interval, row.Cells[3].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatMayMove_IsDrawnOnceAndRatingsAreListed()
    {
        Assert.Equal(
            Whole.Findings.Count(finding => finding.Result.Status == ComparisonStatus.Computed && finding.Verdict.Kind != VerdictKind.AtCeiling), ReportTexts.Charts(Vietnamese).Count());
        var listed = Vietnamese.Body.OfType<TableBlock>().Where(block => block.Table.Key.StartsWith("listing.", StringComparison.Ordinal)).ToList();
        var levels = listed.Single(block => block.Caption.Contains("Xếp loại hằng năm", StringComparison.Ordinal)).Table;
        Assert.Equal(["2017", "2018", "2019", "2020"], levels.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("Xếp loại theo 27-HD/BTCTW", levels.Rows[0].Cells[2].Text);
    }

    [Fact]
    public void SampleMark_StandsOnEverySheetTableAndChart()
    {
        Assert.Equal("Số liệu minh họa", Vietnamese.SampleMark);
        Assert.All(Vietnamese.Sheets, sheet => Assert.Contains("Số liệu minh họa", sheet.Notes));
        // the renderers put the mark over a table without a caption of its own
        Assert.All(Vietnamese.Body.OfType<TableBlock>(), block => Assert.EndsWith("(số liệu minh họa)", block.Caption, StringComparison.Ordinal));
        Assert.All(ReportTexts.Charts(Vietnamese), block =>
        {
            Assert.EndsWith("Số liệu minh họa.", block.Caption, StringComparison.Ordinal);
            Assert.Equal("Số liệu minh họa", block.Chart.SampleMark);
        });
    }

    [Fact]
    public void RealData_CarryNoSampleMark() => Assert.DoesNotContain(
        ReportTexts.All(Build(new DossierBuilder { IsSample = false }, Formats.Vietnamese)), text => text.Contains("minh họa", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Verdict_IsTheSameInTextTableAndAppendixAndTellsItsReason()
    {
        foreach (var finding in Whole.Findings)
        {
            var row = Rows("results").Single(line => line.Cells[0].Code == $"[{finding.Code}]");
            var code = Rows("codes").Single(line => line.Anchor == finding.Code);
            Assert.StartsWith((FindingWording.Verdict(finding, Formats.Vietnamese) + "\n" + FindingWording.WhyNot(finding, Formats.Vietnamese)).TrimEnd(), row.Cells[^1].Text, StringComparison.Ordinal);
            Assert.Equal(row.Cells[^1], code.Cells[^1]);
            Assert.Equal(finding.Verdict.Kind, row.Cells[^1].Mark);
            Assert.Contains(Vietnamese.Body.OfType<Paragraph>(), paragraph => paragraph.Runs.Any(run => run.Text == $"[{finding.Code}]") && paragraph.Runs.Any(run => run.Mark == finding.Verdict.Kind));
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
        new[] { Formats.Vietnamese, Formats.English }.SelectMany(culture => ReportTexts.All(Build(Builder(name), culture)).Concat(ReportTexts.All(BuildWorked(Builder(name), culture)))),
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
        Assert.Equal(["Nhận định", "Tổng hợp", "Số liệu", "Chỉ số", "Cách tính"], report.Sheets.Select(sheet => sheet.Name));
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
        var row = report.Body.OfType<TableBlock>().Single(block => block.Table.Key == "results").Table.Rows[1];
        Assert.Equal("không có số liệu", row.Cells[1].Text);
        Assert.Equal("không tính", row.Cells[3].Text);
        Assert.Equal("Chưa đủ số liệu\nquá ít kỳ có số liệu", row.Cells[4].Text);
    }

    [Fact]
    public void Limits_CountWhatIsMissing()
    {
        var row = Rows("quality").Single(line => line.Cells[0].Text == "K1-DSH");
        Assert.Equal(["0", "2", "2", "1", "0"], row.Cells.Skip(2).Take(5).Select(cell => cell.Text));
        Assert.Contains(ReportTexts.InDocument(Vietnamese), text => text.Contains("Đơn vị được chọn vì kết quả thấp các tháng 4/2018", StringComparison.Ordinal));
    }

    [Fact]
    public void Organisation_ShowsSizesBeforeAndAfter()
    {
        var row = Assert.Single(Rows("organisation"));
        Assert.Equal(["Đảng bộ bộ phận Khóm 1", "233", "235", "4"], row.Cells.Take(4).Select(cell => cell.Text));
        Assert.Contains(ReportTexts.InDocument(Vietnamese), text => text.StartsWith("Trước khi sắp xếp, Chi bộ Khóm 1 có 233 đảng viên\u00A0[K1.DVT].", StringComparison.Ordinal));
    }

    [Fact]
    public void TablesAndFigures_AreNumberedInOrder()
    {
        var tables = Worked.Body.OfType<TableBlock>().Select(block => block.Caption.Split('.')[0]).ToList();
        Assert.Equal(Enumerable.Range(1, tables.Count).Select(number => $"Bảng {number}"), tables);
        var figures = ReportTexts.Charts(Worked).Select(block => block.Caption.Split('.')[0]).ToList();
        Assert.Equal(Enumerable.Range(1, figures.Count).Select(number => $"Hình {number}"), figures);
    }

    private static Report BuildWorked(DossierBuilder builder, CultureInfo culture)
    {
        var evaluation = DossierBuilder.Evaluate(builder);
        return ReviewReport.Build(evaluation, culture, work: WorkBuilder.Of(evaluation.Dossier));
    }

    private static IEnumerable<string> CodesOf(Block block) => ReportTexts.Of(block).SelectMany(text => Code().Matches(text).SelectMany(match => match.Groups[1].Value.Split(", ")));

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

    [GeneratedRegex(@"\[([A-Z][A-Z0-9.-]*)\]")]
    private static partial Regex Code();
}
