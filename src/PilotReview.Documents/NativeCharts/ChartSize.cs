namespace PilotReview.Documents.NativeCharts;

/// <summary>Size of a chart on its page, in points.</summary>
public readonly record struct ChartSize(double Width, double Height)
{
    private const int EmuPerPoint = 12_700;

    /// <summary>The width of the running text of a Party document.</summary>
    public static ChartSize FullWidth { get; } = new(454, 240);

    /// <summary>One of two charts beside each other.</summary>
    public static ChartSize HalfWidth { get; } = new(222, 190);

    public long WidthInEmu => (long)Math.Round(Width * EmuPerPoint);

    public long HeightInEmu => (long)Math.Round(Height * EmuPerPoint);
}
