namespace PilotReview.Core.Claims;

/// <summary>Takes from the tokens of a text the numbers that stand for an amount, with what they count and how they are loosened.</summary>
internal sealed class FigureReader(IReadOnlyList<Token> tokens)
{
    private const int LongestTail = 8;
    private const int LongestLead = 12;
    private const int LongestLook = 80;

    /// <summary>Whatever follows in the sentence is an aim.</summary>
    private static readonly string[] Wishes = ["phấn đấu", "mục tiêu", "chỉ tiêu phấn đấu", "chỉ tiêu năm", "đến năm 2030"];

    /// <summary>The number right behind is an aim, a duty or a threshold.</summary>
    private static readonly string[] Aims = ["chỉ tiêu", "yêu cầu", "tối thiểu", "quy định là", "tiêu chuẩn", "dự kiến", "phải đạt", "lãi suất", "thuế suất", "giá trị gia tăng", "phụ cấp bằng", "mức phụ cấp", "bảo đảm tỷ lệ", "đảm bảo tỷ lệ"];
    private static readonly string[] Means = ["mỗi", "bình quân", "trung bình", "từng"];

    private readonly List<Figure> _figures = [];
    private readonly HashSet<int> _names = [];

    public static List<Figure> Read(IReadOnlyList<Token> tokens, IReadOnlyList<TextTable> tables)
    {
        var cells = tables.SelectMany(table => table.Rows).SelectMany(row => row).Where(cell => cell.Number is not null || cell.Ratio is not null).ToList();
        var (reader, next) = (new FigureReader(tokens), 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            while (next < cells.Count && cells[next].End <= tokens[at].Start)
            {
                next++;
            }

            // a cell that is one number belongs to its column; words in a cell are read like any others
            if (next == cells.Count || tokens[at].Start < cells[next].Start)
            {
                reader.Visit(at);
            }
        }

        return reader._figures;
    }

    private void Visit(int at)
    {
        var token = tokens[at];
        if (token.Kind is not (TokenKind.Number or TokenKind.Ratio or TokenKind.Range))
        {
            return;
        }

        if (NotAFigure.Stands(tokens, at, _names))
        {
            _names.Add(at);
            return;
        }

        var (unit, last) = UnitOf(at);
        var (lead, tail) = (Lead(at), Tail(last + 1));
        var (noun, taken) = Nouns.Read(tail);
        if (unit == FigureUnit.Count && noun.Length == 0 && tail.Count > 0 && Nouns.IsMeasure(tail[0]))
        {
            unit = FigureUnit.Measure;
            noun = tail[0] == Nouns.Score ? tail[0] : noun;
        }

        var sentence = SentenceBefore(at);
        _figures.Add(new Figure(_figures.Count, at, token, unit, tokens[last].End)
        {
            Noun = noun,
            Tail = [.. tail.Skip(taken)],
            Lead = lead,
            Hedge = HedgeOf(at, lead, tail),
            IsRange = token.Kind == TokenKind.Range || IsFromTo(at, last) || IsSpan(at, last),
            IsDifference = lead is [.., "nhiều", "hơn"] or [.., "ít", "hơn"] or [.., "cao", "hơn"] or [.., "thấp", "hơn"] or [.., "thêm"] or [.., "tăng"] or [.., "giảm"] or [.., "tăng", "thêm"] or [.., "giảm", "được"] or [.., "vượt"],
            IsEach = IsOfCompound(at, tail) || Means.Any(word => EndsNear(lead, word)) || (last + 1 < tokens.Count && tokens[last + 1].Is("/")) || IsPerOne(last),
            IsPlanned = Aims.Any(aim => sentence[(sentence.LastIndexOf(';') + 1)..].Contains(aim, StringComparison.Ordinal)) || Wishes.Any(wish => sentence.Contains(wish, StringComparison.Ordinal)) || tail is [_, .., "trở", "lên"] or ["trở", "lên", ..] || (at > 0 && tokens[at - 1].Text is "<" or ">" or "≤" or "≥"),
        });
    }

    private (FigureUnit Unit, int Last) UnitOf(int at)
    {
        var kind = tokens[at].Kind == TokenKind.Ratio ? FigureUnit.Ratio : FigureUnit.Count;
        if (kind == FigureUnit.Ratio)
        {
            return (kind, at);
        }

        if (PercentAt(at + 1) is { } sign)
        {
            return sign + 1 < tokens.Count && tokens[sign + 1].Is("điểm") ? (FigureUnit.Points, sign + 1) : (FigureUnit.Percent, sign);
        }

        return at + 1 < tokens.Count && tokens[at + 1].Is("điểm") && PercentAt(at + 2) is { } behind ? (FigureUnit.Points, behind) : (kind, at);
    }

