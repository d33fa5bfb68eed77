using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>Percents with the numbers they were worked out from, where the text prints them or an earlier total gives them.</summary>
/// <param name="text">The text.</param>
/// <param name="groups">Totals with their parts.</param>
/// <param name="taken">Figures that belong to a rise or fall.</param>
/// <param name="explained">Percents that are added up to a hundred, or between which something rose or fell: they need no base.</param>
internal sealed class ShareClaims(ReadText text, IReadOnlyList<PartsGroup> groups, HashSet<int> taken, HashSet<int> explained)
{
    private const int NearParagraphs = 1;

    private static readonly string[] Links = ["đạt", "chiếm", "bằng", "tức", "tỷ", "lệ", "tỉ", "tương", "đương", "ứng", "với", "là", "khoảng", "gần", "trên", "hơn", "xấp", "xỉ", "ước", "dưới", "của", "vượt", "đã"];
    private static readonly string[] Told = ["tương", "đương", "tức", "ứng", "với", "cụ", "thể", "là"];
    private const int LongestSubject = 5;
    private static readonly string[] OutOf = ["trên", "trong", "số", "tổng"];

    /// <summary>What was planned, not what there is: a percent of it says nothing of a total.</summary>
    private static readonly string[] Plans = ["kế", "kh", "dự", "chỉ", "nghị", "mục"];

    /// <summary>How far a printed percent may lie from what the nearest total gives, and still be held against it: beyond, another total is meant.</summary>
    private const decimal Plausible = 1.25m;

    private readonly Dictionary<int, PartsGroup> _groups = groups.SelectMany(group => group.Parts.Select(part => (part.Place, group))).GroupBy(pair => pair.Place).ToDictionary(pairs => pairs.Key, pairs => pairs.First().group);
    private static readonly string[] Aims = ["chỉ tiêu", "kế hoạch", "nghị quyết", "mục tiêu", "so với"];

    private readonly HashSet<int> _ratios = [];
    private readonly HashSet<int> _own = OwnWholes.Of(text.Figures);

    public IEnumerable<Claim> Find()
    {
        foreach (var percent in text.Figures.Where(figure => figure.Unit == FigureUnit.Percent && !figure.IsRange && !taken.Contains(figure.Place) && !IsOfDifference(figure)))
        {
            if (OfRatio(percent) is { } ratio)
            {
                yield return ratio;
            }
            else if (PartOf(percent) is { } part)
            {
                yield return OfPart(part, percent);
            }
            else if (!percent.IsPlanned && !explained.Contains(percent.Place) && IsStatement(percent))
            {
                yield return text.Claim([percent], ClaimKind.Share, ClaimStatus.CannotCheck, new ClaimNote(ClaimNoteCode.ShareNoCounts)) with { Found = percent.Value };
            }
        }

        foreach (var ratio in text.Figures.Where(figure => figure.Unit == FigureUnit.Ratio && !_ratios.Contains(figure.Place)))
        {
            if (!MayBeDay(ratio) && !IsThreshold(ratio))
            {
                yield return Plain(ratio);
            }
        }

        foreach (var claim in PartsAboveTotal())
        {
            yield return claim;
        }
    }

    /// <summary>"giảm 1.432 hộ (1,95%)": how much less, not a share.</summary>
    private bool IsOfDifference(Figure percent) => text.Before(percent) is { IsDifference: true, Unit: FigureUnit.Count } before && before.Sentence == percent.Sentence && IsLinked(before, percent);

    /// <summary>"209/235 đảng viên, đạt 88,9%" and "88,9% (209/235)"; not "16/16 xã, chiếm 7,76% tổng số chi bộ".</summary>
    private Claim? OfRatio(Figure percent)
    {
        var before = text.Before(percent);
        while (before is { IsRange: true } or { Unit: FigureUnit.Measure })
        {
            before = text.Before(before);
        }

        var after = text.After(percent);
        var ratio = before is { Unit: FigureUnit.Ratio } && before.Sentence == percent.Sentence && !_ratios.Contains(before.Place) && !IsOfOtherWhole(percent, before) && IsLinked(before, percent) ? before
            : after is { Unit: FigureUnit.Ratio } && after.Sentence == percent.Sentence && IsBehind(percent, after) ? after
            : null;
        if (ratio is null)
        {
            return null;
        }

        _ratios.Add(ratio.Place);
        return Judge(ClaimKind.Ratio, [ratio, percent], ratio.Value, ratio.Token.Base, percent);
    }

