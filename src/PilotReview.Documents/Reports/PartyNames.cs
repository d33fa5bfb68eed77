using System.Globalization;
using System.Text.RegularExpressions;

namespace PilotReview.Documents.Reports;

/// <summary>Writes the names of a letterhead, which stand in capitals, as running text writes them: "BAN THƯỜNG VỤ" becomes "Ban Thường vụ", "THÀNH ỦY CAO LÃNH" becomes "Thành ủy Cao Lãnh".</summary>
internal static partial class PartyNames
{
    /// <summary>Titles whose later syllables are not capitalised. Every other syllable is taken for part of a proper name.</summary>
    private static readonly string[] Titles =
    [
        "Ban Chấp hành", "Ban Thường vụ", "Ban Tổ chức", "Thường vụ", "Thành ủy", "Tỉnh ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Chi ủy", "Đảng bộ", "Chi bộ", "bộ phận", "cơ sở",
        "Thành uỷ", "Tỉnh uỷ", "Huyện uỷ", "Quận uỷ", "Thị uỷ", "Đảng uỷ", "Chi uỷ", "Phó Bí thư", "Bí thư", "Thường trực",
    ];

    /// <summary>A name in the case of running text; a name that is not all capitals stays as it is.</summary>
    public static string InText(string capitals, CultureInfo culture)
    {
        if (string.IsNullOrWhiteSpace(capitals) || capitals != capitals.ToUpper(culture))
        {
            return capitals;
        }

        var text = string.Join(' ', capitals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[..1] + word[1..].ToLower(culture)));
        foreach (var title in Titles)
        {
            text = text.Replace(string.Join(' ', title.Split(' ').Select(word => char.ToUpper(word[0], culture) + word[1..])), title, StringComparison.OrdinalIgnoreCase);
        }

        text = Place().Replace(text, match => match.Value.ToLower(culture));
        return char.ToUpper(text[0], culture) + text[1..];
    }

    /// <summary>Who reports: the authority of the signature with its committee, "Ban Thường vụ Thành ủy Cao Lãnh"; the issuer alone where it signs for itself or nobody is named.</summary>
    public static string Body(string authority, string issuer, CultureInfo culture)
    {
        var committee = InText(issuer, culture);
        return authority.Length == 0 || issuer.StartsWith(authority, StringComparison.OrdinalIgnoreCase) ? committee : $"{InText(authority, culture)} {committee}".TrimEnd();
    }

    /// <summary>A kind of place before its name; with a number, "Phường 1", it is the name itself.</summary>
    [GeneratedRegex(@"(?<=\S )(Phường|Xã|Thị Trấn|Đặc Khu|Các Cơ Quan)(?= \p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
