using PilotReview.Core;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>The width of every column of a sheet, shared by the tables that stand below one another: wide enough for every figure and every
/// word, as wide as the report asks, and up to a limit as wide as the longest text; longer text wraps.</summary>
internal sealed class ColumnWidths
{
    private const double Narrowest = 6;
    private const double Widest = 60;

    /// <summary>Text up to this width does not wrap, whatever width the report asks for.</summary>
    private const double UnwrappedText = 32;

    /// <summary>Blank room left and right of a text, in digits.</summary>
    private const double Padding = 1.5;

    private readonly double[] _widths;

    private ColumnWidths(double[] widths) => _widths = widths;

    public int Count => _widths.Length;

    /// <summary>The width of a one-based column.</summary>
    public double this[int column] => _widths[column - 1];

    public static ColumnWidths Of(SheetPlan plan)
    {
        var widths = Enumerable.Repeat(Narrowest, plan.ColumnCount).ToArray();
        foreach (var table in plan.Tables.Select(place => place.Table))
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                widths[column] = Math.Max(widths[column], Math.Min(Wanted(table, column), Widest));
            }
        }

        return new ColumnWidths(widths);
    }

    /// <summary>The room a text has in a column.</summary>
    public double Inner(int column) => this[column] - Padding;

    private static double Wanted(Table table, int column)
    {
        var asked = table.Columns[column].Width;
        var head = TextSize.OfLongestWord(table.Columns[column].Head, isBold: true);
        var cells = table.Rows.Where(row => row.Style != RowStyle.Group)
            .SelectMany(row => PlacedCells.Of(row).Where(placed => placed.Column == column && placed.Cell.Span <= 1).Select(placed => (placed.Cell, row.Style)))
            .Select(placed => Wanted(placed.Cell, placed.Cell.IsBold || placed.Style == RowStyle.Total))
            .DefaultIfEmpty(0)
            .Max();
        return Math.Max(asked, Math.Max(head, cells) + Padding);
    }

    private static double Wanted(Cell cell, bool isBold)
    {
        var words = SheetText.Of(cell);
        var text = words.Split('\n').Max(line => TextSize.Of(line, isBold));
        if (cell.Number is { } number)
        {
            // the figure as Excel will show it: a figure that does not fit is shown as ####
            var shown = cell.Style == NumberStyle.Percent ? number * 100 : number;
            return Math.Max(text, TextSize.Of(Formats.Number(shown, cell.Decimals, Formats.Vietnamese) + "+%" + cell.Code, isBold));
        }

        return cell.Date is null ? Math.Max(TextSize.OfLongestWord(words, isBold), Math.Min(text, UnwrappedText)) : Math.Max(text, 10);
    }
}
