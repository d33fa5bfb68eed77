using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>A sheet with everything that stands on it: the title in row 1, the notes under it, the tables after a blank row each.</summary>
internal sealed record SheetPlan(Sheet Sheet, IReadOnlyList<string> Notes, IReadOnlyList<TablePlace> Tables)
{
    public const int TitleRow = 1;

    public int ColumnCount => Tables.Select(place => place.Table.Columns.Count).DefaultIfEmpty(1).Max();

    /// <summary>One head speaks for the whole sheet: there is one table, or all tables have the same heads.</summary>
    public bool HasOneHead => Tables.Select(place => string.Join('\n', place.Table.Columns.Select(column => column.Head))).Distinct().Count() == 1;

    public static SheetPlan Of(Sheet sheet, string sampleMark)
    {
        List<string> notes = [.. sheet.Notes];
        if (sampleMark.Length > 0 && !notes.Any(note => note.Contains(sampleMark, StringComparison.Ordinal)))
        {
            notes.Add(sampleMark);
        }

        var places = new List<TablePlace>();
        var row = TitleRow + notes.Count + 2;
        foreach (var table in sheet.Tables)
        {
            RequireFittingRows(table);
            var place = new TablePlace(sheet, table, row);
            places.Add(place);
            row = place.LastRow + 2;
        }

        return new SheetPlan(sheet, notes, places);
    }

    private static void RequireFittingRows(Table table)
    {
        if (table.Columns.Count == 0)
        {
            throw new ArgumentException($"Table '{table.Key}' has no column.");
        }

        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            var fits = row.Style == RowStyle.Group ? row.Cells.Count <= table.Columns.Count : row.Cells.Count == table.Columns.Count;
            if (!fits)
            {
                throw new ArgumentException(
                    $"Row {index} of table '{table.Key}' has {row.Cells.Count} cells; the table has {table.Columns.Count} columns.");
            }
        }
    }
}
