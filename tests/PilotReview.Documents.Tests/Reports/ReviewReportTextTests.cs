using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>What people wrote and decided, as the report prints it.</summary>
public sealed partial class ReviewReportTextTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();
    private static readonly Report Vietnamese = ReviewReport.Build(Whole, Formats.Vietnamese);
    private static readonly Report Worked = BuildWorked(new DossierBuilder());
    private static readonly Report Concluded = BuildWorked(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });

    [Fact]
    public void Assessment_HoldsEveryResultWhateverWasWritten()
    {
        foreach (var (title, kinds) in new[] { ("Ưu điểm", new[] { VerdictKind.Improved, VerdictKind.AtCeiling }), ("Hạn chế, khuyết điểm", [VerdictKind.Worsened, VerdictKind.NoClearChange, VerdictKind.NotEnoughData, VerdictKind.DifferentScale]) })
        {
            var part = Worked.Body.SkipWhile(block => block is not Heading heading || heading.Text != title).Skip(1).TakeWhile(block => block is not Heading).SelectMany(CodesOf).ToHashSet();
            Assert.Subset(part, Whole.Findings.Where(finding => kinds.Contains(finding.Verdict.Kind)).Select(finding => finding.Code).ToHashSet());
        }
    }

    [Fact]
    public void WhatPeopleWrote_StandsInItsSection()
    {
        foreach (var section in NarrativeSections.OfReview)
        {
            Assert.Single(ReportTexts.InDocument(Worked), text => text == $"Nội dung chung của phần {(int)section}.");
        }

        Assert.All(NarrativeSections.OfUnit, section => Assert.Single(ReportTexts.InDocument(Worked), text => text == $"Nội dung của đơn vị ở phần {(int)section}."));
    }

    [Fact]
    public void CodesInWrittenText_AreCodesOnlyWhenTheyAreKnown()
    {
        var written = Worked.Body.OfType<Paragraph>().Single(paragraph => paragraph.Runs[0].Text.StartsWith("Đảng viên dự họp", StringComparison.Ordinal));
        Assert.Equal(["[K1-DSH]"], written.Runs.Where(run => run.Style == RunStyle.Code).Select(run => run.Text));
        Assert.EndsWith("nơi họp [phòng 2] đủ chỗ.", written.Runs[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyParts_AreNamedInADraftAndLeftOutOfAFinalReport()
    {
        const string Empty = "(Chưa có nội dung.)";
        Assert.Contains(Empty, ReportTexts.InDocument(Vietnamese));
        var final = ReviewReport.Build(DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published }), Formats.Vietnamese);
        Assert.DoesNotContain(Empty, ReportTexts.InDocument(final));
        Assert.DoesNotContain(final.Body, block => block is Heading { Text: "Thuận lợi" });
        Assert.Equal(["I-", "II-", "III-", "IV-"], final.Body.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Number));
    }

    [Fact]
    public void SignBeforeANumber_StaysWhereADashBeforeAPointGoes()
    {
        Assert.Contains("-2,1 điểm so với năm trước.", ReportTexts.InDocument(Worked));
        Assert.DoesNotContain(ReportTexts.InDocument(Worked), text => text.StartsWith("- Nội dung", StringComparison.Ordinal));
    }

    [Fact]
    public void WithdrawnOrder_IsNotAskedForAnyMore()
    {
        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
        var work = WorkBuilder.Of(evaluation.Dossier);
        Assert.Contains("Hoàn thiện quy chế làm việc.", ReportTexts.InDocument(ReviewReport.Build(evaluation, Formats.Vietnamese, work: work)));
        Assert.True(work.Orders[0].Withdraw(actId: 2, default, accountId: null).IsDone);
        Assert.DoesNotContain("Hoàn thiện quy chế làm việc.", ReportTexts.InDocument(ReviewReport.Build(evaluation, Formats.Vietnamese, work: work)));
    }

    [Fact]
    public void IssuedReport_NamesNoEmptyParts()
    {
        var mark = new IssueMark(5, "BC/ThU", new DateOnly(2021, 10, 25), "Nguyễn Văn A", "SK-2021-1", Version: 1);
        var issued = ReviewReport.Build(DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Concluded, HasConclusion = true }), Formats.Vietnamese, issue: mark);
        Assert.DoesNotContain("(Chưa có nội dung.)", ReportTexts.InDocument(issued));
    }

    [Fact]
    public void Sentences_AreAtMostFortyWords()
    {
        // the opening is the boilerplate of a Party report, and what people write is theirs
        var told = Vietnamese.Body.OfType<Paragraph>().Skip(2).Concat(Vietnamese.Appendix.OfType<Paragraph>()).Select(paragraph => string.Concat(paragraph.Runs.Where(run => run.Style != RunStyle.Code).Select(run => run.Text)));
        Assert.All(told.SelectMany(text => Sentence().Split(text)), sentence => Assert.InRange(Words(sentence), 0, 40));
    }

    [Fact]
    public void Conclusion_StandsOnlyWhenThereIsOne()
    {
        const string Title = "Kết luận của Ban Thường vụ Thành ủy Cao Lãnh";
        var after = Concluded.Body.SkipWhile(block => block is not Heading { Text: Title }).SelectMany(ReportTexts.Of).ToList();
        Assert.Contains("Khen thưởng 02 tập thể và 10 cá nhân\u00A0[KT].", after);
        Assert.Contains("Khuyến khích thực hiện: Phường 2, Phường 3, Phường 4.", after);
        Assert.Equal(["Đảng bộ bộ phận Khóm 1: tiếp tục duy trì. Biểu quyết: 11 tán thành, 0 không tán thành, 0 không có ý kiến\u00A0[BQ1].", "Nơi khác: tiếp tục khảo sát. Biểu quyết: 9 tán thành, 1 không tán thành, 1 không có ý kiến\u00A0[BQ2]."],
            after.Where(text => text.Contains("Biểu quyết", StringComparison.Ordinal) && text.Contains("[BQ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Vietnamese.Body, block => block is Heading { Text: Title });
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

    private static Report BuildWorked(DossierBuilder builder)
    {
        var evaluation = DossierBuilder.Evaluate(builder);
        return ReviewReport.Build(evaluation, Formats.Vietnamese, work: WorkBuilder.Of(evaluation.Dossier));
    }

    private static IEnumerable<string> CodesOf(Block block) => ReportTexts.Of(block).SelectMany(text => Code().Matches(text).SelectMany(match => match.Groups[1].Value.Split(", ")));

    private static int Words(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\[([A-Z][A-Z0-9.-]*)\]")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=[.?:])\s+")]
    private static partial Regex Sentence();
}