    private static bool IsOfOtherWhole(Figure percent, Figure ratio)
    {
        string[] words = [.. percent.Noun.Split(' '), .. percent.Tail];
        var whole = Array.IndexOf(words, "số");
        return whole is >= 0 and <= 1 && Nouns.Read([.. words.Skip(whole + 1)]).Noun is { Length: > 0 } noun && !Nouns.AreSame(noun, ratio.Noun);
    }

    private bool IsBehind(Figure percent, Figure other)
    {
        var between = text.Between(percent, other);
        var comma = between.ToList().FindLastIndex(token => token.Is(","));
        var link = between.Skip(comma + 1).Select(token => token.Text).ToList();
        if (other.Token.Depth == percent.Token.Depth + 1 || between.Count == 0)
        {
            return true;
        }

        var isTold = link.Count > 0 && link.TrueForAll(Told.Contains) && between.All(token => token.Is(",") || token.Kind == TokenKind.Word);
        var isSame = link.Exists(word => word is "tương" or "tức" or "ứng") || (percent.Noun.Length > 0 && Nouns.AreSame(percent.Noun, other.Noun));
        return isTold && isSame && comma <= LongestSubject && !(text.After(other) is { Unit: FigureUnit.Percent } own && own.Sentence == other.Sentence && IsLinked(other, own));
    }

    /// <summary>The number that the percent is said of: "623 đồng chí tái cử (đạt 76,72%)", "209 đảng viên, đạt 88,9%", "88,9% (209 đảng viên)".</summary>
    private Figure? PartOf(Figure percent)
    {
        var before = text.Before(percent);
        while (before is not null && (before.IsRange || before.Unit == FigureUnit.Measure || before.Token.Depth > percent.Token.Depth) && before.Sentence == percent.Sentence)
        {
            before = text.Before(before);
        }

        if (before is { IsPlainCount: true } && before.Sentence == percent.Sentence && IsLinked(before, percent))
        {
            return before;
        }

        return text.After(percent) is { IsPlainCount: true } after && after.Sentence == percent.Sentence && after.Token.Depth == percent.Token.Depth + 1 && after.Noun.Length > 0 && text.Between(percent, after).Count <= 2
            && !(text.After(after) is { } next && next.Token.Depth == after.Token.Depth && next.Sentence == after.Sentence) ? after : null;
    }

    private bool IsLinked(Figure part, Figure percent)
    {
        var between = WithoutListed(text.Between(part, percent));
        if (between.Any(token => token.Text is ";" or ":" or "nhưng") || between.Count(token => token.Kind == TokenKind.Mark && token.Text is not ("," or "(" or ")" or "=")) > 0)
        {
            return false;
        }

        var lastMark = between.ToList().FindLastIndex(token => token.Text is "," or "(" or "=");
        var link = between.Skip(lastMark + 1).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToList();
        var isPure = link.All(Links.Contains);
        if (lastMark < 0)
        {
            return !between.Any(token => token.Is("và")) && between.Any(token => token.Text is "đạt" or "chiếm" or "bằng") && !between.Any(token => token.Is("tỷ") || token.Is("tỉ")) || isPure;
        }

        return isPure && (link.Count > 0 || between[lastMark].Text is "(" or "=") && !between.Take(lastMark).Any(token => token.Text is ",");
    }

    /// <summary>The comma of "chi bộ khóm, ấp" parts nothing.</summary>
    private static List<Token> WithoutListed(IReadOnlyList<Token> between)
    {
        var kept = new List<Token>();
        for (var at = 0; at < between.Count; at++)
        {
            if (between[at].Is(",") && at > 0 && at + 1 < between.Count && Nouns.IsPlace(between[at - 1].Text) && Nouns.IsPlace(between[at + 1].Text))
            {
                at++;
                continue;
            }

            kept.Add(between[at]);
        }

        return kept;
    }

