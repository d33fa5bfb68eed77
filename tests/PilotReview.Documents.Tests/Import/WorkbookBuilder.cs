using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace PilotReview.Documents.Tests.Import;

/// <summary>A workbook in the making: sheets with a heading and rows. Rows are numbered as Excel shows them, the heading being row 1.</summary>
public sealed class WorkbookBuilder
{
    /// <summary>Stands for a column whose cell in row 1 is empty.</summary>
    public const string NoHeading = "?";

    private const int ErrorMark = 424_242;

    private readonly List<SheetInMaking> _sheets = [];

    public IReadOnlyList<string> Sheets => [.. _sheets.Select(sheet => sheet.Name)];

    public WorkbookBuilder Add(string name, string columns, params object?[][] rows)
    {
        // what a row does not say is empty
        List<string> heads = [.. columns.Split(' ')];
        _sheets.Add(new SheetInMaking(name, heads, [.. rows.Select(row => row.Concat(Enumerable.Repeat((object?)null, Math.Max(0, heads.Count - row.Length))).ToList())]));
        return this;
    }

    public WorkbookBuilder Set(string sheet, int row, string column, object? value)
    {
        var target = Find(sheet);
        while (target.Rows.Count < row - 1)
        {
            target.Rows.Add([.. target.Columns.Select(_ => (object?)null)]);
        }

        target.Rows[row - 2][target.Columns.IndexOf(column)] = value;
        return this;
    }

    /// <summary>Repeats a row at the end of its sheet; returns its number.</summary>
    public int Repeat(string sheet, int row)
    {
        var target = Find(sheet);
        target.Rows.Add([.. target.Rows[row - 2]]);
        return target.Rows.Count + 1;
    }

    public WorkbookBuilder Rename(string sheet, string name)
    {
        var at = _sheets.FindIndex(known => known.Name == sheet);
        _sheets[at] = _sheets[at] with { Name = name };
        return this;
    }

    public WorkbookBuilder RenameColumn(string sheet, string column, string name)
    {
        var columns = Find(sheet).Columns;
        columns[columns.IndexOf(column)] = name;
        return this;
    }

    public WorkbookBuilder AddColumn(string sheet, string column, object? value)
    {
        var target = Find(sheet);
        target.Columns.Add(column);
        target.Rows.ForEach(row => row.Add(value));
        return this;
    }

    public WorkbookBuilder RemoveColumn(string sheet, string column)
    {
        var target = Find(sheet);
        var at = target.Columns.IndexOf(column);
        target.Columns.RemoveAt(at);
        target.Rows.ForEach(row => row.RemoveAt(at));
        return this;
    }

    public WorkbookBuilder ClearRows(string sheet)
    {
        Find(sheet).Rows.Clear();
        return this;
    }

    /// <summary>Puts sheets and columns into an order that <paramref name="seed"/> decides.</summary>
    public WorkbookBuilder Shuffle(int seed)
    {
        var random = new Random(seed);
        var order = _sheets.ToArray();
        random.Shuffle(order);
        _sheets.Clear();
        foreach (var sheet in order)
        {
            var places = Enumerable.Range(0, sheet.Columns.Count).ToArray();
            random.Shuffle(places);
            _sheets.Add(sheet with
            {
                Columns = [.. places.Select(at => sheet.Columns[at])],
                Rows = [.. sheet.Rows.Select(row => places.Select(at => row[at]).ToList())],
            });
        }

        return this;
    }

    /// <summary>The address of a cell, such as <c>D2</c>.</summary>
    public string Address(string sheet, int row, string column) => Letters(Find(sheet).Columns.IndexOf(column) + 1) + row;

    public byte[] Build()
    {
        using var workbook = new XLWorkbook();
        foreach (var sheet in _sheets)
        {
            var target = workbook.AddWorksheet(sheet.Name);
            for (var at = 0; at < sheet.Columns.Count; at++)
            {
                if (sheet.Columns[at] != NoHeading)
                {
                    target.Cell(1, at + 1).SetValue(sheet.Columns[at]);
                }

                for (var row = 0; row < sheet.Rows.Count; row++)
                {
                    Write(target.Cell(row + 2, at + 1), sheet.Rows[row][at]);
                }
            }
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        var holdsError = _sheets.Any(sheet => sheet.Rows.Any(row => row.Any(value => value is CellError)));
        return holdsError ? Package.EditSheets(file.ToArray(), WithErrors) : file.ToArray();
    }

    /// <summary>The library cannot write error values: a number stands in for them until the file is there.</summary>
    private static string WithErrors(string sheetXml) =>
        Regex.Replace(sheetXml, $"(<x:c r=\"[A-Z]+[0-9]+\"[^>]*?)(?: t=\"n\")?><x:v>{ErrorMark}</x:v>", "$1 t=\"e\"><x:v>#N/A</x:v>");

    private static void Write(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case CellFormula formula:
                cell.FormulaA1 = formula.Text;
                break;
            case CellError:
                cell.SetValue(ErrorMark);
                break;
            case DateTime day:
                cell.SetValue(day).Style.DateFormat.Format = "dd/mm/yyyy";
                break;
            case bool flag:
                cell.SetValue(flag);
                break;
            case string text:
                cell.SetValue(text);
                break;
            default:
                cell.SetValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Letters(int column) => column <= 26
        ? ((char)('A' + column - 1)).ToString()
        : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    private SheetInMaking Find(string name) => _sheets.Single(sheet => sheet.Name == name);

    private sealed record SheetInMaking(string Name, List<string> Columns, List<List<object?>> Rows);
}
