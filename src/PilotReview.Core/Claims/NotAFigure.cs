namespace PilotReview.Core.Claims;

/// <summary>Numbers that are names, not amounts: of documents and articles, of places, of days and terms, of headings and lists.</summary>
internal static class NotAFigure
{
    private static readonly HashSet<string> Papers =
    [
        "quyết định", "quy định", "hướng dẫn", "công văn", "kế hoạch", "đề án", "nghị quyết", "chỉ thị", "kết luận", "thông báo", "tờ trình", "nghị định", "luật", "thông tư", "quy chế", "chương trình", "thông tri", "điều lệ", "báo cáo", "công điện", "pháp lệnh", "bộ luật", "biên bản",
    ];

    private static readonly HashSet<string> Places =
    [
        "khóm", "phường", "tdp", "dân phố", "khu phố", "thôn", "ấp", "quận", "tổ", "chi bộ", "khối", "xóm", "bản", "đội", "lớp", "phần", "chương", "điều", "khoản", "mục", "phụ lục", "bảng", "biểu", "hình", "trang", "lần", "thứ", "khóa", "đại hội", "trường",
        "tiểu đoàn", "trung đoàn", "sư đoàn", "đại đội", "tiểu khu", "cụm", "đường", "quốc lộ", "hẻm", "ngõ", "ngách", "phòng", "tầng", "mẫu", "phiếu số", "chi nhánh", "cấp", "hạng", "bậc", "nhóm", "vùng", "khu vực", "khu", "câu", "điểm", "bước", "giai đoạn", "đợt", "kỳ họp", "tiêu chí", "văn bản số", "máy", "thoại", "đt", "fax",
    ];

    private static readonly HashSet<string> Days = ["tháng", "ngày", "năm", "quý", "mùng", "mồng", "nhiệm kỳ", "niên khóa", "thế kỷ", "năm học", "sáng", "chiều", "tối", "đêm"];

    private static readonly HashSet<string> DayOfRatio = ["ngày", "sáng", "chiều", "tối", "hội nghị", "dịp", "mùng", "lễ", "từ ngày", "đến ngày", "trước ngày", "hạn", "kỷ niệm"];

    /// <summary>Words behind a common fraction: "2/3 số đảng viên".</summary>
    private static readonly HashSet<string> Wholes = ["số", "tổng", "thời"];

    /// <param name="tokens">The text.</param>
    /// <param name="at">Place of the number.</param>
    /// <param name="names">Places of the numbers before it that are names.</param>
    public static bool Stands(IReadOnlyList<Token> tokens, int at, IReadOnlySet<int> names)
    {
        var token = tokens[at];
        var (one, two) = Before(tokens, at);
        if (two == "tin cậy")
        {
            // the level of an interval
            return true;
        }

        if (token.Kind == TokenKind.Ratio)
        {
            return one == "nhà" || two == "số nhà" || After(tokens, at) is ["đường" or "phố" or "giờ" or "ngõ" or "hẻm", ..] || Places.Contains(one) || (one == "lệ" && token is { Value: 1, Base: >= 100 }) || DayOfRatio.Contains(one) || DayOfRatio.Contains(two) || token.Base == 0 || IsFraction(tokens, at);
        }

        return IsHeading(tokens, at) || IsOrdinal(tokens, at, two) || IsDay(tokens, at, one) || IsName((one, two), Nouns.Read(After(tokens, at)).Noun, After(tokens, at) is [Nouns.Score, not { Length: 1 }, ..] or [Nouns.Score]) || IsListed(tokens, at, names);
    }

    private static bool IsFraction(IReadOnlyList<Token> tokens, int at) =>
        tokens[at] is { Value: < 10, Base: < 10 } fraction && fraction.Value < fraction.Base && After(tokens, at) is [var word, ..] && Wholes.Contains(word);

