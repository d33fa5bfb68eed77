namespace PilotReview.Documents.Pdf;

/// <summary>One line of running text.</summary>
internal sealed class TextStrip(Part part, TextLine line, TypeStyle style, double height, Flush flush) : Strip(part, height)
{
    public TextLine Line => line;

    public override void Draw(PdfCanvas canvas, double top) =>
        canvas.Line(line, Page.Left, top + Typography.BaselineIn(Height, style.Size), Page.TextWidth, flush);
}
