namespace PilotReview.Core.Claims;

/// <summary>A text cut into tokens and figures, for the rules that look for claims in it.</summary>
internal sealed class ReadText
{
    private static readonly string[] Hedges = ["gần", "trên", "hơn", "khoảng", "dưới", "xấp", "xỉ", "ước", "đạt", "chừng", "ngót", "ít", "nhất", "tối", "thiểu", "đa", "không", "quá"];

    /// <summary>Words that open what comes next.</summary>
    private static readonly HashSet<string> Openers = ["dưới", "trên", "hơn", "gần", "khoảng", "từ", "đến", "năm", "tháng", "so", "với", "và", "còn", "có"];

    /// <summary>Figures between a part and its total at most.</summary>
    private const int Farthest = 200;

    private readonly SourceText _source;
    private readonly HashSet<int> _parts = [];

    private ReadText(SourceText source, List<Token> tokens, List<Figure> figures) => (_source, Tokens, Figures) = (source, tokens, figures);

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public static ReadText Of(string text)
    {
        var source = SourceText.Of(text);
        var tokens = Lexer.Read(source.Text);
        Sentences.Mark(tokens);
        var tables = TextTable.Read(source.Text);
        return new ReadText(source, tokens, FigureReader.Read(tokens, tables)) { Tables = tables };
    }

    public string Text => _source.Text;

    /// <summary>Tables of the text; their numbers are no figures of its sentences.</summary>
    public IReadOnlyList<TextTable> Tables { get; private init; } = [];

    /// <summary>Says that a figure is a part of something: it is no total for what follows.</summary>
    public void MarkPart(Figure figure) => _parts.Add(figure.Place);

    public bool IsPart(Figure figure) => _parts.Contains(figure.Place);

    /// <summary>Place of the first figure at or behind a token.</summary>
    public int PlaceAt(int at)
    {
        var (low, high) = (0, Figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Figures[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The figures whose tokens stand from one place to before another.</summary>
    public IEnumerable<Figure> FiguresBetween(int from, int to)
    {
        for (var place = PlaceAt(from); place < Figures.Count && Figures[place].At < to; place++)
        {
            yield return Figures[place];
        }
    }

    public Figure? Before(Figure figure) => figure.Place > 0 ? Figures[figure.Place - 1] : null;

    public Figure? After(Figure figure) => figure.Place + 1 < Figures.Count ? Figures[figure.Place + 1] : null;

    /// <summary>The tokens between two places, line breaks left out.</summary>
    public IEnumerable<Token> Between(int from, int to)
    {
        for (var at = from; at < Math.Min(to, Tokens.Count); at++)
        {
            if (Tokens[at].Kind != TokenKind.Break)
            {
                yield return Tokens[at];
            }
        }
    }

    /// <summary>The tokens from behind one figure, its percent sign too, to before another.</summary>
    public IReadOnlyList<Token> Between(Figure one, Figure other) => [.. Between(one.At + 1, other.At).Where(token => token.Start >= one.End)];

    /// <summary>Earlier figures of which this one could be a part, the nearest first.</summary>
    public IEnumerable<Figure> TotalsBefore(Figure figure)
    {
        for (var place = figure.Place - 1; place >= Math.Max(0, figure.Place - Farthest); place--)
        {
            var total = Figures[place];
            if ((total.IsPlainCount || total.Unit == FigureUnit.Ratio) && !IsPart(total) && total.Hedge == Hedge.None && !total.IsPlanned)
            {
                yield return total;
            }
        }
    }

    /// <summary>The claim that reaches over the figures, to the end of the words behind the last of them and its bracket.</summary>
    public Claim Claim(IEnumerable<Figure> figures, ClaimKind kind, ClaimStatus status, ClaimNote note)
    {
        var ordered = figures.OrderBy(figure => figure.Start).ToList();
        return Claim(StartOf(ordered[0], kind), EndOf(ordered[0], ordered[^1]), kind, status, note);
    }

    public Claim Claim(int start, int end, ClaimKind kind, ClaimStatus status, ClaimNote note)
    {
        var (from, to, slice) = _source.SliceOf(start, end);
        return new Claim(from, to, slice, kind, status, note);
    }

    public ClaimMend Mend(int start, int end, string replacement)
    {
        var (from, to, _) = _source.SliceOf(start, end);
        return new ClaimMend(from, to, replacement);
    }

    /// <summary>A number with the words that loosen it, as printed: "trên 90".</summary>
    public string Loosened(Figure figure) => Text[StartOf(figure, ClaimKind.Share)..figure.Token.End];

    /// <summary>The words that loosen the first number, or say that it rises or falls, belong to the claim.</summary>
    private int StartOf(Figure first, ClaimKind kind)
    {
        var start = first.Start;
        for (var at = first.At - 1; at >= 0 && Tokens[at].Kind == TokenKind.Word && Tokens[at].Sentence == first.Sentence; at--)
        {
            var isPart = kind == ClaimKind.Growth ? Tokens[at].Text is "tăng" or "giảm" or "từ" or "thêm" or "gần" or "hơn" or "trên" or "khoảng" : first.Hedge != Hedge.None && Hedges.Contains(Tokens[at].Text);
            if (!isPart)
            {
                break;
            }

            start = Tokens[at].Start;
        }

        return start;
    }

    private int WithoutTrailing(Figure last, int at, int end)
    {
        for (at--; at > last.At && (Tokens[at].Kind == TokenKind.Break || Openers.Contains(Tokens[at].Text)); at--)
        {
            end = Math.Max(last.End, Tokens[at - 1].End);
        }

        return end;
    }

    /// <summary>The words behind the last number, and its bracket when that was opened within the claim.</summary>
    private int EndOf(Figure first, Figure last)
    {
        var end = last.End;
        for (var at = last.At + 1; at < Tokens.Count && Tokens[at].Sentence == last.Sentence; at++)
        {
            var token = Tokens[at];
            if (token.Start < last.End || token.Kind == TokenKind.Break)
            {
                continue;
            }

            if (token.IsCapital && Tokens[at - 1].Kind == TokenKind.Break)
            {
                // the row of a table, or a heading, ends without a full stop
                return end;
            }

            if (token.Kind == TokenKind.Number)
            {
                // "3 chi bộ dưới 10 đảng viên": the last words belong to a number that is not the claim's
                return WithoutTrailing(last, at, end);
            }

            if (token.Kind != TokenKind.Word)
            {
                return token.Text is ")" or "]" && last.Token.Depth > token.Depth && first.Token.Depth <= token.Depth ? token.End : end;
            }

            end = token.End;
        }

        return end;
    }
}
