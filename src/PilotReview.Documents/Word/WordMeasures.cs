namespace PilotReview.Documents.Word;

/// <summary>The measures of a Party document on A4 (domain rules, section 5), in twentieths of a point as Word counts.</summary>
internal static class WordMeasures
{
    public const int ShortEdge = 11906;
    public const int LongEdge = 16838;
    public const int Left = 1701;
    public const int Right = 850;
    public const int Top = 1134;
    public const int Bottom = 1134;

    /// <summary>From the upper edge to the page number.</summary>
    public const int Header = 567;

    /// <summary>From the lower edge to the foot line.</summary>
    public const int Footer = 508;

    /// <summary>First line of a paragraph.</summary>
    public const int Indent = 567;

    /// <summary>Room between paragraphs.</summary>
    public const int ParagraphSpace = 120;

    /// <summary>From line to line of notes and captions.</summary>
    public const int NotePitch = 290;

    private const int Portrait = ShortEdge - Left - Right;
    private const int Landscape = LongEdge - Left - Right;
    private const int English = 635;

    public static int TextWidth(bool isLandscape) => isLandscape ? Landscape : Portrait;

    public static int Millimetres(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    public static int Points(double points) => (int)Math.Round(points * 20);

    /// <summary>In the unit of drawings.</summary>
    public static long Drawing(int twentieths) => (long)twentieths * English;
}
