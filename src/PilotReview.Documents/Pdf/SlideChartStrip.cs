using PdfSharp.Drawing;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Pdf;

/// <summary>The chart of a slide, as large as the room allows.</summary>
internal sealed class SlideChartStrip : Strip
{
    /// <summary>The width a chart is laid out for: its smallest letters are fifteen points.</summary>
    private const double Units = 790;

    private const double LeastPlot = 110;

    private readonly Drawing _drawing;
    private readonly string _alternative;
    private readonly double _scale;

    private SlideChartStrip(Drawing drawing, string alternative, double scale)
        : base(new Part(PartKind.Figure), drawing.Height * scale) => (_drawing, _alternative, _scale) = (drawing, alternative, scale);

    /// <param name="chart">The chart.</param>
    /// <param name="room">Height that is left for it.</param>
    public static SlideChartStrip Of(StepChart chart, double room)
    {
        var page = PageShape.Slide;
        var scale = page.TextWidth / Units;
        var first = Lay(chart, room / scale * 0.7);
        // heads and axis are as high as they are; the plot takes the rest
        var drawing = Lay(chart, Math.Max(LeastPlot, (room / scale * 0.7) + (room / scale) - first.Height));
        return new SlideChartStrip(drawing, chart.TextAlternative, Math.Min(scale, room / drawing.Height)) { Page = page, SpaceBefore = 6 };
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var width = _drawing.Width * _scale;
        var left = Page.Centre - (width / 2);
        canvas.Figure(_alternative, new XRect(left, top, width, Height), () => new ChartPainter(canvas, left, top, _scale).Draw(_drawing));
    }

    private static Drawing Lay(StepChart chart, double plot) => StepChartLayout.Layout(chart, Units, plot, ChartDetail.Sparse);
}
