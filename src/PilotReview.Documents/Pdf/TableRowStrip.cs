using PdfSharp.Drawing;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>One row of a table with its thin frame.</summary>
internal sealed class TableRowStrip(Part part, IReadOnlyList<TableCellLines> cells, RowStyle style, bool isHead)
    : Strip(part, HeightOf(cells))
{
    public const double Margin = 2.4;

    private const double FrameWidth = 0.5;
    private const double TotalWidth = 1;

    public IReadOnlyList<TableCellLines> Cells => cells;

    public static double HeightOf(IReadOnlyList<TableCellLines> cells) => cells.Max(cell => cell.Height) + (2 * Margin);

    public override void Draw(PdfCanvas canvas, double top)
    {
        canvas.Row(() =>
        {
            if (style == RowStyle.Group)
            {
                canvas.Dress(() => canvas.Graphics.DrawRectangle(
                    new XSolidBrush(XColor.FromArgb(0xEF, 0xEF, 0xEF)), PageMeasures.Left, top, PageMeasures.TextWidth, Height));
            }

            EachCell((cell, left) => canvas.Cell(isHead, () => DrawText(canvas, cell, left, top)));
            canvas.Dress(() => DrawFrame(canvas, top));
        });
    }

    /// <summary>Draws the row as dress of a later page: a head that readers met before.</summary>
    public void DrawRepeated(PdfCanvas canvas, double top) => canvas.Dress(() =>
    {
        EachCell((cell, left) => DrawText(canvas, cell, left, top));
        DrawFrame(canvas, top);
    });

    private void EachCell(Action<TableCellLines, double> draw)
    {
        var left = PageMeasures.Left;
        foreach (var cell in cells)
        {
            draw(cell, left);
            left += cell.Width;
        }
    }

    private void DrawText(PdfCanvas canvas, TableCellLines cell, double left, double top)
    {
        var y = top + ((Height - cell.Height) / 2);
        foreach (var (line, look, height) in cell.Lines)
        {
            canvas.Line(
                line, left + TableColumns.Padding, y + Typography.BaselineIn(height, look.Size), cell.Width - (2 * TableColumns.Padding), cell.Flush);
            y += height;
        }
    }

    private void DrawFrame(PdfCanvas canvas, double top)
    {
        var pen = new XPen(XColors.Black, FrameWidth);
        var (right, bottom) = (PageMeasures.Right, top + Height);
        canvas.Graphics.DrawLine(style == RowStyle.Total ? new XPen(XColors.Black, TotalWidth) : pen, PageMeasures.Left, top, right, top);
        canvas.Graphics.DrawLine(pen, PageMeasures.Left, bottom, right, bottom);
        canvas.Graphics.DrawLine(pen, right, top, right, bottom);
        EachCell((_, left) => canvas.Graphics.DrawLine(pen, left, top, left, bottom));
    }
}
