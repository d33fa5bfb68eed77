using PdfSharp.Drawing;

namespace PilotReview.Documents.Pdf;

/// <summary>One row of a table on a slide, with the rule under it.</summary>
/// <param name="part">The table.</param>
/// <param name="cells">One for each column, with its whole width.</param>
/// <param name="size">Of the letters of body cells.</param>
/// <param name="isHead">The row of the heads.</param>
internal sealed class SlideRowStrip(Part part, IReadOnlyList<TableCellLines> cells, double size, bool isHead) : Strip(part, cells.Max(cell => cell.Height) + (size * AirShare))
{
    private const double AirShare = 0.56;

    private static readonly XPen HeadRule = new(XColors.Black, 1.4);
    private static readonly XPen RowRule = new(XColor.FromArgb(0xAA, 0xAA, 0xAA), 0.7);

    public override void Draw(PdfCanvas canvas, double top) => canvas.Tags.Row(() =>
    {
        var page = PageShape.Slide;
        var left = page.Left;
        foreach (var cell in cells)
        {
            var x = left;
            canvas.Tags.Cell(isHead, 1, 1, () => DrawText(canvas, cell, x, top));
            left += cell.Width;
        }

        canvas.Tags.Dress(() => canvas.Graphics.DrawLine(isHead ? HeadRule : RowRule, page.Left, top + Height, page.Right, top + Height));
    });

    /// <summary>Heads stand on their rule, cells start at the top of their row.</summary>
    private void DrawText(PdfCanvas canvas, TableCellLines cell, double left, double top)
    {
        var air = size * 0.25;
        var y = isHead ? top + Height - air - cell.Height : top + (size * AirShare / 2);
        foreach (var (line, look, height) in cell.Lines)
        {
            canvas.Line(line, left + air, y + Typography.BaselineIn(height, look.Size), cell.Width - (2 * air), cell.Flush);
            y += height;
        }
    }
}
