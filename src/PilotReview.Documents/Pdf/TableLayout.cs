using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Turns a table into strips: the head, repeated on every page, and one strip for a row; only a row higher than a page becomes several.</summary>
internal sealed class TableLayout(TextLayout layout)
{
    public IReadOnlyList<Strip> Strips(Table table)
    {
        var part = new Part(PartKind.Table);
        var columns = new TableColumns(table, layout);
        var head = HeadOf(table, columns, part);
        var strips = new List<Strip>();
        if (head is not null)
        {
            strips.Add(head);
        }

        var room = PageMeasures.TextHeight - (head?.Height ?? 0);
        foreach (var row in table.Rows)
        {
            if (row.Style == RowStyle.Total && strips.Count > 1)
            {
                strips[^1].KeepsWithNext = true;
            }

            strips.AddRange(RowStrips(CellsOf(row, table, columns), row.Style, part, head, room));
        }

        return strips;
    }

    private TableRowStrip? HeadOf(Table table, TableColumns columns, Part part)
    {
        if (table.Columns.All(column => column.Head.Length == 0))
        {
            return null;
        }

        var style = new TypeStyle(columns.Size, IsBold: true);
        var cells = table.Columns.Select((column, index) =>
            TableCellLines.Of(column.Head, style, columns.Widths[index], Flush.Centre, layout, hasDetail: false)).ToList();
        return new TableRowStrip(part, cells, RowStyle.Body, isHead: true) { KeepsWithNext = table.Rows.Count > 0 };
    }

    private List<TableCellLines> CellsOf(Row row, Table table, TableColumns columns)
    {
        if (row.Style == RowStyle.Group)
        {
            var text = row.Cells.Count > 0 ? row.Cells[0].Text : string.Empty;
            return [TableCellLines.Of(text, new TypeStyle(columns.Size, IsBold: true), PageMeasures.TextWidth, Flush.Left, layout, hasDetail: false)];
        }

        return table.Columns.Select((column, index) =>
        {
            var cell = index < row.Cells.Count ? row.Cells[index] : Cell.Empty;
            var style = new TypeStyle(columns.Size, cell.IsBold || row.Style == RowStyle.Total, Grey: row.Style == RowStyle.Quiet ? Grey.Quiet : Grey.Black);
            return TableCellLines.Of(cell.Text, style, columns.Widths[index], TableCellLines.FlushOf(column.Align), layout, hasDetail: true);
        }).ToList();
    }

    private static IEnumerable<Strip> RowStrips(List<TableCellLines> cells, RowStyle style, Part part, TableRowStrip? head, double room)
    {
        while (TableRowStrip.HeightOf(cells) > room)
        {
            var split = cells.Select(cell => cell.Split(room - (2 * TableRowStrip.Margin))).ToList();
            yield return new TableRowStrip(part, split.Select(cell => cell.Fitting).ToList(), style, isHead: false) { Head = head };
            cells = split.Select(cell => cell.Remaining).ToList();
        }

        yield return new TableRowStrip(part, cells, style, isHead: false) { Head = head, KeepsWithNext = style == RowStyle.Group };
    }
}
