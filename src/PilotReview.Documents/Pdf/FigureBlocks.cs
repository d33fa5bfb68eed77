using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Tables and charts with their captions as strips.</summary>
internal sealed class FigureBlocks(TextLayout layout, string sampleMark)
{
    private static readonly TypeStyle TableCaption = new(11.5);

    /// <summary>The caption over the table with the sample mark, then head and rows.</summary>
    public IReadOnlyList<Strip> Table(TableBlock block, PageShape page)
    {
        List<Run> caption = block.Caption.Length == 0 ? [] : [new Run(block.Caption, RunStyle.Bold)];
        if (sampleMark.Length > 0 && !block.Caption.Contains(sampleMark, StringComparison.OrdinalIgnoreCase))
        {
            caption.Add(new Run(caption.Count == 0 ? $"({sampleMark})" : $" ({sampleMark})", RunStyle.Italic));
        }

        var lines = caption.Count == 0 ? [] : layout.BreakEven(caption, TableCaption, page.TextWidth);
        var strips = Lines(lines, new Look(TableCaption, TextBlocks.NotePitch + 1.5, Flush.Centre, ReportFlow.ParagraphSpace + 2), page);
        strips.ForEach(strip => strip.KeepsWithNext = true);
        strips.AddRange(new TableLayout(layout, page).Strips(block.Table, block.Size));
        return strips;
    }

    public IReadOnlyList<Strip> Chart(ChartBlock block, PageShape page)
    {
        var lines = block.Caption.Length == 0 ? [] : layout.BreakEven(block.Caption, TypeStyle.Caption, page.TextWidth);
        var caption = Lines(lines, new Look(TypeStyle.Caption, TextBlocks.NotePitch, Flush.Centre, 2), page);
        caption.SkipLast(1).ToList().ForEach(strip => strip.KeepsWithNext = true);
        return [ChartStrip.Of(Marked(block.Chart), hasCaption: caption.Count > 0, page), .. caption];
    }

    public IReadOnlyList<Strip> Pair(ChartPair pair, PageShape page) =>
        [ChartPairStrip.Of(pair with { Left = pair.Left with { Chart = Marked(pair.Left.Chart) }, Right = pair.Right with { Chart = Marked(pair.Right.Chart) } }, layout, page)];

    private StepChart Marked(StepChart chart) => chart.SampleMark.Length > 0 ? chart : chart with { SampleMark = sampleMark };

    private static List<Strip> Lines(IReadOnlyList<TextLine> lines, Look look, PageShape page)
    {
        var part = new Part(PartKind.Caption);
        return lines.Select((line, index) => (Strip)new TextStrip(part, line, look.Style, look.Pitch, look.Flush) { Page = page, SpaceBefore = index == 0 ? look.Space : 0 }).ToList();
    }
}
