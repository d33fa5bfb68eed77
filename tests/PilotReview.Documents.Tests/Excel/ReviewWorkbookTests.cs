using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

/// <summary>The workbook of a whole review, read back as a reader and as Office would.</summary>
public sealed class ReviewWorkbookTests : IDisposable
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();
    private static readonly Report Report = ReviewReport.Build(Whole, Formats.Vietnamese);

    private readonly WrittenWorkbook _written = new(Report);

    [Fact]
    public void Workbook_Always_IsValid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_written.Bytes), isEditable: false);
        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            var faults = new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken);
            Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using var again = new WrittenWorkbook(ReviewReport.Build(DossierBuilder.Evaluate(), Formats.Vietnamese));
        Assert.Equal(_written.Bytes, again.Bytes);
    }

    [Fact]
    public void Charts_StandBesideTheirTablesAndPointAtCellsThatHoldWhatTheyKeep()
    {
        var spaces = Spaces();
        Assert.Equal(Report.Sheets.Sum(sheet => sheet.Charts.Count), spaces.Count);
        Assert.NotEmpty(spaces);
        Assert.All(spaces.SelectMany(space => space.Descendants<NumberReference>()), AssertKept);
    }

    [Fact]
    public void ChartCells_TakeTheirFiguresFromTheTable()
    {
        var unit = Report.Sheets.First(sheet => sheet.Charts.Count > 0);
        var chart = unit.Charts[0];
        var table = unit.Tables.Single(table => table.Key == chart.TableKey);
        var linked = chart.Source.Rows.SelectMany(row => row.Cells).Where(cell => cell.Formula is not null).ToList();
        Assert.NotEmpty(linked);
        Assert.All(linked, cell =>
        {
            var shown = Assert.IsType<SameAs>(cell.Formula).Cell;
            Assert.Equal(table.Rows[shown.Row].Cells[shown.Column].Number, cell.Number);
        });
    }

    [Fact]
    public void Formulas_StoreTheFigureThatIsPrinted()
    {
        foreach (var sheet in Report.Sheets)
        {
            var layout = WorkbookLayout.Of(Report).Sheets.Single(plan => plan.Sheet == sheet);
            var stored = StoredOf(sheet.Name);
            foreach (var place in layout.Tables.Concat(layout.Charts.Select(chart => chart.Source)))
            {
                AssertPrinted(place, stored);
            }
        }
    }

    [Fact]
    public void Names_LeadToTheFiguresOfTheSummary()
    {
        var finding = Whole.Findings.First(finding => finding.Result.Before.Value is not null);
        using var book = new XLWorkbook(new MemoryStream(_written.Bytes));
        var name = "Fig_" + finding.Code.Replace('-', '_') + "_before";
        var cell = Assert.Single(book.NamedRange(name).Ranges).FirstCell();
        Assert.Equal(finding.Result.Before.Value ?? 0, Convert.ToDouble(cell.CachedValue, CultureInfo.InvariantCulture), 1e-9);
        Assert.All(book.NamedRanges, range => Assert.Matches("^[A-Za-z0-9_]+$", range.Name));
    }

    [Fact]
    public void Verdicts_AreToldByShapeAndWord()
    {
        var texts = _written.First.CellsUsed().Select(cell => cell.GetString()).ToList();
        Assert.All(Whole.Findings, finding => Assert.Contains(
            texts, text => text.StartsWith(VerdictShapes.ShapeOf(finding.Result.Verdict.Kind), StringComparison.Ordinal)));
        Assert.Equal(6, Enum.GetValues<VerdictKind>().Select(VerdictShapes.ShapeOf).Distinct().Count());
    }

    [Fact]
    public async Task Workbook_InLibreOffice_PrintsItsFigures()
    {
        Assert.SkipUnless(TestOffice.IsHere || TestOffice.IsRequired, TestOffice.Missing);
        var text = await TestOffice.PrintedTextAsync(_written.Bytes, "xlsx", TestContext.Current.CancellationToken);
        Assert.Contains(Report.SampleMark, text, StringComparison.Ordinal);
        var finding = Whole.Findings[0];
        foreach (var label in new[] { Side.Before, Side.After }.Select(side => Core.Wording.FigureWording.Value(finding.Indicator, (side == Side.Before ? finding.Result.Before : finding.Result.After).Value ?? 0, Formats.Vietnamese)))
        {
            Assert.Contains(label.Replace(',', '.'), text.Replace(',', '.'), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _written.Dispose();

    private static void AssertPrinted(TablePlace place, Dictionary<string, string> stored)
    {
        for (var row = 0; row < place.Table.Rows.Count; row++)
        {
            foreach (var (cell, column) in PlacedCells.Of(place.Table.Rows[row]).Where(placed => placed.Cell is { Formula: not null, Number: not null }))
            {
                var address = XLHelper.GetColumnLetterFromNumber(place.FirstColumn + column) + (place.FirstBodyRow + row).ToString(CultureInfo.InvariantCulture);
                var value = decimal.Parse(stored[address], NumberStyles.Float, CultureInfo.InvariantCulture);
                var shown = Formats.Number(cell.Style == NumberStyle.Percent ? value * 100 : value, cell.Decimals, Formats.Vietnamese);
                Assert.Equal(shown, cell.Text.TrimStart('+').TrimEnd('%'));
            }
        }
    }

    private Dictionary<string, string> StoredOf(string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_written.Bytes), isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidOperationException("No workbook.");
        var id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(item => item.Name == sheet).Id?.Value ?? string.Empty;
        return ((WorksheetPart)book.GetPartById(id)).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .ToDictionary(cell => cell.CellReference?.Value ?? string.Empty, cell => cell.CellValue?.Text ?? string.Empty);
    }

    private List<ChartSpace> Spaces()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_written.Bytes), isEditable: false);
        return (document.WorkbookPart ?? throw new InvalidOperationException("No workbook.")).WorksheetParts
            .SelectMany(sheet => sheet.DrawingsPart?.ChartParts ?? []).Select(part => (ChartSpace)part.ChartSpace.CloneNode(deep: true)).ToList();
    }

    private void AssertKept(NumberReference reference)
    {
        var (sheet, range) = (reference.Formula?.Text ?? string.Empty).Split('!') is [var name, var area] ? (name.Trim('\''), area.Replace("$", string.Empty, StringComparison.Ordinal)) : ("", "");
        var stored = _stored.TryGetValue(sheet, out var known) ? known : _stored[sheet] = StoredOf(sheet);
        var kept = reference.Descendants<NumericPoint>().ToDictionary(point => (int)(point.Index?.Value ?? 0), point => point.InnerText);
        var ends = range.Split(':').Select(end => (Letters: new string([.. end.TakeWhile(char.IsLetter)]), Row: int.Parse(end.SkipWhile(char.IsLetter).ToArray(), CultureInfo.InvariantCulture))).ToArray();
        for (var row = ends[0].Row; row <= ends[1].Row; row++)
        {
            var value = stored.GetValueOrDefault(ends[0].Letters + row.ToString(CultureInfo.InvariantCulture), string.Empty);
            Assert.Equal(kept.TryGetValue(row - ends[0].Row, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : null, value.Length == 0 ? null : (double?)double.Parse(value, CultureInfo.InvariantCulture));
        }
    }

    private readonly Dictionary<string, Dictionary<string, string>> _stored = [];
}