    private Claim OfPart(Figure part, Figure percent)
    {
        if (Beside(part, percent) is var (counted, whole) && ValueOf(whole) > 0)
        {
            text.MarkPart(counted);
            return Judge(ClaimKind.Share, [whole, counted, percent], counted.Value, ValueOf(whole), percent);
        }

        var nouns = IsOfPlan(percent) ? string.Empty : WholeNoun(percent) ?? part.Noun;
        var totals = nouns.Length == 0 ? [] : text.TotalsBefore(part).Where(total => total.Noun.Length > 0 && Nouns.AreSame(total.Noun, nouns) && ValueOf(total) >= part.Value && ValueOf(total) > 0).ToList();
        var near = percent.Token.Decimals == 0 ? totals.Take(1).ToList() : totals;
        if (_own.Contains(part.Place) && totals.Count > 0 && totals[0].Sentence != part.Sentence)
        {
            // its whole is the sum of its own list
            text.MarkPart(part);
            return NoBase(part, percent);
        }

        var fit = Fitting(near, part, percent, ClaimStatus.Agrees) ?? Fitting(near, part, percent, ClaimStatus.Truncated);
        text.MarkPart(part);
        var nearest = fit ?? totals.FirstOrDefault();
        if (nearest is null || (fit is null && !IsMeant(nearest, part, percent)))
        {
            return NoBase(part, percent);
        }

        return Judge(ClaimKind.Share, nearest.Sentence == part.Sentence ? [nearest, part, percent] : [part, percent], part.Value, ValueOf(nearest), percent);
    }

    /// <summary>The nearest total is near enough, and gives about the printed percent: else another one is meant.</summary>
    private static bool IsMeant(Figure total, Figure part, Figure percent)
    {
        var exact = part.Value / ValueOf(total) * 100;
        return total.Unit != FigureUnit.Ratio && part.Token.Depth <= total.Token.Depth && part.Token.Paragraph - total.Token.Paragraph <= NearParagraphs && percent.Value > 0 && exact / percent.Value is > 1 / Plausible and < Plausible;
    }

    private static bool IsOfPlan(Figure percent) => percent.Noun.Split(' ').Concat(percent.Tail).Where(word => word.Length > 0).Take(1).Any(Plans.Contains);

    private static Figure? Fitting(List<Figure> totals, Figure part, Figure percent, ClaimStatus status) =>
        totals.Find(total => Rounding.Compare(part.Value / ValueOf(total) * 100, percent.Value, percent.Token.Decimals, percent.Hedge) == status);

    private static decimal ValueOf(Figure total) => total.Unit == FigureUnit.Ratio ? total.Token.Base : total.Value;

    /// <summary>"tổng số đảng viên" behind the percent says what the whole counts.</summary>
    private static string? WholeNoun(Figure percent)
    {
        string[] words = [.. percent.Noun.Split(' '), .. percent.Tail];
        var whole = Array.IndexOf(words, "số");
        return whole is >= 0 and <= 2 && Nouns.Read([.. words.Skip(whole + 1)]).Noun is { Length: > 0 } noun ? noun : null;
    }

    /// <summary>The part and its whole, both printed beside the percent.</summary>
    private (Figure Part, Figure Whole)? Beside(Figure part, Figure percent)
    {
        if (_groups.TryGetValue(part.Place, out var group) && !IsOfPlan(percent))
        {
            return (part, group.Total);
        }

        if (text.After(percent) is { IsPlainCount: true } after && after.Sentence == percent.Sentence && after.Value > 0 && IsWholeBehind(percent, after))
        {
            return (part, after);
        }

        if (text.Before(part) is not { IsPlainCount: true } before || before.Sentence != part.Sentence)
        {
            return null;
        }

        var isWholeFirst = before.Lead is [.., "tổng", "số"] or [.., "trong", "số"] or [.., "trong"] && Nouns.AreSame(before.Noun, part.Noun) && before.Value >= part.Value && before.Value > 0;
        var isPartFirst = part.Lead.Count > 0 && OutOf.Contains(part.Lead[^1]) && before.Value <= part.Value && part.Value > 0 && Nouns.AreSame(before.Noun, part.Noun);
        return isWholeFirst ? (part, before) : isPartFirst ? (before, part) : null;
    }

