using PdfSharp.Drawing;
using PilotReview.Documents.Model;
using PilotReview.Documents.Slides;

namespace PilotReview.Documents.Pdf;

/// <summary>Figures side by side, each between what it is and what stands beside it.</summary>
internal sealed class SlideFactsStrip : Strip
{
    private const double Padding = 10;
    private const double Pitch = 1.18;

    private readonly IReadOnlyList<Fact> _facts;

    private SlideFactsStrip(IReadOnlyList<Fact> facts)
        : base(new Part(PartKind.Mixed), facts.Max(fact => fact.LabelHeight) + facts.Max(fact => fact.FigureHeight)) => _facts = facts;

    public static SlideFactsStrip Of(IReadOnlyList<SlideFact> facts, SlideSizes sizes, TextLayout layout)
    {
        var width = (PageShape.Slide.TextWidth / facts.Count) - (2 * Padding);
        return new SlideFactsStrip([.. facts.Select(fact => Laid(fact, sizes, layout, width))]) { Page = PageShape.Slide, SpaceBefore = 2 };
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var width = Page.TextWidth / _facts.Count;
        var rule = new XPen(XColor.FromArgb(0x99, 0x99, 0x99), 1.2);
        var figures = top + _facts.Max(fact => fact.LabelHeight);
        for (var at = 0; at < _facts.Count; at++)
        {
            var left = Page.Left + (at * width);
            canvas.Tags.Dress(() => canvas.Graphics.DrawLine(rule, left, top + 2, left, top + Height));
            canvas.Tags.Enter(new Part(PartKind.Paragraph));
            Draw(canvas, _facts[at].Label, left + Padding, top);
            Draw(canvas, _facts[at].Figure, left + Padding, figures);
            canvas.Tags.Leave();
        }
    }

    private static void Draw(PdfCanvas canvas, IReadOnlyList<SetLine> lines, double left, double top)
    {
        foreach (var line in lines)
        {
            canvas.Line(line.Line, left, top + Typography.BaselineIn(line.Height, line.Style.Size), line.Line.Width, Flush.Left);
            top += line.Height;
        }
    }

    private static Fact Laid(SlideFact fact, SlideSizes sizes, TextLayout layout, double width)
    {
        // a figure that is a text, such as "not computed", is set smaller than one that is a number
        var value = new TypeStyle(sizes.Value, IsBold: true);
        if (layout.Break(fact.Value, value, width).Count > 1)
        {
            value = value with { Size = sizes.Text - 2 };
        }

        List<Run> figure = [new Run(fact.Value), .. fact.Code.Length == 0 ? [] : new[] { new Run("\u00A0"), new Run(fact.Code, RunStyle.Code) }];
        return new Fact(
            [.. Set([new Run(fact.Label) { Mark = fact.Mark }], new TypeStyle(sizes.Label))],
            [.. Set(figure, value), .. fact.Detail.Length == 0 ? [] : Set([new Run(fact.Detail)], new TypeStyle(sizes.Label - 1, Grey: Grey.Code))]);

        IEnumerable<SetLine> Set(IReadOnlyList<Run> runs, TypeStyle style) => layout.Break(runs, style, width).Select(line => new SetLine(line, style));
    }

    private sealed record SetLine(TextLine Line, TypeStyle Style)
    {
        public double Height => Style.Size * Pitch;
    }

    /// <summary>What the figure is, and the figure with what stands beside it: figures begin on one line whatever their labels take.</summary>
    private sealed record Fact(IReadOnlyList<SetLine> Label, IReadOnlyList<SetLine> Figure)
    {
        public double LabelHeight => Label.Sum(line => line.Height);

        public double FigureHeight => Figure.Sum(line => line.Height);
    }
}
