using PilotReview.Documents.Model;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>Works formulas of the model out, as a workbook would, from cells without one.</summary>
internal sealed class FormulaCheck(IEnumerable<Sheet> sheets)
{
    private readonly Dictionary<string, Table> _tables = sheets.SelectMany(sheet => sheet.Tables.Concat(sheet.Charts.Select(chart => chart.Source))).ToDictionary(table => table.Key);

    public IEnumerable<Cell> Formulas => _tables.Values.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Formula is not null);

    public decimal? Value(Cell cell) => cell.Formula switch
    {
        null => cell.Number,
        Ratio ratio => At(ratio.Denominator) is { } denominator && denominator != 0 ? At(ratio.Numerator) / denominator : null,
        Difference difference => (At(difference.First) - At(difference.Second)) * difference.Factor,
        SumOf sum => Range(sum.TableKey, sum.Column, sum.FirstRow, sum.LastRow) is { Count: > 0 } values ? values.Sum() : null,
        MeanOf mean => Range(mean.TableKey, mean.Column, mean.FirstRow, mean.LastRow) is { Count: > 0 } values ? values.Average() : null,
        SameAs same => At(same.Cell),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Formula, null),
    };

    private decimal? At(CellOf cell) => Value(_tables[cell.TableKey].Rows[cell.Row].Cells[cell.Column]);

    private List<decimal> Range(string key, int column, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(row => At(new CellOf(key, row, column))).OfType<decimal>()];
}
