using System.Globalization;
using System.Resources;
using PilotReview.Core;

namespace PilotReview.Documents.Texts;

/// <summary>Says why a text was refused and what to do, and what was left out of one that was read.</summary>
public static class TextFileWording
{
    private static readonly ResourceManager Texts = new("PilotReview.Documents.Texts.TextFileText", typeof(TextFileWording).Assembly);

    /// <summary>What is wrong, and what to do: two sentences.</summary>
    public static string Problem(TextProblem problem, CultureInfo culture) =>
        Get($"Problem_{problem.Code}", culture, Formats.Whole(problem.Found, culture), Formats.Whole(problem.Limit, culture));

    /// <summary>What was left out.</summary>
    public static string Remark(TextRemark remark, CultureInfo culture) => Get($"Remark_{remark.Code}", culture, Formats.Whole(remark.Count, culture));

    private static string Get(string key, CultureInfo culture, params object[] values) =>
        string.Format(culture, Texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key), values);
}
