using PdfSharp.Drawing;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Two smaller charts beside each other, each over its caption. Their time axes lie on one line.</summary>
internal sealed class ChartPairStrip : Strip
{
    /// <summary>The width a chart of the pair is laid out for: its smallest letters are seven points and a half on upright paper.</summary>
    private const double Units = 415;

    private const double PlotUnits = 165;
    private const double Gap = 5 * PageMeasures.Millimetre;
    private const double CaptionSpace = 2;
    private const int MostCaptionLines = 10;

    /// <summary>Of the height of the page, so that the captions have room.</summary>
    private const double LargestShare = 0.6;

    private readonly Half _left;
    private readonly Half _right;

    private ChartPairStrip(Half left, Half right)
        : base(new Part(PartKind.Mixed), Math.Max(left.Axis, right.Axis) + Math.Max(left.UnderAxis, right.UnderAxis) + CaptionSpace + Math.Max(left.CaptionHeight, right.CaptionHeight)) =>
        (_left, _right) = (left, right);

    public static ChartPairStrip Of(ChartPair pair, TextLayout layout, PageShape page)
    {
        var width = (page.TextWidth - Gap) / 2;
        var units = Units * page.TextWidth / PageMeasures.TextWidth;
        return new ChartPairStrip(HalfOf(pair.Left), HalfOf(pair.Right)) { Page = page, SpaceBefore = 8, CanWait = true };

        Half HalfOf(ChartBlock block)
        {
            var drawing = StepChartLayout.Layout(block.Chart, units, PlotUnits, ChartDetail.Sparse);
            var lines = block.Caption.Length == 0 ? [] : layout.Break(block.Caption, TypeStyle.Caption, width);
            var scale = Math.Min(width / units, page.TextHeight * LargestShare / drawing.Height);
            return new Half(drawing, scale, block.Chart.TextAlternative, TextLayout.AtMost(lines, MostCaptionLines, TypeStyle.Caption), width);
        }
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var axis = top + Math.Max(_left.Axis, _right.Axis);
        var foot = axis + Math.Max(_left.UnderAxis, _right.UnderAxis);
        _left.Draw(canvas, Page.Left, axis, foot);
        _right.Draw(canvas, Page.Right - _right.Width, axis, foot);
    }

    private sealed record Half(Drawing Drawing, double Scale, string Alternative, IReadOnlyList<TextLine> Caption, double Width)
    {
        public double Axis => Drawing.Axis * Scale;

        public double UnderAxis => (Drawing.Height - Drawing.Axis) * Scale;

        public double CaptionHeight => Caption.Count * TextBlocks.NotePitch;

        public void Draw(PdfCanvas canvas, double left, double axis, double foot)
        {
            var top = axis - Axis;
            canvas.Figure(Alternative, new XRect(left, top, Width, Drawing.Height * Scale), () => new ChartPainter(canvas, left, top, Scale).Draw(Drawing));
            canvas.Tags.Enter(new Part(PartKind.Caption));
            var y = foot + CaptionSpace;
            foreach (var line in Caption)
            {
                canvas.Line(line, left, y + Typography.BaselineIn(TextBlocks.NotePitch, TypeStyle.Caption.Size), Width, Flush.Left);
                y += TextBlocks.NotePitch;
            }

            canvas.Tags.Leave();
        }
    }
}
