namespace PilotReview.Documents.Pdf;

/// <summary>The measures of a Party document on upright A4 (domain rules, section 5), in points; <see cref="PageShape"/> has those of one page.</summary>
internal static class PageMeasures
{
    public const double Millimetre = 72 / 25.4;

    public const double Width = 210 * Millimetre;
    public const double Height = 297 * Millimetre;
    public const double Left = 30 * Millimetre;
    public const double Right = 195 * Millimetre;
    public const double Top = 20 * Millimetre;
    public const double Bottom = 277 * Millimetre;

    public const double TextWidth = Right - Left;
    public const double TextHeight = Bottom - Top;
    public const double Centre = (Left + Right) / 2;

    /// <summary>How far everything stands to the left on the back of a leaf: its margins are 15 at the left and 30 at the right, those of the front mirrored.</summary>
    public const double BackShift = Left - (Width - Right);

    /// <summary>Upper edge of the letters of the page number.</summary>
    public const double PageNumberTop = 9.6 * Millimetre;
}
