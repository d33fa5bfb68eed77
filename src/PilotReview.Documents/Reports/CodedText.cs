using System.Text.RegularExpressions;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Turns a text with codes of figures in brackets into runs, so that codes look the same whoever wrote them.</summary>
internal static partial class CodedText
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The runs of a text. A bracket is a code only when every code in it is known; other brackets stay text.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="isKnown">Whether a code, without brackets, is one of the report's.</param>
    public static IReadOnlyList<Run> Runs(string text, Func<string, bool> isKnown)
    {
        var runs = new List<Run>();
        var at = 0;
        foreach (var match in Bracket().Matches(text).Where(match => match.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries).All(isKnown)))
        {
            runs.Add(new Run(text[at..match.Index] + NoBreakSpace));
            runs.Add(new Run($"[{match.Groups[2].Value}]", RunStyle.Code));
            at = match.Index + match.Length;
        }

        return at < text.Length || runs.Count == 0 ? [.. runs, new Run(text[at..])] : runs;
    }

    [GeneratedRegex(@"([ \u00A0]*)\[([A-Za-z0-9][\p{L}0-9.,\- ]{0,80})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
