namespace PilotReview.Documents.Charts;

/// <summary>A laid-out chart: shapes on a plane of <paramref name="Width"/> × <paramref name="Height"/> units (CSS pixels on the web, scaled in PDF), origin top left. Shapes are
/// drawn in order.</summary>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>Where the time axis lies, for charts beside each other.</summary>
    public double Axis { get; init; } = Height;
}

/// <summary>A shape with its role; each medium decides how a role looks, so that dark, light and grey print stay its own affair.</summary>
public abstract record Shape(Ink Ink);

public sealed record Segment(double X1, double Y1, double X2, double Y2, Ink Ink) : Shape(Ink);

/// <summary>A run of connected points.</summary>
public sealed record Polyline(IReadOnlyList<DrawingPoint> Points, Ink Ink) : Shape(Ink);

public sealed record Box(double X, double Y, double Width, double Height, Ink Ink) : Shape(Ink);

public sealed record Dot(double X, double Y, double Radius, Ink Ink) : Shape(Ink);

/// <summary>A diamond, for a point outside the usual swings.</summary>
public sealed record Diamond(double X, double Y, double Radius, Ink Ink) : Shape(Ink);

/// <summary>A closed shape with straight edges.</summary>
public sealed record Polygon(IReadOnlyList<DrawingPoint> Corners, Ink Ink) : Shape(Ink);

/// <summary>A line of text; (X, Y) is the baseline at its anchor.</summary>
public sealed record Label(double X, double Y, string Text, Anchor Anchor, TextSize Size, bool IsBold, Ink Ink) : Shape(Ink);

public readonly record struct DrawingPoint(double X, double Y);

public enum Anchor
{
    Start = 1,
    Middle,
    End,
}

public enum TextSize
{
    Small = 1,
    Normal,
    Large,
}

/// <summary>What a shape is, in the grammar of the chart.</summary>
public enum Ink
{
    Grid = 1,
    Axis,
    SeriesLine,
    Point,
    PointLeftOut,
    PointFlagged,
    BandBefore,
    BandAfter,
    MeanBefore,
    MeanAfter,

    /// <summary>The level after when the verdict is "improved".</summary>
    MeanImproved,

    /// <summary>The level after when the verdict is "worsened".</summary>
    MeanWorsened,

    /// <summary>The level before, carried on to the right for the eye.</summary>
    MeanCarried,
    Cut,
    Target,

    /// <summary>A box to be hatched: the settling-in gap.</summary>
    Hatch,

    /// <summary>A box to be hatched the other way: months for which a unit was chosen.</summary>
    HatchChosen,
    Mark,
    Missing,
    Bracket,
    BracketImproved,
    BracketWorsened,
    Interval,

    /// <summary>A unit beside others, on a strip.</summary>
    StripDot,

    /// <summary>A unit that the shown one is compared with.</summary>
    StripCompared,

    /// <summary>The shown unit, by its verdict.</summary>
    StripImproved,
    StripWorsened,
    StripNeutral,
    Leader,
    TextStrong,
    TextImproved,
    TextWorsened,
    Text,
    TextQuiet,
    TextCut,
}
