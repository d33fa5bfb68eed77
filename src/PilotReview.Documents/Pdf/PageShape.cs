namespace PilotReview.Documents.Pdf;

/// <summary>The paper and its margins, in points from the upper left corner. Upright or across, the margins keep their places: 20 at the top and the foot, 30 at the left, 15 at the right
/// (millimetres; domain rules, section 5).</summary>
internal sealed record PageShape(double Width, double Height)
{
    private const double Mm = PageMeasures.Millimetre;

    public static PageShape Portrait { get; } = new(PageMeasures.Width, PageMeasures.Height);

    public static PageShape Landscape { get; } = new(PageMeasures.Height, PageMeasures.Width);

    public double Left => PageMeasures.Left;

    public double Top => PageMeasures.Top;

    public double Right => Width - (15 * Mm);

    public double Bottom => Height - (20 * Mm);

    public double TextWidth => Right - Left;

    public double TextHeight => Bottom - Top;

    public double Centre => (Left + Right) / 2;

    /// <summary>Upper edge of the letters of the foot line.</summary>
    public double FootLineTop => Height - (12 * Mm);
}
