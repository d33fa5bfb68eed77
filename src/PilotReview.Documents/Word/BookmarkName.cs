using System.Globalization;

namespace PilotReview.Documents.Word;

/// <summary>Names of bookmarks as Word accepts them: letters, digits and low lines, at most 40.</summary>
internal static class BookmarkName
{
    private const int Longest = 40;
    private const string Prefix = "code_";

    /// <summary>A name for the row of a code that is not in <paramref name="taken"/>; it is added there. Word does not tell capitals from small letters in names.</summary>
    public static string Of(string code, ISet<string> taken)
    {
        var safe = Prefix + string.Concat(code.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? string.Empty : "_" + number.ToString(CultureInfo.InvariantCulture);
            var name = safe[..Math.Min(safe.Length, Longest - suffix.Length)] + suffix;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    /// <summary>As Word itself names the headings that a table of contents lists.</summary>
    public static string OfHeading(int number) => "_Toc" + number.ToString("000000000", CultureInfo.InvariantCulture);
}
