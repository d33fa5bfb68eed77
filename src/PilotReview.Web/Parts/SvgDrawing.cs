using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PilotReview.Documents.Charts;

namespace PilotReview.Web.Parts;

/// <summary>Draws one <see cref="Documents.Charts.Drawing"/> as SVG, unit for pixel. Each ink is a class; how it looks is the style sheet's affair.</summary>
public sealed class SvgDrawing : ComponentBase
{
    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required Drawing Drawing { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The drawing told for those who cannot see it.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    private string HatchId => $"{Id}-hatch";

    private string ChosenId => $"{Id}-chosen";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "width", Number(Drawing.Width));
        builder.AddAttribute(2, "height", Number(Drawing.Height));
        builder.AddAttribute(3, "viewBox", $"0 0 {Number(Drawing.Width)} {Number(Drawing.Height)}");
        builder.AddAttribute(4, "role", "img");
        builder.AddAttribute(5, "aria-labelledby", $"{Id}-title");
        builder.AddAttribute(6, "aria-describedby", $"{Id}-desc");
        Named(builder, "title", $"{Id}-title", Title);
        Named(builder, "desc", $"{Id}-desc", Description);
        if (Drawing.Shapes.Any(shape => shape is Box { Ink: Ink.Hatch or Ink.HatchChosen }))
        {
            HatchPattern(builder, HatchId, 45);
            HatchPattern(builder, ChosenId, -45);
        }

        foreach (var shape in Drawing.Shapes)
        {
            Draw(builder, shape);
        }

        builder.CloseElement();
    }

    private static void Named(RenderTreeBuilder builder, string element, string id, string text)
    {
        builder.OpenElement(10, element);
        builder.AddAttribute(11, "id", id);
        builder.AddContent(12, text);
        builder.CloseElement();
    }

    private static void HatchPattern(RenderTreeBuilder builder, string id, int angle)
    {
        builder.OpenElement(20, "pattern");
        builder.AddAttribute(21, "id", id);
        builder.AddAttribute(22, "class", "c-hatch");
        builder.AddAttribute(23, "width", "6");
        builder.AddAttribute(24, "height", "6");
        builder.AddAttribute(25, "patternUnits", "userSpaceOnUse");
        builder.AddAttribute(26, "patternTransform", string.Create(CultureInfo.InvariantCulture, $"rotate({angle})"));
        builder.OpenElement(27, "line");
        builder.AddAttribute(28, "y2", "6");
        builder.CloseElement();
        builder.CloseElement();
    }

    private void Draw(RenderTreeBuilder builder, Shape shape)
    {
        switch (shape)
        {
            case Segment segment:
                Element(builder, "line", segment.Ink, ("x1", segment.X1), ("y1", segment.Y1), ("x2", segment.X2), ("y2", segment.Y2));
                break;
            case Polyline polyline:
                Path(builder, "polyline", polyline.Ink, polyline.Points);
                break;
            case Box box:
                Element(builder, "rect", box.Ink, ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height));
                break;
            case Dot dot:
                Element(builder, "circle", dot.Ink, ("cx", dot.X), ("cy", dot.Y), ("r", dot.Radius));
                break;
            case Diamond diamond:
                Path(builder, "polygon", diamond.Ink, Corners(diamond));
                break;
            case Polygon polygon:
                Path(builder, "polygon", polygon.Ink, polygon.Corners);
                break;
            case Label label:
                Text(builder, label);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, null);
        }
    }

    private void Element(RenderTreeBuilder builder, string name, Ink ink, params ReadOnlySpan<(string Name, double Value)> places)
    {
        builder.OpenElement(30, name);
        builder.AddAttribute(31, "class", InkClasses.Of(ink));
        foreach (var place in places)
        {
            builder.AddAttribute(32, place.Name, Number(place.Value));
        }

        if (ink is Ink.Hatch or Ink.HatchChosen)
        {
            builder.AddAttribute(33, "fill", $"url(#{(ink == Ink.Hatch ? HatchId : ChosenId)})");
        }

        builder.CloseElement();
    }

    private static void Path(RenderTreeBuilder builder, string name, Ink ink, IEnumerable<DrawingPoint> points)
    {
        builder.OpenElement(40, name);
        builder.AddAttribute(41, "class", InkClasses.Of(ink));
        builder.AddAttribute(42, "points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}")));
        builder.CloseElement();
    }

    private static void Text(RenderTreeBuilder builder, Label label)
    {
        builder.OpenElement(50, "text");
        builder.AddAttribute(51, "class", InkClasses.Of(label.Ink));
        builder.AddAttribute(52, "x", Number(label.X));
        builder.AddAttribute(53, "y", Number(label.Y));
        builder.AddAttribute(54, "font-size", Number(TextMeasure.Units(label.Size)));
        builder.AddAttribute(55, "font-weight", label.IsBold ? "600" : null);
        builder.AddAttribute(56, "text-anchor", label.Anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => null });
        builder.AddContent(57, label.Text);
        builder.CloseElement();
    }

    private static DrawingPoint[] Corners(Diamond diamond) =>
    [
        new(diamond.X - diamond.Radius, diamond.Y), new(diamond.X, diamond.Y - diamond.Radius),
        new(diamond.X + diamond.Radius, diamond.Y), new(diamond.X, diamond.Y + diamond.Radius),
    ];

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
