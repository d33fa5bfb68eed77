using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>The cells of a row with the columns they stand in: a cell that covers several pushes the next ones to the right.</summary>
internal static class PlacedCells
{
    /// <summary>Each cell with its zero-based column.</summary>
    public static IEnumerable<(Cell Cell, int Column)> Of(Row row)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            yield return (cell, column);
            column += Math.Max(1, cell.Span);
        }
    }

    /// <summary>Number of columns the cells cover together.</summary>
    public static int Width(Row row) => row.Cells.Sum(cell => Math.Max(1, cell.Span));
}
