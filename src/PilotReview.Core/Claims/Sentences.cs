namespace PilotReview.Core.Claims;

/// <summary>Says of every token in which sentence and paragraph it stands, and how many brackets are open. A line that goes on with a small letter or a number, and the lines of a list
/// that a colon opened, belong to the sentence before.</summary>
internal sealed class Sentences
{
    private static readonly string[] Short = ["tp", "tx", "tt", "p", "q", "h", "ts", "ths", "gs", "pgs", "bs", "ks", "st", "stt", "tr"];
    private static readonly string[] Bullets = ["-", "+", "•", "*", "–", "—", "▪", "·", "o", ""];

    private const int LongLine = 30;

    private readonly List<Token> _tokens;
    private readonly int[] _next;
    private Token? _before;
    private int _lineStart;
    private int _sentence;
    private int _paragraph;
    private int _depth;
    private bool _inList;

    private Sentences(List<Token> tokens)
    {
        (_tokens, _next) = (tokens, new int[tokens.Count]);
        for (int at = tokens.Count - 1, next = -1; at >= 0; at--)
        {
            next = tokens[at].Kind == TokenKind.Break ? next : at;
            _next[at] = next;
        }
    }

    public static void Mark(List<Token> tokens)
    {
        var marking = new Sentences(tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            marking.Visit(at);
            marking._before = tokens[at].Kind == TokenKind.Break ? marking._before : tokens[at];
        }
    }

    private void Visit(int at)
    {
        var token = _tokens[at];
        _depth = token.Text switch
        {
            ")" or "]" when _depth > 0 => _depth - 1,
            _ => _depth,
        };
        (token.Sentence, token.Paragraph, token.Depth) = (_sentence, _paragraph, _depth);
        if (token.Text is "(" or "[")
        {
            _depth++;
        }

        if (token.Kind == TokenKind.Break)
        {
            VisitBreak(at);
            _lineStart = token.End;
        }
        else if (token.Text is "." or "!" or "?" or "…" && EndsSentence(at))
        {
            _sentence++;
            _depth = 0;
        }
    }

    private void VisitBreak(int at)
    {
        if (_tokens[at].Text == "\t")
        {
            // cells of a table are read one by one
            (_sentence, _depth, _inList) = (_sentence + 1, 0, false);
            return;
        }

        var (before, place) = (_before, _next[at]);
        if (before is null || place < 0)
        {
            return;
        }

        var (next, isBlankLine) = (_tokens[place], at + 1 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Break);
        var isItem = Bullets.Contains(next.Text);
        _inList = isItem && (_inList || before.Text is ":" or ";");
        if (_inList || (!isBlankLine && !IsNumbering(place) && GoesOn(before, next)))
        {
            return;
        }

        _sentence++;
        _paragraph++;
        _depth = 0;
    }

    /// <summary>"2." or "2)" at the head of a line.</summary>
    private bool IsNumbering(int at) => _tokens[at].Kind is TokenKind.Number or TokenKind.Skipped && at + 1 < _tokens.Count && _tokens[at + 1].Text is "." or ")";

    /// <summary>A line that is broken only because it was long goes on with a capital letter too; a short one is a heading.</summary>
    private bool GoesOn(Token before, Token next) => before.Text is not ("." or ":" or "!" or "?") && !Bullets.Contains(next.Text)
        && (before.Text is "," or "(" || !next.IsCapital || (before.Text != ";" && before.End - _lineStart >= LongLine));

    private bool EndsSentence(int at)
    {
        var (before, next) = (at > 0 ? _tokens[at - 1] : null, at + 1 < _tokens.Count ? _tokens[at + 1] : null);
        if (next is null || next.Kind == TokenKind.Break)
        {
            return true;
        }

        var isAbbreviation = before is { Kind: TokenKind.Word } && (Short.Contains(before.Text) || before.End - before.Start == 1);
        var isNumbering = at > 0 && IsNumbering(at - 1) && (at < 2 || _tokens[at - 2].Kind == TokenKind.Break);
        return next.Start > _tokens[at].End && !isAbbreviation && !isNumbering && (next.IsCapital || next.Kind is not TokenKind.Word and not TokenKind.Mark || next.Text is "-" or "\"" or "“" or "(" || (next.Text.Length > 0 && (char.IsSurrogate(next.Text[0]) || char.GetUnicodeCategory(next.Text[0]) == System.Globalization.UnicodeCategory.OtherSymbol)));
    }
}
