using System.Globalization;
using System.Text.RegularExpressions;

namespace PilotReview.Core.Claims;

/// <summary>Numbers as Vietnamese texts print them: decimal comma, thousands with dots or blanks, a leading zero (08); a decimal point where no thousands can be meant.</summary>
public static partial class VietnameseNumbers
{
    /// <summary>No office counts further; sums and shares of such numbers cannot overflow.</summary>
    private const int MostDigits = 15;

    private const int MostDecimals = 6;

    /// <summary>The pattern of one number, to be put into larger ones.</summary>
    internal const string Pattern =
        @"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])"
        + @"|(?<!(?:tháng|ngày|năm|quý|khóm|phường|tổ|thôn|ấp|khu phố)\s)\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+(?:,\d+)?(?![\d.,]?\d)"
        + @"|\d{1,3}(?:,\d{3}){2,}(?!\d)"
        + @"|(?<!\d,)\d+,\d+(?!\d|,\d)"
        + @"|\d+\.\d+(?!\d|\.\d)"
        + @"|\d+";

    /// <summary>Reads one number.</summary>
    /// <param name="text">The number as printed.</param>
    /// <param name="isPercent">A percent sign follows: "99.149" is then read with a decimal point.</param>
    public static (decimal Value, int Decimals)? Read(string text, bool isPercent = false)
    {
        var bare = Blanks().Replace(text, string.Empty);
        if (bare.Length is 0 or > 24)
        {
            return null;
        }

        var isPoint = DecimalPoint().IsMatch(bare) && (isPercent || !Thousands().IsMatch(bare));
        if (!isPoint)
        {
            bare = CommaThousands().IsMatch(bare)
                ? bare.Replace(",", string.Empty, StringComparison.Ordinal)
                : bare.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.');
        }

        var mark = bare.IndexOf('.', StringComparison.Ordinal);
        return (mark < 0 ? bare.Length : mark) <= MostDigits && (mark < 0 || bare.Length - mark - 1 <= MostDecimals)
            && decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, value.Scale) : null;
    }

    [GeneratedRegex(@"[ \u00A0\u202F\u2009]")]
    private static partial Regex Blanks();

    /// <summary>A dot before exactly three digits marks thousands, but not behind a zero.</summary>
    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\d{1,3}(,\d{3}){2,}$")]
    private static partial Regex CommaThousands();

    [GeneratedRegex(@"^\d+\.\d+$")]
    private static partial Regex DecimalPoint();
}
