using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>What formats, languages and sizes are called.</summary>
public static class DocumentWords
{
    private const double Kilo = 1024;

    /// <summary>What a reader calls a format: PDF, Excel; its ending for one without a name.</summary>
    public static string Format(string format) => DocumentsText.ResourceManager.GetString($"Format_{format}") ?? format.ToUpperInvariant();

    public static string Language(string language) => DocumentsText.ResourceManager.GetString($"Language_{language}") ?? language;

    /// <summary>Size in kilobytes, at least one.</summary>
    public static string Size(int bytes, CultureInfo culture) => DocumentsText.Kilobytes.With(Formats.Whole((long)Math.Max(1, Math.Round(bytes / Kilo)), culture));

    /// <summary>The first sixteen digits of a hash in two groups.</summary>
    public static string Short(string hash) => ReviewSnapshot.ShortOf(hash);
}
