namespace PilotReview.Core.Import;

/// <summary>Where a row of a workbook stands, so that a problem can name the cell.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">Row number as Excel shows it, from 1.</param>
/// <param name="Columns">Letters of the columns by their code, such as <c>numerator</c> → <c>D</c>; shared by all rows of a sheet.</param>
public sealed record RowSource(string Sheet, int Row, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The cell of a column in this row, such as <c>D12</c>; <c>A12</c> when the sheet lacks the column.</summary>
    public string Cell(string column) => Columns.GetValueOrDefault(column, "A") + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
