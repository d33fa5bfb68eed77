namespace PilotReview.Core.Claims;

/// <summary>Finds totals with their parts: behind "trong đó" and "gồm", behind a colon, in brackets.</summary>
internal sealed class PartsFinder(ReadText text)
{
    private const int FewestDistinct = 3;
    private const int LongestLabel = 5;

    private static readonly (PartsSign Sign, string[] Words)[] Signs =
    [
        (PartsSign.Among, ["trong", "đó"]), (PartsSign.Among, ["trong", "số", "đó"]), (PartsSign.Among, ["trong", "số", "này"]), (PartsSign.Consists, ["bao", "gồm"]), (PartsSign.Consists, ["gồm"]),
        (PartsSign.Consists, ["cụ", "thể"]), (PartsSign.Consists, ["chia", "ra"]), (PartsSign.Consists, ["chia", "thành"]), (PartsSign.Consists, ["phân", "ra"]), (PartsSign.Consists, ["cơ", "cấu"]),
    ];

    public List<PartsGroup> Find()
    {
        var (groups, listed) = (new List<PartsGroup>(), 0);
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            // a colon within a list stands between a label and its number
            if (SignAt(at) is var (sign, content) && (sign != PartsSign.Bare || !text.Tokens[at].Is(":") || at >= listed) && GroupOf(sign, at, content) is { } group)
            {
                groups.Add(group);
                listed = Math.Max(listed, group.Parts[^1].At);
                foreach (var part in group.Parts)
                {
                    text.MarkPart(part);
                }
            }
        }

        return groups;
    }

    private (PartsSign Sign, int Content)? SignAt(int at)
    {
        foreach (var (sign, words) in Signs)
        {
            if (at + words.Length <= text.Tokens.Count && !words.Where((word, step) => !text.Tokens[at + step].Is(word)).Any())
            {
                return (sign, at + words.Length);
            }
        }

        return text.Tokens[at].Text is ":" or "(" && StartsList(at + 1) ? (PartsSign.Bare, at + 1) : null;
    }

    /// <summary>A number follows, or a short label with one; not one of the words that say it themselves.</summary>
    private bool StartsList(int at)
    {
        for (var step = at; step < Math.Min(at + LongestLabel, text.Tokens.Count); step++)
        {
            var token = text.Tokens[step];
            if (token.Kind == TokenKind.Number)
            {
                return true;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Break) && token.Text is not ("-" or "+" or "•" or "–" or ":") || token.Text is "trong" or "gồm" or "bao" or "đạt" or "chiếm")
            {
                return false;
            }
        }

        return false;
    }

    private PartsGroup? GroupOf(PartsSign sign, int at, int content)
    {
        var isBracket = text.Tokens[at].Is("(");
        var depth = text.Tokens[at].Depth + (isBracket ? 1 : 0);
        var region = Region(content, depth);
        var listed = text.Figures.Where(figure => figure.At >= content && figure.At < region && figure.Token.Depth == depth && (figure.IsPlainCount || figure.Unit == FigureUnit.Ratio)).ToList();
        if (listed.Count == 0 || (sign == PartsSign.Bare && listed.Count < 2))
        {
            return null;
        }

        var outer = text.Tokens[at].Depth;
        var group = Matched(sign, at, outer, listed) ?? Categories(sign, at, outer, listed);
        return group is null ? null : group with { HasUncountedRest = HasUncountedRest(content, region) };
    }

    /// <summary>Where the list ends: with the sentence, its bracket, or the next such word.</summary>
    private int Region(int content, int depth)
    {
        var end = content;
        for (; end < text.Tokens.Count; end++)
        {
            var token = text.Tokens[end];
            if (token.Sentence != text.Tokens[content - 1].Sentence || token.Depth < depth || (token.Depth == depth && end > content && SignAt(end) is (PartsSign.Among, _)))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The nearest number before that counts the same as the first part with a noun.</summary>
    private PartsGroup? Matched(PartsSign sign, int at, int depth, List<Figure> listed)
    {
        foreach (var total in Totals(at, depth))
        {
            var parts = listed.Where(part => Nouns.AreSame(total.Noun, part.Noun)).ToList();
            var named = listed.Find(part => part.Noun.Length > 0);
            if (parts.Count > 0 && (named is null || parts.Contains(named) || parts.Exists(part => part.Noun.Length > 0)))
            {
                return new PartsGroup(sign, total, parts);
            }
        }

        return null;
    }

    /// <summary>"245 chi bộ: 80 khóm, ấp; 42 lực lượng vũ trang; …": each part names its own kind, none of them counted before.</summary>
    private PartsGroup? Categories(PartsSign sign, int at, int depth, List<Figure> listed)
    {
        var isDistinct = listed.Count >= FewestDistinct && listed.Select(part => part.Noun).Distinct().Count() == listed.Count;
        var sum = listed.Sum(part => part.Value);
        return isDistinct && Totals(at, depth).FirstOrDefault(total => Math.Abs(total.Value - sum) <= total.Value * 0.3m) is { } total ? new PartsGroup(sign, total, listed) : null;
    }

    private IEnumerable<Figure> Totals(int at, int depth)
    {
        var sentence = text.Tokens[at].Sentence;
        var before = text.Figures.Where(figure => figure.At < at && (figure.IsPlainCount || figure.Unit == FigureUnit.Ratio) && figure.Hedge is Hedge.None && figure.Token.Depth <= depth);
        var isFirst = !text.Figures.Any(figure => figure.At < at && figure.Sentence == sentence);
        var within = before.Where(figure => figure.Sentence == sentence || (isFirst && figure.Sentence == sentence - 1 && figure.Token.Paragraph == text.Tokens[at].Paragraph && !text.IsPart(figure)));
        return within.Reverse();
    }

    private bool HasUncountedRest(int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (text.Tokens[at].Is("còn") && text.Tokens[at + 1].Is("lại") && !text.Tokens.Skip(at + 2).Take(5).Any(token => token.Kind is TokenKind.Number or TokenKind.Ratio))
            {
                return true;
            }
        }

        return false;
    }
}
