using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>A sheet with everything that stands on it: the title in row 1, the notes under it, the tables after a blank row each, charts right of their tables, and right of the
/// printed page the cells that charts are drawn from.</summary>
internal sealed record SheetPlan(Sheet Sheet, IReadOnlyList<string> Notes, IReadOnlyList<TablePlace> Tables, IReadOnlyList<ChartPlace> Charts)
{
    public const int TitleRow = 1;

    public int ColumnCount => WidestOf(Sheet);

    /// <summary>The last column of the printed page.</summary>
    public int LastColumn => Charts.Count == 0 ? ColumnCount : ColumnCount + 1 + ChartPlace.Columns;

    /// <summary>The last row of the printed page.</summary>
    public int LastRow => Tables.Select(place => place.LastRow).Concat(Charts.Select(chart => chart.Row + ChartPlace.Rows)).DefaultIfEmpty(TitleRow + Notes.Count).Max();

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
            var place = new TablePlace(sheet, table, row + (table.HeadGroups.Count > 0 ? 1 : 0));
            places.Add(place);
            var underChart = sheet.Charts.Any(chart => chart.TableKey == table.Key) ? place.HeadRow + ChartPlace.Rows : 0;
            row = Math.Max(place.LastRow, underChart) + 2;
        }

        return new SheetPlan(sheet, notes, places, ChartsOf(sheet, places));
    }

    /// <summary>The cells behind the charts stand below one another, each under the title of its chart.</summary>
    private static List<ChartPlace> ChartsOf(Sheet sheet, List<TablePlace> places)
    {
        var charts = new List<ChartPlace>();
        var column = WidestOf(sheet) + 2;
        foreach (var chart in sheet.Charts)
        {
            var beside = places.Find(place => place.Table.Key == chart.TableKey)
                ?? throw new ArgumentException($"A chart stands beside table '{chart.TableKey}', which is not on its sheet.");
            RequireFittingRows(chart.Source);
            var row = charts.Count == 0 ? places[0].HeadRow : charts[^1].Source.LastRow + 3;
            charts.Add(new ChartPlace(chart.Chart, beside.HeadRow, column, new TablePlace(sheet, chart.Source, row, column + ChartPlace.Columns + 1)));
        }

        return charts;
    }

    private static int WidestOf(Sheet sheet) => sheet.Tables.Select(table => table.Columns.Count).DefaultIfEmpty(1).Max();

    private static void RequireFittingRows(Table table)
    {
        if (table.Columns.Count == 0)
        {
            throw new ArgumentException($"Table '{table.Key}' has no column.");
        }

        if (table.HeadGroups.Count > 0 && table.HeadGroups.Sum(group => group.Span) != table.Columns.Count)
        {
            throw new ArgumentException($"The grouped heads of table '{table.Key}' do not cover its {table.Columns.Count} columns.");
        }

        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            var width = PlacedCells.Width(row);
            var fits = row.Style == RowStyle.Group ? width <= table.Columns.Count : width == table.Columns.Count;
            if (!fits)
            {
                throw new ArgumentException(
                    $"Row {index} of table '{table.Key}' has {width} cells; the table has {table.Columns.Count} columns.");
            }
        }
    }
}