    private static bool IsName((string One, string Two) before, string noun, bool isScore)
    {
        var (one, two) = before;
        var isNoun = Nouns.Known(noun);
        if (one is "số" or "số:")
        {
            return two is not ("tổng số" or "trong số" or "trên số" or "thiểu số" or "đa số" or "dân số" or "con số" or "một số");
        }

        if (two is "sơ cấp" or "trung cấp" or "cao cấp" or "các cấp" or "thứ cấp")
        {
            return false;
        }

        if (isScore)
        {
            // "kết luận 5 điểm" on a score sheet
            return false;
        }

        return (!isNoun || (noun is "phường" or "xã" or "khóm" or "ấp" or "thị trấn" or "thôn" && (Places.Contains(one) || Places.Contains(two)))) && (Papers.Contains(two) || Papers.Contains(one) || Places.Contains(one) || Places.Contains(two));
    }

    private static bool IsDay(IReadOnlyList<Token> tokens, int at, string one)
    {
        var token = tokens[at];
        var limit = one switch { "tháng" => 12, "quý" => 4, "ngày" or "mùng" or "mồng" => 31, "năm" or "kỳ" or "khóa" or "kỷ" or "học" => 2100, _ => 0 };
        return (Days.Contains(one) && token.Decimals == 0 && token.Value <= limit && (one != "năm" || token.LooksLikeYear || token.Value < 100 && After(tokens, at).Count == 0))
            || (token.LooksLikeYear && !Nouns.Known(Nouns.Read(After(tokens, at)).Noun));
    }

    /// <summary>"nội dung 1 và nội dung 2": which one, not how many.</summary>
    private static bool IsOrdinal(IReadOnlyList<Token> tokens, int at, string two) =>
        two is "nội dung" or "giải pháp" or "phương án" or "vấn đề" && tokens[at] is { Decimals: 0, Value: < 20 } && (at + 1 == tokens.Count || tokens[at + 1].Text is "và" or "," or ";" or "." or ":" or ")");

    /// <summary>"2." or "(2)" at the head of a line.</summary>
    private static bool IsHeading(IReadOnlyList<Token> tokens, int at)
    {
        var isFirst = at == 0 || tokens[at - 1].Kind == TokenKind.Break || (tokens[at - 1].Is("(") && (at == 1 || tokens[at - 2].Kind == TokenKind.Break));
        return isFirst && at + 1 < tokens.Count && tokens[at + 1].Text is "." or ")" or "/";
    }

    /// <summary>"Phường 2, 3 và 4": the numbers after the first one of a name.</summary>
    private static bool IsListed(IReadOnlyList<Token> tokens, int at, IReadOnlySet<int> names) =>
        at >= 3 && tokens[at - 1].Text is "," or "và" && tokens[at - 2].Kind == TokenKind.Number && After(tokens, at).FirstOrDefault() is null or "và" or "của" or "thuộc" or "có" or "đã" or "được" or "nơi" && names.Contains(at - 2) && tokens[at - 2] is { Decimals: 0, LooksLikeYear: false } or { LooksLikeYear: true };

    private static (string One, string Two) Before(IReadOnlyList<Token> tokens, int at)
    {
        var place = at - 1;
        while (place >= 0 && (tokens[place].Kind == TokenKind.Break || tokens[place].Is(":") && place > 0 && tokens[place - 1].Is("số")))
        {
            place--;
        }

        if (place < 0 || tokens[place].Kind != TokenKind.Word)
        {
            return (string.Empty, string.Empty);
        }

        var one = tokens[place].Text;
        return (one, place > 0 && tokens[place - 1].Kind == TokenKind.Word ? tokens[place - 1].Text + " " + one : one);
    }

    private static List<string> After(IReadOnlyList<Token> tokens, int at)
    {
        var words = new List<string>();
        for (var place = at + 1; place < tokens.Count && words.Count < 3; place++)
        {
            if (tokens[place].Kind == TokenKind.Word)
            {
                words.Add(tokens[place].Text);
            }
            else if (tokens[place].Kind != TokenKind.Break)
            {
                break;
            }
        }

        return words;
    }
}
