using ClosedXML.Excel;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Writes the sheets of a report as an Excel workbook: typed figures, live formulas with their results, ready to print.</summary>
/// <remarks>The same report gives the same bytes. Only this folder knows the workbook library; its missing pieces (stored results of
/// formulas, repeatable packages) are added by <see cref="FinishedPackage"/>.</remarks>
public static class ExcelRenderer
{
    /// <summary>Writes the workbook; <paramref name="to"/> need not be seekable and stays open.</summary>
    /// <exception cref="ArgumentException">The report cannot be a workbook: no sheet, a name Excel refuses or a name twice, a table key twice,
    /// a row that does not fit its table, a formula that points nowhere. These are mistakes of whoever built the report.</exception>
    public static void Write(Report report, Stream to)
    {
        var layout = WorkbookLayout.Of(report);
        var results = new List<FormulaResults>();
        using var saved = new MemoryStream();
        using (var workbook = new XLWorkbook { FullCalculationOnLoad = true })
        {
            var styles = new CellStyles();
            var names = new DefinedNames(workbook);
            foreach (var plan in layout.Sheets)
            {
                results.Add(new SheetWriter(workbook.AddWorksheet(plan.Sheet.Name), plan, layout, styles, report).Write(names));
            }

            workbook.SaveAs(saved, new SaveOptions { EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false });
        }

        using var finished = new MemoryStream();
        new FinishedPackage(report, layout.Sheets, results).Rewrite(saved, finished);
        finished.Position = 0;
        finished.CopyTo(to);
    }
}