    /// <summary>Place of the last token of "%" or "phần trăm" that begins here.</summary>
    private int? PercentAt(int at)
    {
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Break)
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Is("%") ? at
            : at + 1 < tokens.Count && tokens[at].Is("phần") && tokens[at + 1].Is("trăm") ? at + 1
            : null;
    }

    private List<string> Tail(int at)
    {
        var words = new List<string>();
        for (var place = at; place < tokens.Count && words.Count < LongestTail && tokens[place].Sentence == tokens[at - 1].Sentence; place++)
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

    private List<string> Lead(int at)
    {
        var words = new List<string>();
        for (var place = at - 1; place >= 0 && words.Count < LongestLead && tokens[place].Sentence == tokens[at].Sentence; place--)
        {
            if (tokens[place].Kind == TokenKind.Word)
            {
                words.Insert(0, tokens[place].Text);
            }
            else if (tokens[place].Kind != TokenKind.Break)
            {
                break;
            }
        }

        return words;
    }

    private string SentenceBefore(int at)
    {
        var words = new List<string>();
        for (var place = at - 1; place >= 0 && words.Count < LongestLook && tokens[place].Sentence == tokens[at].Sentence; place--)
        {
            words.Add(tokens[place].Text);
        }

        words.Reverse();
        return string.Join(' ', words);
    }

    private Hedge HedgeOf(int at, List<string> lead, List<string> tail) => lead switch
    {
        [.., "trên", "dưới"] or [.., "khoảng"] or [.., "xấp", "xỉ"] or [.., "chừng"] or [.., "ước"] or [.., "ước", "đạt"] => Hedge.About,
        [.., "nhiều", "hơn"] or [.., "ít", "hơn"] or [.., "cao", "hơn"] or [.., "thấp", "hơn"] => Hedge.None,
        [.., "hơn"] => Hedge.Over,
        [.., "gần"] or [.., "ngót"] or [.., "gần", "như"] => Hedge.Nearly,
        [.., "trên"] => IsOutOf(at) ? Hedge.None : Hedge.Over,
        [.., "ít", "nhất"] or [.., "tối", "thiểu"] or [.., "không", "dưới"] or [.., "không", "ít", "hơn"] => Hedge.Over,
        [.., "dưới"] or [.., "tối", "đa"] or [.., "không", "quá"] => Hedge.Under,
        _ => tail is ["trở", "lên", ..] ? Hedge.Over : tail is ["trở", "xuống", ..] ? Hedge.Under : Hedge.None,
    };

    /// <summary>"209 đảng viên trên 235": the word joins two numbers.</summary>
    private bool IsOutOf(int at) => _figures.Count > 0 && _figures[^1] is { Unit: FigureUnit.Count } before && before.Sentence == tokens[at].Sentence
        && tokens.Skip(before.At + 1).Take(at - before.At - 1).All(token => token.Kind is TokenKind.Word or TokenKind.Break) && at - before.At <= 6 && before.Value <= tokens[at].Value;

    /// <summary>"từ 3 đến 7 đồng chí".</summary>
    private bool IsFromTo(int at, int last) =>
        (at > 0 && tokens[at - 1].Is("từ") && last + 2 < tokens.Count && tokens.Skip(last + 1).Take(3).Any(token => token.Is("đến")) && !tokens.Skip(Math.Max(0, at - 5)).Take(5).Any(token => token.Text is "tăng" or "giảm" or "nâng"))
        || (at > 0 && tokens[at - 1].Is("đến") && _figures is [.., { IsRange: true }] && _figures[^1].At > at - 5);

    /// <summary>"80% - 85%".</summary>
    private bool IsSpan(int at, int last) => (last + 2 < tokens.Count && tokens[last + 1].Text is "-" or "–" && tokens[last + 2].Kind == TokenKind.Number && !tokens.Skip(last + 1).Take(1).Any(token => token.Kind == TokenKind.Break))
        || (at > 1 && tokens[at - 1].Text is "-" or "–" && _figures is [.., { IsRange: true } before] && before.End > tokens[at - 1].Start - 3);

    /// <summary>"119 tỷ 214 triệu đồng": two numbers for one amount.</summary>
    private bool IsOfCompound(int at, List<string> tail) =>
        (tail is ["tỷ" or "triệu" or "nghìn"] && at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Number) || (at > 1 && tokens[at - 1].Text is "tỷ" or "triệu" or "nghìn" && tokens[at - 2].Kind == TokenKind.Number);

    private bool IsPerOne(int last) => last + 3 < tokens.Count && tokens.Skip(last + 1).Take(4).Any(token => token.Is("/")) && !tokens.Skip(last + 1).Take(4).TakeWhile(token => !token.Is("/")).Any(token => token.Kind != TokenKind.Word);

    private static bool EndsNear(List<string> lead, string phrase) => string.Join(' ', lead.Skip(Math.Max(0, lead.Count - 5))).Contains(phrase, StringComparison.Ordinal);
}
