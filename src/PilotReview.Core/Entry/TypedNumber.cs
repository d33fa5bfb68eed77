using System.Globalization;
using System.Text.RegularExpressions;

namespace PilotReview.Core.Entry;

/// <summary>Reads one number as people type it here: <c>85,4</c>, <c>85.4</c>, <c>1.234,5</c>, <c>1 234</c>. A point or comma before exactly three
/// digits may part thousands or decimals: read as thousands where only whole numbers can stand, else refused.</summary>
internal static partial class TypedNumber
{
    public const decimal Largest = 1_000_000_000;

    public static (decimal Value, FigureFault? Fault) Read(string text, bool isWhole)
    {
        var plain = text.Trim().Replace('\u2212', '-');
        if (Parted().IsMatch(plain))
        {
            plain = Blanks().Replace(plain, string.Empty);
        }

        if (!Shape().IsMatch(plain))
        {
            return (0, FigureFault.NotANumber);
        }

        if (Thousands().IsMatch(plain))
        {
            if (!isWhole && plain.Count(letter => letter is '.' or ',') == 1)
            {
                return (0, FigureFault.Ambiguous);
            }

            plain = plain.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
        }
        else if (Neutral(plain) is { } neutral)
        {
            plain = neutral;
        }
        else
        {
            return (0, FigureFault.NotANumber);
        }

        return !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > Largest
                ? (0, FigureFault.TooLarge)
                : (number, null);
    }

    /// <summary>With a point before the decimals and nothing between thousands; null when the marks stand where none can.</summary>
    private static string? Neutral(string plain)
    {
        var last = plain.LastIndexOfAny(['.', ',']);
        if (last < 0)
        {
            return plain;
        }

        var (whole, decimals) = (plain[..last], plain[(last + 1)..]);
        if (whole.IndexOfAny(['.', ',']) < 0)
        {
            return $"{whole}.{decimals}";
        }

        return whole.Contains(plain[last], StringComparison.Ordinal) || !Thousands().IsMatch(whole)
            ? null
            : $"{whole.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal)}.{decimals}";
    }

    /// <summary>Blanks part thousands, and nothing else: "7 5" is two numbers.</summary>
    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}([ \u00A0\u202F][0-9]{3})+([.,][0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^-?[0-9]+([.,][0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}(\.[0-9]{3})+$|^-?[1-9][0-9]{0,2}(,[0-9]{3})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[ \u00A0\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
