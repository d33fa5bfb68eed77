using PdfSharp.Drawing;

namespace PilotReview.Documents.Pdf;

/// <summary>A cell at its place on the page.</summary>
internal sealed record TableFrame(TableCellLines Cell, double Left, double Top, double Height)
{
    private const double LineWidth = 0.5;

    private static readonly XPen Pen = new(XColors.Black, LineWidth);

    /// <summary>Cells side by side.</summary>
    public static IReadOnlyList<TableFrame> Across(IEnumerable<TableCellLines> cells, double left, double top, double height)
    {
        var frames = new List<TableFrame>();
        foreach (var cell in cells)
        {
            frames.Add(new TableFrame(cell, left, top, height));
            left += cell.Width;
        }

        return frames;
    }

    /// <summary>Draws the outer frame and what parts the cells.</summary>
    public static void DrawLines(PdfCanvas canvas, IEnumerable<TableFrame> frames, PageShape page, double top, double height)
    {
        var bottom = top + height;
        canvas.Graphics.DrawRectangle(Pen, page.Left, top, page.TextWidth, height);
        foreach (var frame in frames)
        {
            if (frame.Left > page.Left)
            {
                canvas.Graphics.DrawLine(Pen, frame.Left, frame.Top, frame.Left, frame.Top + frame.Height);
            }

            if (frame.Top + frame.Height < bottom - LineWidth)
            {
                canvas.Graphics.DrawLine(Pen, frame.Left, frame.Top + frame.Height, frame.Left + frame.Cell.Width, frame.Top + frame.Height);
            }
        }
    }

    public void DrawText(PdfCanvas canvas)
    {
        var y = Top + ((Height - Cell.Height) / 2);
        foreach (var (line, look, height) in Cell.Lines)
        {
            canvas.Line(line, Left + TableColumns.Padding, y + Typography.BaselineIn(height, look.Size), Cell.Width - (2 * TableColumns.Padding), Cell.Flush);
            y += height;
        }
    }
}
