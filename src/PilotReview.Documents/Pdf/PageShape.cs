namespace PilotReview.Documents.Pdf;

/// <summary>The paper and its margins, in points from the upper left corner. Upright or across, the margins of a document keep their places: 20 at the top and the foot, 30 at the left, 15 at
/// the right (millimetres; domain rules, section 5). A slide has margins of its own.</summary>
internal sealed record PageShape(double Width, double Height)
{
    private const double Mm = PageMeasures.Millimetre;

    public static PageShape Portrait { get; } = new(PageMeasures.Width, PageMeasures.Height);

    public static PageShape Landscape { get; } = new(PageMeasures.Height, PageMeasures.Width);

    /// <summary>A page of 16 to 9, as wide as the pages of presentation programs.</summary>
    public static PageShape Slide { get; } = new(338.7 * Mm, 190.5 * Mm) { Left = 17 * Mm, Top = 12 * Mm, RightMargin = 17 * Mm, BottomMargin = 15 * Mm };

    public double Left { get; private init; } = PageMeasures.Left;

    public double Top { get; private init; } = PageMeasures.Top;

    public double Right => Width - RightMargin;

    public double Bottom => Height - BottomMargin;

    public double TextWidth => Right - Left;

    public double TextHeight => Bottom - Top;

    public double Centre => (Left + Right) / 2;

    /// <summary>Upper edge of the letters of the foot line.</summary>
    public double FootLineTop => Height - (12 * Mm);

    private double RightMargin { get; init; } = 15 * Mm;

    private double BottomMargin { get; init; } = 20 * Mm;
}
