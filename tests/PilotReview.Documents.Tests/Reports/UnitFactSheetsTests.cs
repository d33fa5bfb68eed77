using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Documents.Tests.Slides;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class UnitFactSheetsTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
    private static readonly ReviewWork Work = WorkBuilder.Of(Whole.Dossier);
    private static readonly Report Vietnamese = UnitFactSheets.Build(Whole, Formats.Vietnamese, Work);

    [Fact]
    public void EveryResult_StandsWithTheFiguresOfTheReport()
    {
        var report = ReviewReport.Build(Whole, Formats.Vietnamese, work: Work).Body.OfType<TableBlock>().Single(block => block.Table.Key == "results").Table.Rows.Where(row => row.Style == RowStyle.Body);
        var rows = TableOf(Vietnamese, "results.1").Rows;
        Assert.Equal(Whole.Findings.Select(finding => $"[{finding.Code}]"), rows.Select(row => row.Cells[0].Code));
        Assert.Equal(Whole.Findings.Select(finding => (VerdictKind?)finding.Verdict.Kind), rows.Select(row => row.Cells[^1].Mark));
        Assert.Equal(report.Select(Told), rows.Select(Told));
    }

    [Fact]
    public void Organisation_StandsBeforeBesideAfterWithItsCodes()
    {
        var cells = TableOf(Vietnamese, "organisation.1").Rows.SelectMany(row => row.Cells).ToList();
        foreach (var code in new[] { "K1.DVT", "K1.DV", "K1.TC" })
        {
            var figure = OtherFigures.Of(Whole, Work, Formats.Vietnamese).Find(code);
            Assert.Contains(cells, cell => cell.Code == figure?.Printed && cell.Text == figure.Value);
        }

        Assert.Contains("10/2016 – 9/2018 · 24 tháng", cells.Select(cell => cell.Text.Replace('\u00A0', ' ')).Select(text => text.Split(',')[0]));
    }

    [Fact]
    public void Gains_StandBesideLimitsAndCosts()
    {
        var table = TableOf(Vietnamese, "balance.1");
        Assert.Equal(["Ưu điểm", "Hạn chế, khuyết điểm", "Công sức, chi phí"], table.Columns.Select(column => column.Head));
        Assert.InRange(table.Rows.Count, 1, Standouts.MostNamed);
        Assert.Equal(Standouts.Gains(Whole.Findings).Take(Standouts.MostNamed).Select(finding => $"[{finding.Code}]"), table.Rows.Select(row => row.Cells[0].Code).Where(code => code.Length > 0));
        Assert.Equal("[K1.CP1]", table.Rows[0].Cells[2].Code);
        Assert.Equal("Chức danh cấp ủy: 7\u00A0→\u00A022", table.Rows[0].Cells[2].Text);
        Assert.Equal(2, TableOf(UnitFactSheets.Build(Whole, Formats.Vietnamese), "balance.1").Columns.Count);
    }

    [Fact]
    public void PapersRecommendationAndConclusion_AreThoseOfTheUnit()
    {
        var texts = ReportTexts.InDocument(Vietnamese).ToList();
        Assert.Contains(texts, text => text.Contains("[K1.VB1]", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("[K1.PV1]: Không: 30,0% · 30/100 → 10,0% · 10/100; Có: 70,0%", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.EndsWith(" kiến nghị: duy trì; lý do: sinh hoạt nền nếp.", StringComparison.Ordinal) && !text.StartsWith("Cấp ủy đơn vị", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("[BQ1]", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("[BQ2]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EachUnit_HasItsPage_AndAtMostTwo()
    {
        foreach (var culture in new[] { Formats.Vietnamese, Formats.English })
        {
            var evaluation = SampleDecks.Many(3);
            var report = UnitFactSheets.Build(evaluation, culture, WorkBuilder.Of(evaluation.Dossier));
            Assert.Equal(2, report.Body.OfType<PageBreak>().Count());
            using var stream = new MemoryStream();
            PdfRenderer.Write(report, stream);
            var pages = (await PdfText.OfAsync(stream.ToArray(), TestContext.Current.CancellationToken)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(pages.Length, 3, 6);
        }
    }

    [Fact]
    public void EveryUnit_HasItsSheetWhereThereAreAHundred()
    {
        var report = UnitFactSheets.Build(SampleDecks.Many(100), Formats.Vietnamese);
        Assert.Equal(100, report.Body.OfType<Heading>().Count());
        Assert.Equal(99, report.Body.OfType<PageBreak>().Count());
    }

    [Fact]
    public void EmptyReviews_SayWhatTheyLack()
    {
        Assert.Contains("Thí điểm chưa có đơn vị tham gia nên chưa có kết quả.", ReportTexts.InDocument(UnitFactSheets.Build(DossierBuilder.Evaluate(new DossierBuilder { HasEnrolment = false }), Formats.Vietnamese)));
        var noData = UnitFactSheets.Build(DossierBuilder.Evaluate(new DossierBuilder { Keep = _ => false }), Formats.Vietnamese);
        Assert.Contains("Chưa có kết quả nào cải thiện rõ.", ReportTexts.InDocument(noData));
    }

    private static Table TableOf(Report report, string key) => report.Body.OfType<TableBlock>().Single(block => block.Table.Key == key).Table;

    private static string Told(Row row) => string.Join('|', row.Cells.Select(cell => cell.Text + cell.Code));
}
