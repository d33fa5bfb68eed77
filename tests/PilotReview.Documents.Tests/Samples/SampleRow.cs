using System.Globalization;
using PilotReview.Core.Observations;

namespace PilotReview.Documents.Tests.Samples;

internal sealed class SampleRow
{
    private readonly Dictionary<string, object?> _cells = [];

    public SampleRow(string[] columns, object?[] cells)
    {
        for (var index = 0; index < columns.Length; index++)
        {
            _cells[columns[index]] = cells[index];
        }
    }

    public IEnumerable<KeyValuePair<string, object?>> Cells => _cells;

    public Period Period => Period.TryParse(Text("period"), out var period) ? period : throw new FormatException(Text("period"));

    public bool Has(string column) => _cells[column] is not null;

    public object? Value(string column) => _cells[column];

    public string Text(string column) => Convert.ToString(_cells[column], CultureInfo.InvariantCulture) ?? string.Empty;

    public string[] List(string column) => Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries);

    public double Number(string column) => _cells[column] is double number ? number : throw new InvalidCastException($"{column} is {_cells[column]}");

    public DateOnly Date(string column) =>
        _cells[column] is DateTime day ? DateOnly.FromDateTime(day) : throw new InvalidCastException($"{column} is {_cells[column]}");
}
