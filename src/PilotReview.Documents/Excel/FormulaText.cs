using System.Globalization;
using ClosedXML.Excel;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Writes a formula of the model in the notation of the workbook. A figure that cannot be computed is empty, never 0 and never an error.</summary>
internal sealed class FormulaText(WorkbookLayout layout)
{
    /// <summary>The formula of a cell on <paramref name="home"/>, without the equals sign; cells of other sheets carry the sheet's name.</summary>
    public string Of(Cell cell, Sheet home) => cell.Formula switch
    {
        Ratio ratio => Ratio(Address(ratio.Numerator, home), Address(ratio.Denominator, home)),
        Difference difference => Difference(Address(difference.First, home), Address(difference.Second, home), difference.Factor),
        SumOf sum => Sum(Range(sum.TableKey, sum.Column, sum.FirstRow, sum.LastRow, home), cell.Number is not null),
        MeanOf mean => Mean(Range(mean.TableKey, mean.Column, mean.FirstRow, mean.LastRow, home)),
        SameAs same => Same(Address(same.Cell, home)),
        _ => throw new ArgumentException($"The workbook has no way to write the formula {cell.Formula}."),
    };

    private static string Ratio(string numerator, string denominator) =>
        $"IF(OR({numerator}=\"\",N({denominator})=0),\"\",{numerator}/{denominator})";

    private static string Difference(string first, string second, decimal factor)
    {
        var difference = factor == 1 ? $"{first}-{second}" : $"({first}-{second})*{factor.ToString(CultureInfo.InvariantCulture)}";
        return $"IF(OR({first}=\"\",{second}=\"\"),\"\",{difference})";
    }

    /// <summary>A sum of nothing is 0 in Excel; where the report says there is nothing, the workbook must say so too.</summary>
    private static string Sum(string range, bool hasSomething) => hasSomething ? $"SUM({range})" : $"IF(COUNT({range})=0,\"\",SUM({range}))";

    private static string Mean(string range) => $"IF(COUNT({range})=0,\"\",AVERAGE({range}))";

    private static string Same(string address) => $"IF({address}=\"\",\"\",{address})";

    private static string LocalAddress(TablePlace place, int row, int column) =>
        XLHelper.GetColumnLetterFromNumber(place.FirstColumn + column) + (place.FirstBodyRow + row).ToString(CultureInfo.InvariantCulture);

    private static string Prefix(TablePlace place, Sheet home) =>
        place.Sheet.Name == home.Name ? string.Empty : $"'{place.Sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!";

    private string Address(CellOf cell, Sheet home)
    {
        var place = layout.Find(cell.TableKey, cell.Row, cell.Column);
        return Prefix(place, home) + LocalAddress(place, cell.Row, cell.Column);
    }

    private string Range(string tableKey, int column, int firstRow, int lastRow, Sheet home)
    {
        var place = layout.Find(tableKey, firstRow, column);
        if (lastRow < firstRow || lastRow >= place.Table.Rows.Count)
        {
            throw new ArgumentException($"A formula spans rows {firstRow} to {lastRow} of table '{tableKey}', which has {place.Table.Rows.Count} rows.");
        }

        return $"{Prefix(place, home)}{LocalAddress(place, firstRow, column)}:{LocalAddress(place, lastRow, column)}";
    }
}
