namespace PilotReview.Documents.Pdf;

/// <summary>The head of a table, of one level or two: over columns that belong together stands the name of their group; a column without one is as high as both.</summary>
internal sealed class TableHeadStrip : Strip
{
    private readonly IReadOnlyList<TableCellLines> _groups;
    private readonly IReadOnlyList<TableCellLines> _cells;
    private readonly double _upper;

    /// <param name="part">The table.</param>
    /// <param name="groups">Their spans cover the columns; none for a head of one level.</param>
    /// <param name="cells">One for each column.</param>
    public TableHeadStrip(Part part, IReadOnlyList<TableCellLines> groups, IReadOnlyList<TableCellLines> cells)
        : base(part, UpperOf(groups) + LowerOf(groups, cells)) => (_groups, _cells, _upper) = (groups, cells, UpperOf(groups));

    public IReadOnlyList<TableCellLines> Cells => _cells;

    public override void Draw(PdfCanvas canvas, double top)
    {
        var (upper, lower) = Frames(top);
        foreach (var row in new[] { upper, lower }.Where(row => row.Count > 0))
        {
            canvas.Tags.Row(() =>
            {
                foreach (var frame in row)
                {
                    var rows = upper.Count > 0 && frame.Height > _upper + 0.01 && frame.Top <= top ? 2 : 1;
                    canvas.Tags.Cell(isHead: true, frame.Cell.Span, rows, () => frame.DrawText(canvas));
                }
            });
        }

        canvas.Tags.Dress(() => TableFrame.DrawLines(canvas, [.. upper, .. lower], Page, top, Height));
    }

    /// <summary>A head that readers met before.</summary>
    public override void DrawRepeated(PdfCanvas canvas, double top) => canvas.Tags.Dress(() =>
    {
        var (upper, lower) = Frames(top);
        IReadOnlyList<TableFrame> all = [.. upper, .. lower];
        foreach (var frame in all)
        {
            frame.DrawText(canvas);
        }

        TableFrame.DrawLines(canvas, all, Page, top, Height);
    });

    /// <summary>The cells of both levels; those of full height are in the upper one, in a head of one level all are in the lower one.</summary>
    private (List<TableFrame> Upper, List<TableFrame> Lower) Frames(double top)
    {
        var below = TableFrame.Across(_cells, Page.Left, top + _upper, Height - _upper);
        if (_groups.Count == 0)
        {
            return ([], [.. below]);
        }

        var (upper, lower) = (new List<TableFrame>(), new List<TableFrame>());
        var column = 0;
        foreach (var group in TableFrame.Across(_groups, Page.Left, top, _upper))
        {
            var own = below.Skip(column).Take(group.Cell.Span);
            if (IsEmpty(group.Cell))
            {
                upper.AddRange(own.Select(frame => frame with { Top = top, Height = Height }));
            }
            else
            {
                upper.Add(group);
                lower.AddRange(own);
            }

            column += group.Cell.Span;
        }

        return (upper, lower);
    }

    private static bool IsEmpty(TableCellLines cell) => cell.Lines.All(line => line.Line.Words.Count == 0);

    private static double UpperOf(IReadOnlyList<TableCellLines> groups) => groups.Count == 0 ? 0 : TableRowStrip.HeightOf(groups);

    /// <summary>High enough for the heads under a group, and for those that have the whole height.</summary>
    private static double LowerOf(IReadOnlyList<TableCellLines> groups, IReadOnlyList<TableCellLines> cells)
    {
        var upper = UpperOf(groups);
        var lower = 0.0;
        var spans = groups.Count == 0 ? cells.Select(_ => 0.0) : groups.SelectMany(group => Enumerable.Repeat(IsEmpty(group) ? upper : 0.0, group.Span));
        foreach (var (cell, above) in cells.Zip(spans))
        {
            lower = Math.Max(lower, cell.Height + (2 * TableRowStrip.Margin) - above);
        }

        return Math.Max(lower, 0);
    }
}
