using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>A table of a slide as strips: more air than on paper, and rules between the rows alone.</summary>
internal sealed class SlideTable(TextLayout layout)
{
    private static double Width => PageShape.Slide.TextWidth;

    public IReadOnlyList<Strip> Strips(Table table, double size)
    {
        var air = size * 0.5;
        var columns = new TableColumns(table, layout, Width - (air * table.Columns.Count), size);
        var widths = columns.Widths.Select(width => width + air).ToList();
        var part = new Part(PartKind.Table);
        var head = new TypeStyle(columns.Size * 0.86, IsBold: true);
        return
        [
            new SlideRowStrip(part, [.. table.Columns.Select((column, at) => CellOf(new Cell(column.Head), column.Align, head, widths[at], hasDetail: false))], columns.Size, isHead: true),
            .. table.Rows.Select(row => new SlideRowStrip(part, [.. row.Cells.Select((cell, at) => CellOf(cell, table.Columns[at].Align, new TypeStyle(columns.Size), widths[at], hasDetail: true))], columns.Size, isHead: false)),
        ];

        TableCellLines CellOf(Cell cell, Align align, TypeStyle style, double width, bool hasDetail) =>
            TableCellLines.Of(cell, style, width - air, TableCellLines.FlushOf(align), layout, hasDetail) with { Width = width };
    }
}
