using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class ReviewBriefTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
    private static readonly Report Vietnamese = ReviewBrief.Build(Whole, Formats.Vietnamese, WorkBuilder.Of(Whole.Dossier));

    [Fact]
    public async Task Brief_IsOnePage()
    {
        foreach (var culture in new[] { Formats.Vietnamese, Formats.English })
        {
            using var stream = new MemoryStream();
            PdfRenderer.Write(ReviewBrief.Build(Whole, culture, WorkBuilder.Of(Whole.Dossier)), stream);
            var text = await PdfText.OfAsync(stream.ToArray(), TestContext.Current.CancellationToken);
            Assert.Single(text.Split('\f', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void EveryResult_StandsInTheTableWithItsVerdict()
    {
        var rows = Vietnamese.Body.OfType<TableBlock>().Single().Table.Rows;
        Assert.Equal(Whole.Findings.Count, rows.Count);
        Assert.Equal(Whole.Findings.Select(finding => (FindingWording.Verdict(finding, Formats.Vietnamese), (VerdictKind?)finding.Verdict.Kind)), rows.Select(row => (row.Cells[^1].Text, row.Cells[^1].Mark)));
    }

    [Fact]
    public void GainsAndLimits_CarryTheirCodes()
    {
        var codes = CodesOf(Vietnamese);
        Assert.Contains(OtherFigures.Tally, codes);
        Assert.Contains(OtherFigures.Votes + "1", codes);

        // before the conclusion it is told what the committees recommend
        var open = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.ForDecision });
        Assert.Contains(OtherFigures.Recommended, CodesOf(ReviewBrief.Build(open, Formats.Vietnamese, WorkBuilder.Of(open.Dossier))));
        Assert.Contains(Whole.Findings.First(finding => finding.Verdict.Kind == VerdictKind.Improved).Code, codes);
        var known = Whole.Findings.Select(finding => finding.Code).Concat(OtherFigures.Of(Whole, WorkBuilder.Of(Whole.Dossier), Formats.Vietnamese).All.Select(figure => figure.Code)).ToHashSet();
        Assert.All(codes, code => Assert.Contains(code, known));
    }

    [Fact]
    public void NoResults_AreSaidAndNothingFails()
    {
        var empty = DossierBuilder.Evaluate(new DossierBuilder { HasEnrolment = false });
        Assert.Contains("Thí điểm chưa có đơn vị tham gia nên chưa có kết quả.", string.Join(' ', ReportTexts.InDocument(ReviewBrief.Build(empty, Formats.Vietnamese))), StringComparison.Ordinal);
    }

    private static List<string> CodesOf(Report brief) =>
        [.. brief.Body.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Where(run => run.Style == RunStyle.Code).Select(run => run.Text.Trim('[', ']'))];
}
