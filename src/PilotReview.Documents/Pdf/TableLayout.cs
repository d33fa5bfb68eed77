using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Turns a table into strips: the head, repeated on every page, and one strip for a row; only a row higher than a page becomes several.</summary>
/// <param name="layout">Breaks texts.</param>
/// <param name="page">The paper it stands on; upright by default.</param>
internal sealed class TableLayout(TextLayout layout, PageShape? page = null)
{
    /// <summary>A head that takes more of the page is set like a row and not repeated.</summary>
    private const double LargestHeadShare = 0.4;

    /// <summary>A table of so few rows is not parted, unless it takes more of the page than <see cref="LargestWholeShare"/>.</summary>
    private const int FewRows = 6;
    private const double LargestWholeShare = 0.35;

    private readonly PageShape _page = page ?? PageShape.Portrait;

    /// <param name="table">The table; one without columns gives nothing.</param>
    /// <param name="size">Type size that is wanted.</param>
    public IReadOnlyList<Strip> Strips(Table table, double size = 11)
    {
        if (table.Columns.Count == 0)
        {
            return [];
        }

        var part = new Part(PartKind.Table);
        var columns = new TableColumns(table, layout, _page.TextWidth, size);
        var strips = new List<Strip>(HeadOf(table, columns, part));
        var head = strips is [TableHeadStrip only] ? only : null;
        var room = _page.TextHeight - (head?.Height ?? 0);
        foreach (var row in table.Rows)
        {
            if (row.Style == RowStyle.Total && strips.Count > 1)
            {
                strips[^1].KeepsWithNext = true;
            }

            strips.AddRange(RowStrips(CellsOf(row, table, columns), row, part, head, room));
        }

        if (table.Rows.Count <= FewRows && strips.Sum(strip => strip.Height) <= _page.TextHeight * LargestWholeShare)
        {
            strips.SkipLast(1).ToList().ForEach(strip => strip.KeepsWithNext = true);
        }

        return strips;
    }

    private IEnumerable<Strip> HeadOf(Table table, TableColumns columns, Part part)
    {
        if (table.Columns.All(column => column.Head.Length == 0))
        {
            return [];
        }

        var style = new TypeStyle(columns.Size, IsBold: true);
        var cells = table.Columns.Select((column, index) => HeadCell(column.Head, style, columns.Widths[index])).ToList();
        var head = new TableHeadStrip(part, GroupCells(table, columns, style), cells) { Page = _page, KeepsWithNext = table.Rows.Count > 0 };
        return head.Height <= _page.TextHeight * LargestHeadShare
            ? [head]
            : RowStrips(cells, new Row([], RowStyle.Total), part, null, _page.TextHeight);
    }

    private List<TableCellLines> GroupCells(Table table, TableColumns columns, TypeStyle style)
    {
        var groups = new List<TableCellLines>();
        var column = 0;
        foreach (var group in table.HeadGroups.TakeWhile(_ => column < table.Columns.Count))
        {
            var span = Math.Clamp(group.Span, 1, table.Columns.Count - column);
            groups.Add(HeadCell(group.Text, style, WidthOf(columns, column, span)) with { Span = span });
            column += span;
        }

        if (groups.Count > 0 && column < table.Columns.Count)
        {
            groups.Add(HeadCell(string.Empty, style, WidthOf(columns, column, table.Columns.Count - column)) with { Span = table.Columns.Count - column });
        }

        return groups;
    }

    private TableCellLines HeadCell(string text, TypeStyle style, double width) => TableCellLines.Of(new Cell(text), style, width, Flush.Centre, layout, hasDetail: false);

    private List<TableCellLines> CellsOf(Row row, Table table, TableColumns columns)
    {
        if (row.Style == RowStyle.Group)
        {
            var text = row.Cells.Count > 0 ? row.Cells[0] : Cell.Empty;
            var look = new TypeStyle(columns.Size, IsBold: true);
            return [TableCellLines.Of(text, look, _page.TextWidth, Flush.Left, layout, hasDetail: false) with { Span = table.Columns.Count }];
        }

        var cells = new List<TableCellLines>();
        for (var (index, column) = (0, 0); column < table.Columns.Count; index++)
        {
            var cell = index < row.Cells.Count ? row.Cells[index] : Cell.Empty;
            var span = Math.Clamp(cell.Span, 1, table.Columns.Count - column);
            var style = new TypeStyle(columns.Size, cell.IsBold || row.Style == RowStyle.Total, Grey: row.Style == RowStyle.Quiet ? Grey.Quiet : Grey.Black);
            var flush = TableCellLines.FlushOf(table.Columns[column].Align);
            cells.Add(TableCellLines.Of(cell, style, WidthOf(columns, column, span), flush, layout, hasDetail: true) with { Span = span });
            column += span;
        }

        return cells;
    }

    private static double WidthOf(TableColumns columns, int first, int span) => columns.Widths.Skip(first).Take(span).Sum();

    private IEnumerable<Strip> RowStrips(List<TableCellLines> cells, Row row, Part part, TableHeadStrip? head, double room)
    {
        object? target = row.Anchor.Length > 0 ? row.Anchor : null;
        while (TableRowStrip.HeightOf(cells) > room)
        {
            var split = cells.Select(cell => cell.Split(room - (2 * TableRowStrip.Margin))).ToList();
            yield return new TableRowStrip(part, split.Select(cell => cell.Fitting).ToList(), row.Style) { Page = _page, Head = head, Target = target };
            cells = split.Select(cell => cell.Remaining).ToList();
            target = null;
        }

        yield return new TableRowStrip(part, cells, row.Style) { Page = _page, Head = head, Target = target, KeepsWithNext = row.Style == RowStyle.Group };
    }
}
