namespace PilotReview.Core.Claims;

/// <summary>Finds totals with their parts: behind "trong đó" and "gồm", behind a colon, in brackets.</summary>
internal sealed class PartsFinder(ReadText text)
{
    private const int FewestDistinct = 3;
    private const int LongestLabel = 5;

    /// <summary>Words and signs of a list at most, and figures between parts and their total.</summary>
    private const int LongestRegion = 600;

    private const int Farthest = 200;

    /// <summary>How near three numbers or more in a bare bracket must come to the number before it.</summary>
    private const decimal BareGap = 0.2m;

    /// <summary>How near numbers must come to a total that stands behind them, to be taken for its parts.</summary>
    private const decimal TrailingGap = 0.1m;

    private static readonly (PartsSign Sign, string[] Words)[] Signs =
    [
        (PartsSign.Among, ["trong", "đó"]), (PartsSign.Among, ["trong", "số", "đó"]), (PartsSign.Among, ["trong", "số", "này"]), (PartsSign.Consists, ["bao", "gồm"]), (PartsSign.Consists, ["gồm"]),
        (PartsSign.Consists, ["cụ", "thể"]), (PartsSign.Consists, ["chia", "ra"]), (PartsSign.Consists, ["chia", "thành"]), (PartsSign.Consists, ["phân", "ra"]), (PartsSign.Consists, ["cơ", "cấu"]),
    ];

    private readonly HashSet<int> _own = OwnWholes.Of(text.Figures);

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

