using PdfSharp.Drawing;
using PilotReview.Documents.Model;
using PilotReview.Documents.Slides;

namespace PilotReview.Documents.Pdf;

/// <summary>Figures side by side, each between what it is and what stands beside it.</summary>
internal sealed class SlideFactsStrip : Strip
{
    private const double Padding = 10;
    private const double Pitch = 1.18;

    private readonly IReadOnlyList<IReadOnlyList<(TextLine Line, TypeStyle Style)>> _facts;

    private SlideFactsStrip(IReadOnlyList<IReadOnlyList<(TextLine Line, TypeStyle Style)>> facts)
        : base(new Part(PartKind.Mixed), facts.Max(fact => fact.Sum(line => line.Style.Size * Pitch))) => _facts = facts;

    public static SlideFactsStrip Of(IReadOnlyList<SlideFact> facts, SlideSizes sizes, TextLayout layout)
    {
        var width = (PageShape.Slide.TextWidth / facts.Count) - (2 * Padding);
        return new SlideFactsStrip([.. facts.Select(fact => Lines(fact, sizes, layout, width))]) { Page = PageShape.Slide, SpaceBefore = 2 };
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var width = Page.TextWidth / _facts.Count;
        var rule = new XPen(XColor.FromArgb(0x99, 0x99, 0x99), 1.2);
        for (var at = 0; at < _facts.Count; at++)
        {
            var left = Page.Left + (at * width);
            canvas.Tags.Dress(() => canvas.Graphics.DrawLine(rule, left, top + 2, left, top + Height));
            canvas.Tags.Enter(new Part(PartKind.Paragraph));
            var y = top;
            foreach (var (line, style) in _facts[at])
            {
                canvas.Line(line, left + Padding, y + Typography.BaselineIn(style.Size * Pitch, style.Size), width - (2 * Padding), Flush.Left);
                y += style.Size * Pitch;
            }

            canvas.Tags.Leave();
        }
    }

    private static IReadOnlyList<(TextLine Line, TypeStyle Style)> Lines(SlideFact fact, SlideSizes sizes, TextLayout layout, double width)
    {
        // a figure that is a text, such as "not computed", is set smaller than one that is a number
        var value = new TypeStyle(sizes.Value, IsBold: true);
        if (layout.Break(fact.Value, value, width).Count > 1)
        {
            value = value with { Size = sizes.Text - 2 };
        }

        List<Run> figure = [new Run(fact.Value), .. fact.Code.Length == 0 ? [] : new[] { new Run("\u00A0"), new Run(fact.Code, RunStyle.Code) }];
        return
        [
            .. Set([new Run(fact.Label) { Mark = fact.Mark }], new TypeStyle(sizes.Label)), .. Set(figure, value),
            .. fact.Detail.Length == 0 ? [] : Set([new Run(fact.Detail)], new TypeStyle(sizes.Label - 1, Grey: Grey.Code)),
        ];

        IEnumerable<(TextLine, TypeStyle)> Set(IReadOnlyList<Run> runs, TypeStyle style) => layout.Break(runs, style, width).Select(line => (line, style));
    }
}
