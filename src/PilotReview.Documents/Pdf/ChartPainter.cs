using PdfSharp.Drawing;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Pdf;

/// <summary>Draws the shapes of a chart on the page, told apart by weight and pattern, not by colour.</summary>
internal sealed class ChartPainter(PdfCanvas canvas, double left, double top, double scale)
{
    /// <summary>Tinos runs narrower than the sans faces a drawing is measured for; this much larger it still fits, but for texts in capitals.</summary>
    private const double TextScale = 1.15;

    private const double HatchStep = 4;

    public void Draw(Drawing drawing)
    {
        foreach (var shape in drawing.Shapes)
        {
            Draw(shape);
        }
    }

    private void Draw(Shape shape)
    {
        switch (shape)
        {
            case Segment segment:
                canvas.Graphics.DrawLine(ChartPens.Of(segment.Ink), X(segment.X1), Y(segment.Y1), X(segment.X2), Y(segment.Y2));
                break;
            case Polyline polyline:
                canvas.Graphics.DrawLines(ChartPens.Of(polyline.Ink), polyline.Points.Select(point => new XPoint(X(point.X), Y(point.Y))).ToArray());
                break;
            case Box { Ink: Ink.Hatch or Ink.HatchChosen } box:
                DrawHatch(box);
                break;
            case Box box:
                canvas.Graphics.DrawRectangle(ChartPens.Outline(box.Ink), ChartPens.Fill(box.Ink), X(box.X), Y(box.Y), box.Width * scale, box.Height * scale);
                break;
            case Dot dot:
                var width = 2 * dot.Radius * scale;
                canvas.Graphics.DrawEllipse(
                    ChartPens.Outline(dot.Ink), ChartPens.Fill(dot.Ink), X(dot.X - dot.Radius), Y(dot.Y - dot.Radius), width, width);
                break;
            case Diamond diamond:
                DrawDiamond(diamond);
                break;
            case Polygon polygon:
                canvas.Graphics.DrawPolygon(
                    ChartPens.Outline(polygon.Ink), ChartPens.Fill(polygon.Ink), polygon.Corners.Select(corner => new XPoint(X(corner.X), Y(corner.Y))).ToArray(),
                    XFillMode.Winding);
                break;
            case Label label:
                DrawLabel(label);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, null);
        }
    }

    private void DrawDiamond(Diamond diamond)
    {
        var (x, y, radius) = (X(diamond.X), Y(diamond.Y), diamond.Radius * scale);
        XPoint[] corners = [new(x - radius, y), new(x, y - radius), new(x + radius, y), new(x, y + radius)];
        canvas.Graphics.DrawPolygon(ChartPens.Outline(diamond.Ink), ChartPens.Fill(diamond.Ink), corners, XFillMode.Winding);
    }

    private void DrawLabel(Label label)
    {
        var style = new TypeStyle(TextMeasure.Units(label.Size) * scale * TextScale, label.IsBold, Grey: ChartPens.Tone(label.Ink));
        var text = GlyphText.Of(label.Text);
        var width = Typography.Width(text, style);
        var room = TextMeasure.Width(label.Text, label.Size, label.IsBold) * scale;
        if (width > room)
        {
            style = style with { Size = style.Size * room / width };
            width = room;
        }

        var x = X(label.X) - label.Anchor switch
        {
            Anchor.Middle => width / 2,
            Anchor.End => width,
            _ => 0,
        };
        canvas.Text(text + " ", style, x, Y(label.Y));
    }

    /// <summary>Rising lines, each cut off at the edges of the box.</summary>
    private void DrawHatch(Box box)
    {
        var (x, y, width, height) = (X(box.X), Y(box.Y), box.Width * scale, box.Height * scale);
        for (var offset = HatchStep; offset < width + height; offset += HatchStep)
        {
            var from = new XPoint(x + Math.Max(0, offset - height), y + Math.Min(offset, height));
            var to = new XPoint(x + Math.Min(offset, width), y + Math.Max(0, offset - width));
            // the months of choice are hatched the other way
            if (box.Ink == Ink.HatchChosen)
            {
                (from.X, to.X) = (x + width - (from.X - x), x + width - (to.X - x));
            }

            canvas.Graphics.DrawLine(ChartPens.Of(box.Ink), from, to);
        }
    }

    private double X(double x) => left + (x * scale);

    private double Y(double y) => top + (y * scale);
}
