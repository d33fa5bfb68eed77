using System.Text.RegularExpressions;

namespace PilotReview.Core.Reviews;

/// <summary>Finds numbers in a text that name a person: citizen numbers of 12 digits and Vietnamese phone numbers, however they are spaced. Such a text may be right all the
/// same, so it is told and not refused.</summary>
public static partial class PersonalNumbers
{
    /// <summary>The numbers as they are written; empty when there is none.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Numbers().Matches(text).Where(IsPersonal).Select(match => match.Value)];

    private static bool IsPersonal(Match match) => match.Groups["citizen"].Success ? !IsAmount(match.Value) : IsGroupedAsPhone(match.Value);

    /// <summary>A large amount in groups of three: <c>123.456.789.012</c>. No amount begins with 0.</summary>
    private static bool IsAmount(string written) => written.Contains('.', StringComparison.Ordinal) && written[0] != '0';

    /// <summary>A date and an hour have as many digits as a phone number; the first group of one has three at least, and no group a single digit.</summary>
    private static bool IsGroupedAsPhone(string written)
    {
        var groups = written.Split([' ', '.', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return groups[0].Length >= 3 && groups.All(group => group.Length >= 2);
    }

    /// <summary>Not part of a word, nor of a longer number.</summary>
    [GeneratedRegex("""
        (?<![\p{L}\d+]|\d[.,])
        (?:
            (?<citizen> \d{12} | \d{3}(?<gap>[ .\-])\d{3}\k<gap>\d{3}\k<gap>\d{3} | \d{4}(?<gap4>[ .\-])\d{4}\k<gap4>\d{4} )
          | (?: 0 | \+84[ .\-]? ) [35789](?:[ .\-]?\d){8}
          | \(? (?: 0 | \+84[ .\-]? ) 2\d{1,2}\)?(?:[ .\-]?\d){7,8}
        )
        (?! [\p{L}\d] | [.,]\d )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbers();
}