    private bool IsWholeBehind(Figure percent, Figure after)
    {
        var words = text.Between(percent, after).Select(token => token.Text).ToList();
        return words.Count <= 8 && !words.Contains(";") && ((words.Contains("số") && !words.Contains(",")) || (Aims.Any(string.Join(' ', words).Contains) && !words.Contains(",")));
    }

    private Claim NoBase(Figure part, Figure percent)
    {
        var wholes = part.Token.Decimals > 0 ? null : PrintedPercent.Wholes(percent.Value, percent.Token.Decimals, part.Value);
        var note = IsOfPlan(percent) ? new ClaimNote(ClaimNoteCode.ShareNoPlan)
            : wholes is var (only, same) && only == same ? new ClaimNote(ClaimNoteCode.ShareNoBaseOne, PrintedPercent.Write(percent.Value, percent.Token.Decimals), ImportValue.Of(only))
            : wholes is var (low, high) ? new ClaimNote(ClaimNoteCode.ShareNoBase, PrintedPercent.Write(percent.Value, percent.Token.Decimals), ImportValue.Of(low), ImportValue.Of(high))
            : new ClaimNote(ClaimNoteCode.ShareNoWhole);
        return text.Claim([part, percent], ClaimKind.Share, ClaimStatus.CannotCheck, note) with { Found = percent.Value };
    }

    private Claim Judge(ClaimKind kind, IReadOnlyList<Figure> reach, decimal part, decimal whole, Figure percent)
    {
        var verdict = PercentVerdict.Of(part, whole, (percent.Value, percent.Token.Decimals), (percent.Hedge, text.Loosened(percent)), percent.Lead is [.., "vượt"]);
        var claim = text.Claim(reach, kind, verdict.Status, verdict.Note) with { Expected = verdict.Expected, Found = percent.Value };
        return claim.IsOpen && percent.Hedge == Hedge.None ? claim with { Mend = text.Mend(percent.Start, percent.Token.End, Formats.Number(verdict.Expected, percent.Token.Decimals, Formats.Vietnamese)) } : claim;
    }

    /// <summary>"27/4" with nothing counted behind it.</summary>
    private static bool MayBeDay(Figure ratio) => ratio.Noun.Length == 0 && ratio is { Value: >= 1 and <= 31, Token.Base: >= 1 and <= 12 };

    /// <summary>"ít nhất 2/3 đảng viên dự": a rule, nobody was counted.</summary>
    private static bool IsThreshold(Figure ratio) => ratio.Hedge != Hedge.None && ratio.Token.Base < 10;

    private Claim Plain(Figure ratio)
    {
        var share = Math.Round(ratio.Value / ratio.Token.Base * 100, 2, MidpointRounding.AwayFromZero);
        var isWithin = ratio.Value <= ratio.Token.Base || text.Tokens.Skip(Math.Max(0, ratio.At - 12)).Take(24).Any(token => token.Sentence == ratio.Sentence && token.Is("tiêu"));
        return text.Claim([ratio], ClaimKind.Ratio, isWithin ? ClaimStatus.Agrees : ClaimStatus.CannotCheck,
            new ClaimNote(isWithin ? ClaimNoteCode.RatioPlain : ClaimNoteCode.RatioAbove, ImportValue.Of(ratio.Value), ImportValue.Of(ratio.Token.Base), ImportValue.Of(share))) with { Expected = share };
    }

    private IEnumerable<Claim> PartsAboveTotal() => groups.Where(group => group.Sign == PartsSign.Among && group.Parts is [{ Hedge: Hedge.None } part] && part.Value > group.TotalValue && group.Total.Place == part.Place - 1 && part.Noun.Length > 0)
        .Select(group => text.Claim([group.Total, .. group.Parts], ClaimKind.Share, ClaimStatus.Disagrees,
            new ClaimNote(ClaimNoteCode.PartAboveTotal, ImportValue.Of(group.Parts[0].Value), ImportValue.Of(group.TotalValue))) with { Expected = group.TotalValue, Found = group.Parts[0].Value });

    /// <summary>Something is said to be so: a noun behind it, or a subject before. A percent alone in a table is not.</summary>
    private static bool IsStatement(Figure percent) => percent.Noun.Length > 0 || percent.Tail.Count > 0 || percent.Lead.Count > 0;
}