        groups.AddRange(Trailing());
        return groups;
    }

    /// <summary>"nam 120 người, nữ 115 người, tổng cộng 235 người": the total comes last.</summary>
    private IEnumerable<PartsGroup> Trailing()
    {
        foreach (var total in text.Figures.Where(figure => figure is { IsPlainCount: true, Hedge: Hedge.None } && figure.Lead is [.., "tổng", "cộng"] or [.., "cộng"] or [.., "tổng", "số"] or [.., "tổng", "số", "là"] or [.., "tổng", "cộng", "là"]))
        {
            var parts = new List<Figure>();
            for (var part = text.Before(total); part is not null && part.Sentence == total.Sentence && total.Place - part.Place < Farthest; part = text.Before(part))
            {
                if (part is { IsPlainCount: true, Hedge: Hedge.None } && !text.IsPart(part) && part.Token.Depth == total.Token.Depth && Nouns.AreSame(part.Noun, total.Noun) && part.Noun.Length > 0)
                {
                    parts.Insert(0, part);
                }
            }

            var gap = Math.Abs(parts.Sum(part => part.Value) - total.Value);
            if (parts.Count > 1 && gap <= total.Value * TrailingGap)
            {
                parts.ForEach(text.MarkPart);
                yield return new PartsGroup(PartsSign.Trailing, total, parts);
            }
        }
    }

    private (PartsSign Sign, int Content)? SignAt(int at)
    {
        var first = text.Tokens[at].Text;
        foreach (var (sign, words) in Signs)
        {
            // "bao gồm" was met at its first word
            if (first == words[0] && !(first == "gồm" && at > 0 && text.Tokens[at - 1].Is("bao")) && at + words.Length <= text.Tokens.Count && !words.Where((word, step) => !text.Tokens[at + step].Is(word)).Any())
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
        var figures = text.FiguresBetween(content, region).Where(figure => figure.Token.Depth == depth).ToList();
        var scores = figures.Where(figure => figure.IsScore).ToList();
        var counted = figures.Where(figure => figure.IsPlainCount).ToList();
        var listed = counted.Count == 0 && scores.Count > 1 ? scores : WithoutShares(figures, counted.Count > 0, at);
        if (listed.Count == 0 || (sign == PartsSign.Bare && listed.Count < 2))
        {
            return null;
        }

        var outer = text.Tokens[at].Depth;
        var group = Matched(sign, at, outer, listed) ?? Categories(sign, at, outer, listed);
        return group is null || Nouns.IsOfLaw(group.Total.Noun) || (group.Total.Sentence != text.Tokens[at].Sentence && group.Parts.All(part => _own.Contains(part.Place))) || (sign == PartsSign.Bare && !IsNear(group, !isBracket)) ? null : group with { HasUncountedRest = HasUncountedRest(content, region) };
    }

    /// <summary>Numbers and ratios of a list. "24 đảng viên, trong đó 11 nữ …; 23/24 đồng chí hoàn thành tốt": the last is a share of the whole, and no part.</summary>
    private List<Figure> WithoutShares(List<Figure> figures, bool hasCounts, int at)
    {
        var isMixed = hasCounts && figures.Exists(figure => figure.Unit == FigureUnit.Ratio);
        var wholes = isMixed ? Totals(at, text.Tokens[at].Depth, isScore: false).Select(total => total.Value).ToHashSet() : [];
        return [.. figures.Where(figure => figure.IsPlainCount || (figure.Unit == FigureUnit.Ratio && !wholes.Contains(figure.Token.Base)))];
    }

    /// <summary>Numbers in a bare bracket or behind a colon are parts only when they make up the number before, or nearly.</summary>
    private static bool IsNear(PartsGroup group, bool isColon)
    {
        var (sum, isReached) = (0m, false);
        for (var count = 1; count <= group.Parts.Count; count++)
        {
            sum += group.Parts[count - 1].Value;
            isReached |= count > 1 && sum == group.TotalValue;
        }

        var isList = group.Parts.Count >= FewestDistinct || (isColon && group.Parts.All(part => part.Noun.Length > 0));
        return isReached || ((isList || Complements.ArePair(group.Parts)) && Math.Abs(sum - group.TotalValue) <= group.TotalValue * BareGap);
    }

    /// <summary>Where the list ends: with the sentence, its bracket, or the next such word.</summary>
    private int Region(int content, int depth)
    {
        var end = content;
        for (; end < Math.Min(text.Tokens.Count, content + LongestRegion); end++)
        {
            var token = text.Tokens[end];
            if (token.Sentence != text.Tokens[content - 1].Sentence || token.Depth < depth || (token.Depth == depth && end > content && (SignAt(end) is (PartsSign.Among, _) || EndsList(end))))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>", nâng tổng số lên …": another matter.</summary>
    private bool EndsList(int at) => text.Tokens[at].Text is "nâng" or "đưa" && text.Tokens[at - 1].Text is "," or ";";

    /// <summary>The nearest number before that counts the same as the parts do, then one that counts people of another kind. What no noun of the office follows, "230 chính thức",
    /// may count anything.</summary>
    private PartsGroup? Matched(PartsSign sign, int at, int depth, List<Figure> listed)
    {
        var repeated = listed.Where(part => part.Noun.Length > 0).GroupBy(part => part.Noun).Where(parts => parts.Count() > 1).Select(parts => parts.Key).ToHashSet();
        var named = listed.Where(part => Nouns.Known(part.Noun) || repeated.Contains(part.Noun)).ToHashSet();
        var nouns = named.Select(part => part.Noun).Distinct().ToList();
        var largest = listed.Max(part => part.Value);
        var totals = Totals(at, depth, listed[0].IsScore).OrderBy(total => total.Value < largest).ToList();
        foreach (var isSame in new Func<string, string, bool>[] { Nouns.AreSame, Nouns.ArePeople })
        {
            if (totals.Find(total => (nouns.Count == 0 || nouns.Exists(noun => isSame(total.Noun, noun))) && (sign != PartsSign.Consists || IsSubject(total, at)) && !IsCutOff(total, at)) is { } total)
            {
                // members of a league among members of the Party: they cannot be added, and are not left out either
                return new PartsGroup(sign, total, [.. listed.Where(part => !named.Contains(part) || isSame(total.Noun, part.Noun) || Nouns.ArePeople(total.Noun, part.Noun))]);
            }
        }

        return null;
    }

    /// <summary>A semicolon, and other numbers behind it, stand between: another matter has begun.</summary>
    private bool IsCutOff(Figure total, int at)
    {
        var between = text.Between(total.At + 1, at).ToList();
        var cut = between.FindLastIndex(token => token.Is(";"));
        return cut >= 0 && between.Skip(cut).Any(token => token.Kind is TokenKind.Number or TokenKind.Ratio);
    }

    /// <summary>"gồm" speaks of what stands right before it, or before its comma.</summary>
    private bool IsSubject(Figure total, int at)
    {
        var between = text.Between(total.At + 1, at).ToList();
        var comma = between.FindIndex(token => token.Text is "," or ";");
        return comma < 0 || (between[comma].Is(",") && between.Skip(comma).Count(token => token.Kind == TokenKind.Word) <= 3 && !between.Any(token => token.Is(";")));
    }

    /// <summary>"245 chi bộ: 80 khóm, ấp; 42 lực lượng vũ trang; …": each part names its own kind, none of them counted before.</summary>
    private PartsGroup? Categories(PartsSign sign, int at, int depth, List<Figure> listed)
    {
        listed = [.. listed.Where(part => Nouns.IsPerson(part.Noun) == Nouns.IsPerson(listed[0].Noun))];
        var isDistinct = listed.Select(part => part.Noun).Distinct().Count() == listed.Count && listed.Count > 1;
        var sum = listed.Sum(part => part.Value);
        var total = isDistinct ? Totals(at, depth, listed[0].IsScore).FirstOrDefault(total => listed.Count >= FewestDistinct || Nouns.IsGeneral(total.Noun) ? Math.Abs(total.Value - sum) <= total.Value * 0.3m : total.Value == sum) : null;
        return total is null ? null : new PartsGroup(sign, total, listed);
    }

    /// <summary>Numbers before the sign in its sentence; in the sentence before when the sign opens one. The nearest first.</summary>
    private IEnumerable<Figure> Totals(int at, int depth, bool isScore)
    {
        var sentence = text.Tokens[at].Sentence;
        var (place, isFirst) = (text.PlaceAt(at) - 1, true);
        for (var last = place - Farthest; place >= Math.Max(0, last) && text.Figures[place].Sentence >= sentence - 1; place--)
        {
            var figure = text.Figures[place];
            isFirst &= figure.Sentence != sentence;
            if ((isScore ? figure.IsScore : figure.IsPlainCount || figure.Unit == FigureUnit.Ratio) && figure.Hedge == Hedge.None && figure.Token.Depth <= depth && (figure.Sentence == sentence || (isFirst && !text.IsPart(figure))))
            {
                yield return figure;
            }
        }
    }

    /// <summary>"33.008.7": digits that cannot be read as one number.</summary>
    private static bool IsMisprint(Token token) => token.Kind == TokenKind.Skipped && token.Text.Length > 0 && token.Text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',');

    private bool HasUncountedRest(int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (IsMisprint(text.Tokens[at]))
            {
                return true;
            }

            if (text.Tokens[at].Is("còn") && text.Tokens[at + 1].Is("lại") && !text.Tokens.Skip(at + 2).Take(5).Any(token => token.Kind is TokenKind.Number or TokenKind.Ratio))
            {
                return true;
            }
        }

        return false;
    }
}
