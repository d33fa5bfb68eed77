using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Wordprocessing;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;
using PilotReview.Documents.Tests.Excel;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Documents.Tests.Word;
using PilotReview.Testing;
using Xunit;
using Paragraph = PilotReview.Documents.Model.Paragraph;
using Run = PilotReview.Documents.Model.Run;
using RunStyle = PilotReview.Documents.Model.RunStyle;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>One review written in every format and read back: each figure stands beside its code everywhere, as the phrase bank says it.</summary>
public sealed partial class AllFormatsAgreeTests
{
    private const string SummaryName = "Tổng hợp";
    private const int BeforeColumn = 6;
    private const int AfterColumn = 11;
    private const int ChangeColumn = 15;

    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.Published, HasConclusion = true });
    private static readonly ReviewEvaluation Open = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.ForDecision });
    private static readonly ReviewWork Work = WorkBuilder.Of(Whole.Dossier);
    private static readonly Report Report = ReviewReport.Build(Whole, Formats.Vietnamese, work: Work);
    private static readonly IReadOnlyList<PrintedFigure> Findings = PrintedFigure.Findings(Whole);
    private static readonly IReadOnlyList<PrintedFigure> Others = PrintedFigure.Others(Whole, Work);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Figures_AreThere()
    {
        Assert.True(Findings.Count > 5 && Others.Count > 5);
        Assert.All(Findings, figure => Assert.True(figure.Texts.Count >= 3, figure.Code));
    }

    [Fact]
    public async Task Pdf_SaysEachFigureInItsRow()
    {
        var text = await LettersOfAsync(Report);
        Assert.All(Findings, figure => AssertInOrder(text, $"{figure.Code}{NameOf(figure.Code)}", figure.Texts));
        Assert.All(Others, figure => AssertInOrder(text, $"{figure.Code}{Letters(ContentOf(figure.Code))}", figure.Texts));
    }

    [Fact]
    public async Task Pdf_IsTheModelInItsOrder()
    {
        foreach (var report in new[] { Report, ReviewReport.Build(Open, Formats.Vietnamese, work: WorkBuilder.Of(Open.Dossier)), ReviewBrief.Build(Whole, Formats.Vietnamese, Work) })
        {
            var text = await LettersOfAsync(report);
            var head = report.Letterhead;
            string[] around = [head.Title, head.Superior, head.Issuer, head.Number, head.Mark, head.PlaceAndDate, report.Kind, report.Subject, report.Signature?.Authority ?? string.Empty, .. report.Recipients];
            Assert.All(
                around,
                said => Assert.Contains(Letters(said), text, StringComparison.Ordinal));
            var at = 0;
            foreach (var said in report.Body.Concat(report.Appendix).SelectMany(TextsOf).Select(Letters))
            {
                var place = text.IndexOf(said, at, StringComparison.Ordinal);
                Assert.True(place >= 0, $"Not in its place: {said}");
                at = place + said.Length;
            }
        }
    }

    [Fact]
    public void Word_SaysEachFigureInItsRow()
    {
        using var written = new WrittenDocument(Report);
        var rows = written.Tables.SelectMany(table => table.Elements<TableRow>()).Select(row => row.Elements<TableCell>().Select(cell => Letters(WrittenDocument.TextOf(cell))).ToList()).ToList();
        Assert.All(Findings.Concat(Others), figure => Assert.Contains(
            rows, cells => cells[0] == Letters(figure.Code) && string.Concat(cells.Skip(2)).Contains(string.Concat(figure.Texts.Select(Letters)), StringComparison.Ordinal)));

        // the table of the text says the same beside the code
        Assert.All(Findings, figure => AssertInOrder(string.Concat(Assert.Single(rows, cells => cells[0].EndsWith($"[{Letters(figure.Code)}]", StringComparison.Ordinal)).Skip(1)), string.Empty, figure.Texts));
    }

    [Fact]
    public void Workbook_HoldsNumbersThatPrintAsTheTextSays()
    {
        using var written = new WrittenWorkbook(Report);
        var sheet = written.Sheets.Worksheet(SummaryName);
        Assert.All(Whole.Findings, finding =>
        {
            var row = Assert.Single(sheet.Column(1).CellsUsed(cell => cell.GetString() == finding.Code)).WorksheetRow();
            AssertSide(written, row, BeforeColumn, finding, Side.Before);
            AssertSide(written, row, AfterColumn, finding, Side.After);
            var said = FindingWording.ChangeText(finding, Formats.Vietnamese);
            var change = finding.Result.Change is null
                ? row.Cell(ChangeColumn).GetString()
                : FigureWording.Change(finding.Indicator, Shown(written, row.Cell(ChangeColumn), finding.Indicator) / FigureWording.Factor(finding.Indicator), Formats.Vietnamese);
            Assert.Equal(said, change);
        });
    }

    [Fact]
    public async Task Brief_SaysEachFigureBesideItsCode()
    {
        foreach (var (evaluation, work) in new[] { (Whole, Work), (Open, WorkBuilder.Of(Open.Dossier)) })
        {
            var brief = ReviewBrief.Build(evaluation, Formats.Vietnamese, work);
            var text = await LettersOfAsync(brief);
            var lines = brief.Body.OfType<Paragraph>().SelectMany(paragraph => Coded(paragraph.Runs)).ToList();
            Assert.True(lines.Count > 5);
            Assert.All(lines, line => Assert.Contains(Letters(line.Text + $"[{line.Code}]"), text, StringComparison.Ordinal));
            AssertSaid(lines, evaluation, work);
            Assert.All(evaluation.Findings.Where(finding => finding.Result.Change is not null), finding => Assert.All(
                new[] { Side.Before, Side.After }, side => Assert.Contains(Letters(FigureWording.Level(finding, side, evaluation.Dossier, Formats.Vietnamese)), text, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Slides_SayEachFigureBesideItsCode()
    {
        var deck = ReviewSlides.Build(Whole, Formats.Vietnamese, Work);
        using var stream = new MemoryStream();
        SlidePdf.Write(deck, stream);
        var pages = (await PdfText.OfAsync(stream.ToArray(), Token, isRaw: true)).Split('\f').Select(Letters).ToList();
        Assert.True(deck.Slides.Count(slide => slide.Codes.Count > 0) > 5);
        for (var at = 0; at < deck.Slides.Count; at++)
        {
            var slide = deck.Slides[at];
            Assert.All(slide.Codes, code => Assert.Contains(Letters(code), pages[at], StringComparison.Ordinal));
            Assert.All(slide.Facts, fact => AssertInOrder(pages[at], string.Empty, [fact.Label, fact.Value, fact.Detail]));
            AssertSaid([.. slide.Lines.Concat(slide.Columns.SelectMany(column => column.Lines)).SelectMany(line => Coded(line.Runs))], Whole, Work);
            if (Findings.FirstOrDefault(figure => $"[{figure.Code}]" == slide.Code) is { } figure)
            {
                Assert.All(figure.Texts, said => Assert.Contains(Letters(said), pages[at], StringComparison.Ordinal));
            }
        }
    }

    /// <summary>What is said before a code holds the figure: the change of a clear finding, each number of another figure.</summary>
    private static void AssertSaid(IReadOnlyList<(string Text, string Code)> lines, ReviewEvaluation evaluation, ReviewWork work)
    {
        // what people wrote stays their own
        foreach (var (text, code) in lines.Where(line => !work.Paragraphs.Any(point => point.Text.Vi.Contains(line.Text.Trim(' ', '\u00A0'), StringComparison.Ordinal))))
        {
            if (evaluation.Findings.FirstOrDefault(finding => finding.Code == code) is { } finding)
            {
                if (finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened)
                {
                    Assert.Contains(FindingWording.ChangeText(finding, Formats.Vietnamese), text, StringComparison.Ordinal);
                }

                continue;
            }

            var value = Assert.Single(PrintedFigure.Others(evaluation, work), other => other.Code == code).Texts[0];
            var said = Numbers().Matches(text).Select(match => match.Value.TrimStart('0')).ToHashSet();
            Assert.All(Numbers().Matches(value).Select(match => match.Value.TrimStart('0')).Where(number => number.Length > 0), number => Assert.True(said.Contains(number), $"{code}: {number} of {value} in: {text}"));
        }
    }

    /// <summary>The text before each code, from the code before it on.</summary>
    private static IEnumerable<(string Text, string Code)> Coded(IReadOnlyList<Run> runs)
    {
        var text = string.Empty;
        foreach (var run in runs)
        {
            if (run.Style != RunStyle.Code)
            {
                text += run.Text;
                continue;
            }

            yield return (text, run.Text.Trim('[', ']'));
            text = string.Empty;
        }
    }

    private static void AssertSide(WrittenWorkbook written, IXLRow row, int column, Finding finding, Side side)
    {
        var (printed, summary, level) = (FigureWording.Level(finding, side, Whole.Dossier, Formats.Vietnamese), FigureWording.SummaryOf(finding, side), row.Cell(column));
        if (FigureWording.Ratio(summary, Formats.Vietnamese) is { Length: > 0 } ratio)
        {
            Assert.Equal(ratio, FigureWording.Ratio((decimal)Number(written, row.Cell(column - 2)), (decimal)Number(written, row.Cell(column - 1)), Formats.Vietnamese));
        }

        Assert.Equal(printed, finding.Indicator.Kind == IndicatorKind.Ordinal || summary.Value is null
            ? level.GetString()
            : FigureWording.Value(finding.Indicator, Shown(written, level, finding.Indicator), Formats.Vietnamese));
    }

    /// <summary>A number that is shown with as many decimals as the text has.</summary>
    private static double Shown(WrittenWorkbook written, IXLCell cell, Indicator indicator)
    {
        var format = cell.Style.NumberFormat.Format.Split(';')[0];
        Assert.Equal(indicator.Decimals, format.Contains('.', StringComparison.Ordinal) ? format.Split('.')[1].TakeWhile(sign => sign == '0').Count() : 0);
        return Number(written, cell);
    }

    /// <summary>As stored, before anybody recalculates.</summary>
    private static double Number(WrittenWorkbook written, IXLCell cell) => Assert.IsType<double>(written.Stored(SummaryName, cell.Address.RowNumber, cell.Address.ColumnNumber));

    private static string NameOf(string code) => Letters(Whole.Findings.Single(finding => finding.Code == code).Indicator.Name.In(Formats.Vietnamese));

    private static string ContentOf(string code) => OtherFigures.Of(Whole, Work, Formats.Vietnamese).All.Single(figure => figure.Code == code).Content;

    /// <summary>Right after a beginning, one after another.</summary>
    private static void AssertInOrder(string text, string start, IReadOnlyList<string> said)
    {
        var row = Letters(start) + string.Concat(said.Select(Letters));
        Assert.Contains(row, text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Heading heading => [heading.Full],
        Paragraph paragraph => [paragraph.ListMark + string.Concat(paragraph.Runs.Select(run => run.Text))],
        TableBlock table => [table.Caption, .. table.Table.Rows.Select(row => string.Concat(row.Cells.Select(cell => cell.Text + cell.Code)))],
        ChartBlock chart => [chart.Caption],
        ChartPair pair => [pair.Left.Caption, pair.Right.Caption],
        _ => [],
    };

    /// <summary>The letters of a report in the order in which they are drawn, without page numbers and foot lines.</summary>
    private static async Task<string> LettersOfAsync(Report report)
    {
        using var file = PdfFile.Of(report);
        var pages = (await PdfText.OfAsync(file.Bytes, Token, isRaw: true)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(pages.Select((page, at) =>
        {
            var edges = (at == 0 ? string.Empty : (at + 1).ToString(CultureInfo.InvariantCulture)) + Letters(report.FootLine);
            var letters = Letters(page);
            Assert.StartsWith(edges, letters, StringComparison.Ordinal);
            return letters[edges.Length..];
        }));
    }

    /// <summary>Without blanks, and without hyphens, which the reader of the file takes for parted words at the end of a line.</summary>
    private static string Letters(string text) => Blanks().Replace(text, string.Empty).Normalize();

    [GeneratedRegex(@"[\s\-\u00AD]")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\d[\d.,]*\d|\d")]
    private static partial Regex Numbers();
}
