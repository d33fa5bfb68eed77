using System.Globalization;

namespace PilotReview.Documents.Word;

/// <summary>The letters of the document.</summary>
internal static class WordFont
{
    public const string Name = "Times New Roman";

    /// <summary>Detail under a figure, as a share of the size of the figure.</summary>
    public const double DetailShare = 0.88;

    /// <summary>A size as Word counts it, in whole halves of a point.</summary>
    public static string Halves(double points) => Math.Round(points * 2, MidpointRounding.ToEven).ToString(CultureInfo.InvariantCulture);
}
