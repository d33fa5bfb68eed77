using PdfSharp.Drawing;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>One row of a table with its thin frame.</summary>
internal sealed class TableRowStrip(Part part, IReadOnlyList<TableCellLines> cells, RowStyle style) : Strip(part, HeightOf(cells))
{
    public const double Margin = 2.4;

    private const double TotalWidth = 1;

    private static readonly XSolidBrush GroupGround = new(XColor.FromArgb(0xEF, 0xEF, 0xEF));

    public IReadOnlyList<TableCellLines> Cells => cells;

    public static double HeightOf(IReadOnlyList<TableCellLines> cells) => cells.Max(cell => cell.Height) + (2 * Margin);

    public override void Draw(PdfCanvas canvas, double top) => canvas.Tags.Row(() =>
    {
        if (style == RowStyle.Group)
        {
            canvas.Tags.Dress(() => canvas.Graphics.DrawRectangle(GroupGround, Page.Left, top, Page.TextWidth, Height));
        }

        var frames = TableFrame.Across(cells, Page.Left, top, Height);
        foreach (var frame in frames)
        {
            canvas.Tags.Cell(isHead: false, frame.Cell.Span, rows: 1, () => frame.DrawText(canvas));
        }

        canvas.Tags.Dress(() =>
        {
            TableFrame.DrawLines(canvas, frames, Page, top, Height);
            if (style == RowStyle.Total)
            {
                canvas.Graphics.DrawLine(new XPen(XColors.Black, TotalWidth), Page.Left, top, Page.Right, top);
            }
        });
    });
}
