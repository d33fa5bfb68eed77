using System.Globalization;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>What the formulas of one sheet come to, by address, as the report has it: stored beside each formula, so that a viewer
/// that does not calculate shows the right figure.</summary>
internal sealed class FormulaResults
{
    private readonly Dictionary<string, FormulaResult> _byAddress = [];

    public void Add(string address, Cell cell) => _byAddress.Add(address, ResultOf(cell));

    public FormulaResult? Find(string address) => _byAddress.GetValueOrDefault(address);

    private static FormulaResult ResultOf(Cell cell)
    {
        if (cell.Number is { } number)
        {
            return new FormulaResult(((double)number).ToString("R", CultureInfo.InvariantCulture), IsText: false);
        }

        if (cell.Date is { } date)
        {
            return new FormulaResult(date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString("R", CultureInfo.InvariantCulture), IsText: false);
        }

        // only a repeated cell can be text; a figure that cannot be computed is empty, whatever mark the page prints for it
        return new FormulaResult(cell.Formula is SameAs ? cell.Text : string.Empty, IsText: true);
    }
}
