namespace PilotReview.Core.Units;

/// <summary>The rule for codes of units, indicators, pilots and reviews: 1 to 40 letters (no accents), digits, dots or hyphens, starting with a
/// letter or digit. Such a code can stand in an address and in a file name.</summary>
public static class UnitCode
{
    public const int MaxLength = 40;

    public static bool IsValid(string code) =>
        code.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterOrDigit(code[0])
        && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
