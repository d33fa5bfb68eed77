using PdfSharp.Drawing;
using PilotReview.Documents.Slides;

namespace PilotReview.Documents.Pdf;

/// <summary>Lists beside each other, each under its heading.</summary>
internal sealed class SlideColumnsStrip : Strip
{
    private const double Gap = 30;
    private const double Pitch = 1.22;
    private const double ItemSpace = 7;

    private readonly IReadOnlyList<IReadOnlyList<SlideLineStrip>> _columns;

    private SlideColumnsStrip(IReadOnlyList<IReadOnlyList<SlideLineStrip>> columns)
        : base(new Part(PartKind.Mixed), columns.Max(column => column.Sum(strip => strip.SpaceBefore + strip.Height))) => _columns = columns;

    public static SlideColumnsStrip Of(IReadOnlyList<SlideColumn> columns, SlideSizes sizes, TextLayout layout)
    {
        var page = PageShape.Slide;
        var width = (page.TextWidth - (Gap * (columns.Count - 1))) / columns.Count;
        return new SlideColumnsStrip(
        [
            .. columns.Select((column, at) =>
            {
                var box = new SlideBox(page.Left + (at * (width + Gap)), width, Flush.Left, ItemSpace);
                var head = new SlideLine([new Model.Run(column.Heading, Model.RunStyle.Bold)]);
                return (IReadOnlyList<SlideLineStrip>)
                [
                    .. SlideLineStrip.Of(head, sizes, layout, box with { Space = 0 }, Pitch), .. column.Lines.SelectMany(line => SlideLineStrip.Of(line, sizes, layout, box, Pitch)),
                ];
            }),
        ]) { Page = page, SpaceBefore = ItemSpace };
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        for (var at = 0; at < _columns.Count; at++)
        {
            var y = top;
            foreach (var strip in _columns[at])
            {
                y += strip.SpaceBefore;
                canvas.Tags.Enter(strip.Part);
                strip.Draw(canvas, y);
                y += strip.Height;
            }

            canvas.Tags.Leave();
            if (at > 0)
            {
                var x = Page.Left + (at * (Page.TextWidth + Gap) / _columns.Count) - (Gap / 2);
                canvas.Tags.Dress(() => canvas.Graphics.DrawLine(new XPen(XColor.FromArgb(0x99, 0x99, 0x99), 0.8), x, top, x, top + Height));
            }
        }
    }
}
