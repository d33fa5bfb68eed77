using System.Text.RegularExpressions;

namespace PilotReview.Core.Reviews;

/// <summary>Finds numbers in a text that name a person: citizen numbers of 12 digits and Vietnamese phone numbers, however they are spaced. Such a text may be right all the
/// same, so it is told and not refused.</summary>
public static partial class PersonalNumbers
{
    /// <summary>The numbers as they are written; empty when there is none.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Digits().Matches(text).Select(match => match.Value.TrimEnd('.', ' ', '-')).Where(IsPersonal)];

    private static bool IsPersonal(string written)
    {
        var digits = new string([.. written.Where(char.IsAsciiDigit)]);
        var national = written.StartsWith('+') && digits.StartsWith("84", StringComparison.Ordinal) ? "0" + digits[2..] : digits;
        return digits.Length == 12 && !written.StartsWith('+') ? !IsGrouped(written) : Phone().IsMatch(national);
    }

    /// <summary>A large amount in groups of three: <c>123.456.789.012</c>.</summary>
    private static bool IsGrouped(string written) => Grouped().IsMatch(written);

    /// <summary>A run of digits with single dots, blanks or hyphens between, not part of a word or a longer number.</summary>
    [GeneratedRegex(@"(?<![\w,/])\+?\d(?:[ .\-]?\d){8,12}(?![\w/])")]
    private static partial Regex Digits();

    [GeneratedRegex("^0[35789][0-9]{8}$|^02[0-9]{8,9}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{3}(\.\d{3}){3}$")]
    private static partial Regex Grouped();
}
