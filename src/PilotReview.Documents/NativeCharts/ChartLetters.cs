using PilotReview.Documents.Charts;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Room that words take in a native chart, in points. Office measures for itself; this is for the margins.</summary>
internal static class ChartLetters
{
    public const string Font = "Times New Roman";
    public const double Size = 9;
    public const double TitleSize = 10;
    public const double LineHeight = 11;

    /// <summary>Times New Roman is narrower than the faces that are measured.</summary>
    private const double Narrowing = 0.9;

    public static double Width(string text, bool isBold = false) => TextMeasure.Width(XmlText.Letters(text), TextSize.Small, isBold) / Units * Size * Narrowing;

    /// <summary>Breaks a text into even lines of at most <paramref name="width"/> points.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, bool isBold = false, double size = Size) =>
        TextMeasure.WrapEven(XmlText.Letters(text), TextSize.Small, isBold, Math.Max(20, width) / Narrowing / size * Units);

    private static double Units => TextMeasure.Units(TextSize.Small);
}
