using System.Globalization;
using ClosedXML.Excel;
using PilotReview.Core;
using PilotReview.Core.Observations;

namespace PilotReview.Samples.Writing;

/// <summary>Fills one sheet from top to bottom. What a cell becomes follows from the type of its value.</summary>
internal sealed class SheetWriter
{
    private const double Width = 16;

    private readonly IXLWorksheet _sheet;
    private int _row = 1;

    public SheetWriter(IXLWorkbook workbook, string name, string columns)
    {
        _sheet = workbook.AddWorksheet(name);
        Append([.. columns.Split(' ')]);
        var head = _sheet.Range(1, 1, 1, columns.Split(' ').Length);
        head.Style.Font.Bold = true;
        _sheet.ColumnWidth = Width;
        _sheet.SheetView.FreezeRows(1);
    }

    public void Append(params object?[] values)
    {
        for (var column = 0; column < values.Length; column++)
        {
            Fill(_sheet.Cell(_row, column + 1), values[column]);
        }

        _row++;
    }

    private static void Fill(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                cell.Style.NumberFormat.Format = "dd/mm/yyyy";
                break;
            case int or decimal:
                cell.SetValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            default:
                FillText(cell, Text(value));
                break;
        }
    }

    private static void FillText(IXLCell cell, string text)
    {
        if (text.Length > 0)
        {
            cell.SetValue(text);
            cell.SetDataType(XLDataType.Text);
        }
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        bool claim => claim ? "yes" : "no",
        Enum code => SnakeCase.Of(code.ToString()),
        Period period => period.ToString(),
        IEnumerable<string> list => string.Join(';', list),
        _ => throw new ArgumentException($"no cell for a {value.GetType().Name}", nameof(value)),
    };
}
