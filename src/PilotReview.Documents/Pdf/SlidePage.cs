using PilotReview.Documents.Model;
using PilotReview.Documents.Slides;

namespace PilotReview.Documents.Pdf;

/// <summary>One slide as strips from top to bottom, in the largest letters that fit.</summary>
internal sealed class SlidePage(Slide slide)
{
    private const double Pitch = 1.28;
    private const double LeastChart = 240;
    private const double Space = 9;

    private readonly TextLayout _layout = new();

    private static PageShape Page => PageShape.Slide;

    private bool IsTitle => slide.Kind == SlideKind.Title;

    /// <summary>The strips, and where the first one starts.</summary>
    public (IReadOnlyList<Strip> Strips, double Top) Placed()
    {
        foreach (var sizes in slide.Chart is null ? SlideSizes.All : SlideSizes.BesideChart)
        {
            var strips = Texts(sizes);
            var room = Page.TextHeight - HeightOf(strips);
            if (room >= (slide.Chart is null ? 0 : LeastChart) || sizes == SlideSizes.All[^1])
            {
                return Filled(strips, Math.Max(room, 1));
            }
        }

        throw new InvalidOperationException("No sizes.");
    }

    private (IReadOnlyList<Strip> Strips, double Top) Filled(List<Strip> strips, double room)
    {
        if (slide.Chart is { } chart)
        {
            strips.Add(SlideChartStrip.Of(chart, room - Space));
        }

        return (strips, Page.Top + (IsTitle ? room * 0.42 : 0));
    }

    private static double HeightOf(IEnumerable<Strip> strips) => strips.Sum(strip => strip.SpaceBefore + strip.Height);

    private List<Strip> Texts(SlideSizes sizes)
    {
        List<Strip> strips = [.. Heading(sizes)];
        if (slide.Facts.Count > 0)
        {
            strips.Add(SlideFactsStrip.Of(slide.Facts, sizes, _layout));
        }

        strips.AddRange(slide.Lines.SelectMany(line => Lines(line, sizes)));
        if (slide.Columns.Count > 0)
        {
            strips.Add(SlideColumnsStrip.Of(slide.Columns, sizes, _layout));
        }

        if (slide.Table is { } table)
        {
            strips.Add(new SlideGap(Space));
            strips.AddRange(new SlideTable(_layout).Strips(table, sizes.Table));
        }

        return strips;
    }

    private IEnumerable<Strip> Heading(SlideSizes sizes)
    {
        var style = new TypeStyle(IsTitle ? sizes.Title : sizes.Heading, IsBold: true);
        var part = new Part(PartKind.Heading1);
        List<Run> runs = [new Run(slide.Heading) { Mark = slide.Mark }, .. slide.Code.Length == 0 ? [] : new[] { new Run("\u00A0"), new Run(slide.Code, RunStyle.Code) }];
        foreach (var line in IsTitle ? _layout.BreakEven(runs, style, Page.TextWidth) : _layout.Break(runs, style, Page.TextWidth))
        {
            yield return new TextStrip(part, line, style, style.Size * 1.18, IsTitle ? Flush.Centre : Flush.Left) { Page = Page };
        }

        yield return new SlideGap(IsTitle ? 3 * Space : Space);
    }

    private IEnumerable<Strip> Lines(SlideLine line, SlideSizes sizes) =>
        SlideLineStrip.Of(line, sizes, _layout, new SlideBox(Page.Left, Page.TextWidth, IsTitle ? Flush.Centre : Flush.Left, slide.Chart is null ? Space : 5), Pitch);
}
