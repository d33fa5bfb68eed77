using System.Text.RegularExpressions;

namespace PilotReview.Core.Claims;

/// <summary>Cuts a composed text into words, numbers and signs.</summary>
internal static partial class Lexer
{
    private const int LongestLook = 14;

    /// <summary>The group of the pattern that stands for each kind.</summary>
    private static readonly (TokenKind Kind, int Group)[] Kinds = [.. Enum.GetValues<TokenKind>().Select(kind => (kind, Shape().GroupNumberFromName(kind.ToString())))];

    private const string Blank = @"[ \u00A0\u202F]?";
    private const string Phone = @"\(?(?=0(?:[ .\-()]{0,2}\d){8})0\d{1,3}\)?(?:[ .\-]?\d{2,4}){2,4}(?!\d)|\+84[\d .]{8,14}\d";
    private const string Paper = @"\d+(?:/\d{4})?[-–/](?:QĐi|[A-ZĐƯ]{2,}[A-Za-zĐđƯư]*)\d*(?:[-/][A-ZĐƯ][A-Za-zĐđƯư]*\d*)*|\d+ ?[-–] ?[A-ZĐƯ]{2,}/[A-ZĐƯ]+|\d+/\d{4}/[A-ZĐ\d][A-ZĐ\d\-]*";
    private const string Day = @"\d{1,2}[/.\-]\d{1,2}[/.\-](?:1[5-9]|20)\d{2}(?!\d)|(?:0?[1-9]|1[0-2])[/\-](?:19|20)\d{2}(?!\d)|(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}(?!\d)";
    private const string Time = @"\d{1,2}(?::|h|g)\d{2}(?!\d)|\d{1,2}h(?!\p{L})";
    private const string Section = @"(?!\d{1,3}(?:\.\d{3})+(?!\.?\d))\d+(?:\.\d+){2,}\.?(?!\d)";
    private const string Whole = @"(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?=[ \u00A0\u202F]?[/\p{L}(,;.]|$)|\d+)";

    public static List<Token> Read(string text) => [.. Shape().Matches(text).Select(match => Of(match, text))];

    private static Token Of(Match match, string text)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var word = match.Value.ToLowerInvariant().Replace("uỷ", "ủy", StringComparison.Ordinal);
        var token = new Token(KindOf(match), start, end, word == "đ/c" ? "đồng chí" : word) { IsCapital = char.IsUpper(match.Value[0]) };
        return token.Kind switch
        {
            TokenKind.Number => NumberOf(token, match.Value, IsPercentAfter(text.AsSpan(end, Math.Min(LongestLook, text.Length - end)))),
            TokenKind.Ratio => RatioOf(token, match.Value.Split('/', StringSplitOptions.TrimEntries)),
            _ => token,
        };
    }

    private static TokenKind KindOf(Match match) => Array.Find(Kinds, kind => match.Groups[kind.Group].Success).Kind;

    private static bool IsPercentAfter(ReadOnlySpan<char> after)
    {
        var text = after.TrimStart();
        return text.StartsWith("%") || text.StartsWith("phần trăm");
    }

    private static Token NumberOf(Token token, string printed, bool isPercent) => VietnameseNumbers.Read(printed, isPercent) is var (value, decimals)
        ? token with { Value = value, Decimals = decimals, LooksLikeYear = printed.Length == 4 && decimals == 0 && value is >= 1900 and < 2100 }
        : token with { Kind = TokenKind.Skipped };

    private static Token RatioOf(Token token, string[] parts) => VietnameseNumbers.Read(parts[0]) is var (value, _) && VietnameseNumbers.Read(parts[1]) is var (whole, _)
        ? token with { Value = value, Base = whole }
        : token with { Kind = TokenKind.Skipped };

    [GeneratedRegex(
        @"(?<Break>\r\n|\n|\r|\t|\u2028|\u2029)|(?<Word>[đĐ]/c(?!\p{L})|\p{L}[\p{L}\p{M}\d]*)"
        + "|(?<Skipped>" + Phone + "|" + Paper + "|" + Day + "|" + Time + "|" + Section + ")"
        + "|(?<Ratio>" + Whole + Blank + "/" + Blank + Whole + @"(?!\d|/|[.,]\d|\p{L}))"
        + "|(?<Range>" + @"\d+(?:,\d+)?" + Blank + "[-–]" + Blank + @"\d+(?:,\d+)?(?!\d))"
        + "|(?<Number>(?:" + VietnameseNumbers.Pattern + @")(?!\p{L}))|(?<Skipped>\d[\p{L}\d]*)|(?<Mark>\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
