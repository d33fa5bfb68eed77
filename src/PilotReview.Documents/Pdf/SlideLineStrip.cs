using PilotReview.Documents.Slides;

namespace PilotReview.Documents.Pdf;

/// <summary>One line of a text on a slide; the dash of an item hangs before its first one.</summary>
internal sealed class SlideLineStrip(Part part, TextLine line, TypeStyle style, double height, SlideBox box) : Strip(part, height)
{
    private const string Dash = "–";

    private bool HasDash { get; init; }

    public static IReadOnlyList<SlideLineStrip> Of(SlideLine line, SlideSizes sizes, TextLayout layout, SlideBox box, double pitch)
    {
        var style = line.IsQuiet ? new TypeStyle(sizes.Quiet, Grey: Grey.Code) : new TypeStyle(sizes.Text);
        var hang = line.IsItem ? Typography.Width(Dash + "  ", style) : 0;
        var part = new Part(PartKind.Paragraph);
        var inner = box with { Left = box.Left + hang, Width = box.Width - hang };
        return
        [
            .. layout.Break(line.Runs, style, inner.Width).Select((broken, at) => new SlideLineStrip(part, broken, style, style.Size * pitch, inner)
            {
                Page = PageShape.Slide, SpaceBefore = at == 0 ? box.Space : 0, HasDash = line.IsItem && at == 0,
            }),
        ];
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var baseline = top + Typography.BaselineIn(Height, style.Size);
        if (HasDash)
        {
            canvas.Text(Dash + " ", style, box.Left - Typography.Width(Dash + "  ", style), baseline);
        }

        canvas.Line(line, box.Left, baseline, box.Width, box.Flush);
    }
}
