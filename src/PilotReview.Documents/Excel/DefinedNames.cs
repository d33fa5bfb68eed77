using System.Globalization;
using ClosedXML.Excel;

namespace PilotReview.Documents.Excel;

/// <summary>The names of cells and rows in the whole workbook: letters, digits and underscores, each once whatever its capitals.</summary>
internal sealed class DefinedNames(XLWorkbook workbook)
{
    private const string Prefix = "Fig_";

    /// <summary>Excel takes 255 characters.</summary>
    private const int Longest = 200;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the rows that codes lead to and the cells that the report names.</summary>
    public void AddOf(SheetPlan plan, IXLWorksheet worksheet, WorkbookLayout layout)
    {
        foreach (var place in plan.Tables)
        {
            for (var index = 0; index < place.Table.Rows.Count; index++)
            {
                if (place.Table.Rows[index].Anchor is { Length: > 0 } anchor)
                {
                    Add(anchor, worksheet.Range(place.FirstBodyRow + index, 1, place.FirstBodyRow + index, place.Table.Columns.Count));
                }
            }
        }

        foreach (var (name, cell) in plan.Sheet.Names)
        {
            var place = layout.Find(cell.TableKey, cell.Row, cell.Column);
            if (place.Sheet != plan.Sheet)
            {
                throw new ArgumentException($"The name '{name}' is given on sheet '{plan.Sheet.Name}' to a cell of another.");
            }

            var (row, column) = (place.FirstBodyRow + cell.Row, place.FirstColumn + cell.Column);
            Add(name, worksheet.Range(row, column, row, column));
        }
    }

    /// <summary>Names cells; the name begins with <c>Fig_</c>, so that it never reads as an address.</summary>
    private void Add(string wanted, IXLRange cells)
    {
        var name = Safe(wanted);
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Safe(wanted)}_{number}");
        }

        workbook.NamedRanges.Add(name, cells);
    }

    private static string Safe(string wanted)
    {
        var letters = string.Concat(wanted.Trim('[', ']').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return Prefix + letters[..Math.Min(letters.Length, Longest)];
    }
}
