using PdfSharp.Drawing;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Pdf;

/// <summary>A chart as wide as the text, drawn as lines and letters.</summary>
internal sealed class ChartStrip : Strip
{
    /// <summary>The width a chart is laid out for; as wide as upright text, the smallest letters are nine points.</summary>
    private const double Units = 710;

    /// <summary>Low enough that two charts with their sentences stand on one page.</summary>
    private const double PlotUnits = 200;

    private readonly Drawing _drawing;
    private readonly string _alternative;
    private readonly double _scale;

    private ChartStrip(Drawing drawing, string alternative, double scale)
        : base(new Part(PartKind.Figure), drawing.Height * scale)
    {
        _drawing = drawing;
        _alternative = alternative;
        _scale = scale;
    }

    public static ChartStrip Of(StepChart chart, bool hasCaption, PageShape page)
    {
        var units = Units * page.TextWidth / PageMeasures.TextWidth;
        var drawing = StepChartLayout.Layout(chart, units, PlotUnits);
        var scale = Math.Min(page.TextWidth / units, page.TextHeight * 0.9 / drawing.Height);
        return new ChartStrip(drawing, chart.TextAlternative, scale) { Page = page, SpaceBefore = 8, KeepsWithNext = hasCaption, CanWait = true };
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var width = _drawing.Width * _scale;
        var left = Page.Centre - (width / 2);
        canvas.Figure(_alternative, new XRect(left, top, width, Height), () => new ChartPainter(canvas, left, top, _scale).Draw(_drawing));
    }
}
