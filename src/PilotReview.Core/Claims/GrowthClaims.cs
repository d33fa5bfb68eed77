using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>Rises and falls: "tăng 16,7 điểm %, từ 71,2% lên 88,9%".</summary>
internal sealed class GrowthClaims(ReadText text)
{
    private const int Reach = 12;

    /// <summary>Figures between a change and what changed at most.</summary>
    private const int MostBetween = 6;

    private static readonly string[] Rise = ["tăng", "nâng", "vượt"];
    private static readonly string[] Fall = ["giảm", "hạ", "rút"];
    private static readonly string[] Towards = ["lên", "xuống", "đến", "còn", "thành", "tới"];

    /// <summary>Figures that belong to a rise or fall: no shares.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>Figures between which something rose or fell; a percent among them is not without a base.</summary>
    public HashSet<int> Ends { get; } = [];

    public IEnumerable<Claim> Find()
    {
        foreach (var from in text.Figures.Where(figure => figure.Lead is [.., "từ"] or [.., "từ", "mức"] or [.., "từ", "gần"] or [.., "từ", "khoảng"] or [.., "từ", "hơn"] or [.., "từ", "trên"]))
        {
            if (EndOf(from) is { } to && WordOf(from, to) is { } word)
            {
                foreach (var claim in Between(from, to, word))
                {
                    yield return claim;
                }
            }
        }

        foreach (var change in text.Figures.Where(figure => !Taken.Contains(figure.Place) && IsChange(figure)))
        {
            foreach (var claim in Alone(change))
            {
                yield return claim;
            }
        }
    }

    private Figure? EndOf(Figure from) => text.After(from) is { } to && to.Sentence == from.Sentence && to.Unit == from.Unit && to.Unit is not FigureUnit.Ratio && to.Lead.TakeLast(4).Any(Towards.Contains)
        && text.Between(from, to).Count <= Reach && Nouns.AreSame(from.Noun, to.Noun) ? to : null;

    /// <summary>+1 for a rise, −1 for a fall; null when the sentence speaks of neither ("từ 3 đến 7 đồng chí").</summary>
    private int? WordOf(Figure from, Figure to)
    {
        var isDown = to.Lead.TakeLast(4).Any(word => word is "xuống" or "còn");
        var words = text.Tokens.Skip(Math.Max(0, from.At - Reach)).Take(Math.Min(Reach, from.At)).Where(token => token.Sentence == from.Sentence && token.Depth == from.Token.Depth && token.Text is not ("," or ";")).Select(token => token.Text)
            .Concat(text.Between(to.At + 1, to.At + Reach).Where(token => token.Sentence == to.Sentence).Select(token => token.Text)).ToList();
        var (rise, fall) = (words.FindLastIndex(Rise.Contains), words.FindLastIndex(Fall.Contains));
        return (rise, fall) switch
        {
            ( < 0, < 0) => to.Lead.TakeLast(4).Contains("lên") ? 1 : isDown ? -1 : null,
            ( < 0, _) => -1,
            (_, < 0) => 1,
            _ => isDown ? -1 : 1,
        };
    }

    private IEnumerable<Claim> Between(Figure from, Figure to, int word)
    {
        Taken.UnionWith([from.Place, to.Place]);
        var changes = Changes(from, to).ToList();
        if (changes.Count == 0)
        {
            var agrees = word * (to.Value - from.Value) > 0 || from.Hedge != Hedge.None || to.Hedge != Hedge.None;
            var note = new ClaimNote(agrees ? ClaimNoteCode.GrowthWay : ClaimNoteCode.GrowthWrongWay, ImportValue.Of(from.Value), ImportValue.Of(to.Value), ImportValue.Of(Math.Abs(to.Value - from.Value)));
            yield return text.Claim([from, to], ClaimKind.Growth, agrees ? ClaimStatus.Agrees : ClaimStatus.Disagrees, note) with { Expected = Math.Abs(to.Value - from.Value) };
            yield break;
        }

        foreach (var change in changes)
        {
            Taken.Add(change.Place);
            yield return Judge([from, to, change], from.Value, to.Value, change, word);
        }
    }

    /// <summary>The printed differences before "từ …" or behind the second figure, also one in a bracket.</summary>
    private IEnumerable<Figure> Changes(Figure from, Figure to)
    {
        if (text.Before(from) is { } before && before.Sentence == from.Sentence && IsChange(before) && from.At - before.At <= Reach && !Taken.Contains(before.Place))
        {
            yield return before;
        }

        for (var change = text.After(to); change is not null && change.Sentence == to.Sentence; change = text.After(change))
        {
            var isInBracket = change.Token.Depth > to.Token.Depth && change.Unit is FigureUnit.Percent or FigureUnit.Points;
            if (!IsChange(change) && !isInBracket)
            {
                yield break;
            }

            yield return change;
        }
    }

    /// <summary>"gấp 2,5 lần".</summary>
    private static bool IsTimes(Figure figure) => figure is { Unit: FigureUnit.Measure, IsRange: false, Tail: ["lần", ..] } && figure.Lead is [.., "gấp"] or [.., "gấp", "hơn" or "gần" or "khoảng" or "trên"];

    /// <summary>"tăng 21 đảng viên", "giảm 7 ngày", "tăng gần 12%".</summary>
    private static bool IsChange(Figure figure) => IsTimes(figure) || figure.Unit is not FigureUnit.Ratio && !figure.IsRange
        && figure is not { Unit: FigureUnit.Measure, Tail: ["lần", ..] } && figure.Lead.TakeLast(3).Any(word => word is "tăng" or "giảm") && !figure.Lead.TakeLast(3).Any(word => word is "từ" or "lên" or "xuống" or "còn");

    private IEnumerable<Claim> Alone(Figure change)
    {
        if (change.IsPlanned)
        {
            Taken.Add(change.Place);
            yield break;
        }

        if (InBracket(change) is { } ends)
        {
            Taken.UnionWith([change.Place, ends.Place]);
            yield return Judge([change, ends], ends.Token.Base, ends.Value, change, SignOf(change));
            yield break;
        }

        if (Compared(change) is var (from, to))
        {
            Taken.Add(change.Place);
            Ends.UnionWith([from.Place, to.Place]);
            yield return Judge([from, to, change], from.Value, to.Value, change, SignOf(change));
            yield break;
        }

        if (change.Unit is FigureUnit.Percent or FigureUnit.Points)
        {
            Taken.Add(change.Place);
            yield return text.Claim([change], ClaimKind.Growth, ClaimStatus.CannotCheck, new ClaimNote(ClaimNoteCode.GrowthNoEnds)) with { Found = change.Value };
        }
    }

    /// <summary>"giảm 5,83% (3.389/3.599 vụ)": now, and before.</summary>
    private Figure? InBracket(Figure change) => change.Unit == FigureUnit.Percent && text.After(change) is { Unit: FigureUnit.Ratio } ratio && ratio.Token.Depth == change.Token.Depth + 1 && ratio.Sentence == change.Sentence
        && SignOf(change) * (ratio.Value - ratio.Token.Base) > 0 ? ratio : null;

    /// <summary>"đạt 171 đảng viên, tăng 21 đảng viên so với năm 2021 (150 đảng viên)", "năm 2021 là 150, năm 2022 là 171, tăng 21".</summary>
    private (Figure From, Figure To)? Compared(Figure change)
    {
        if (LastOf(change) is not { } last)
        {
            return null;
        }

        var isFit = change.Unit is FigureUnit.Percent or FigureUnit.Points || Nouns.AreSame(change.Noun, last.Noun);
        if (isFit && text.After(change) is { IsRange: false, IsEach: false, IsDifference: false, IsPlanned: false } behind && behind.Unit == last.Unit && behind.Sentence == change.Sentence && Nouns.AreSame(behind.Noun, last.Noun)
            && text.Between(change, behind) is var words && ((IsTimes(change) && behind.Token.Depth > change.Token.Depth) || words.Any(token => token.Is("so"))) && !words.Any(token => token.Text is ";" or "," or ")"))
        {
            return (behind, last);
        }

        var isTwice = text.Before(last) is { IsRange: false, IsEach: false } first && first.Unit == last.Unit && first.Sentence == change.Sentence && first.Noun == last.Noun && isFit && TimesNamed(change) > 1;
        return isTwice && text.Before(last) is { } earlier ? YearOf(earlier) > YearOf(last) ? (last, earlier) : (earlier, last) : null;
    }

    /// <summary>The year before a number, "năm 2021 kết nạp 140 đảng viên"; null where none is printed.</summary>
    private decimal? YearOf(Figure figure)
    {
        for (var at = figure.At - 1; at >= Math.Max(0, figure.At - Reach) && text.Tokens[at].Sentence == figure.Sentence; at--)
        {
            if (text.Tokens[at].Kind == TokenKind.Number)
            {
                return text.Tokens[at].LooksLikeYear ? text.Tokens[at].Value : null;
            }
        }

        return null;
    }

    /// <summary>Words that tell two periods apart. "Từ đầu năm đến nay" names one.</summary>
    private int TimesNamed(Figure change)
    {
        var words = text.Between(Math.Max(0, change.At - (4 * Reach)), change.At).Where(token => token.Sentence == change.Sentence).Select(token => token.Text).ToList();
        return words.Where((word, at) => word is "năm" or "tháng" or "quý" or "kỳ" or "trước" or "sau" || (word == "nay" && (at == 0 || words[at - 1] != "đến"))).Count();
    }

    /// <summary>The figure that rose or fell: the nearest one before, in the same sentence and not deeper in brackets.</summary>
    private Figure? LastOf(Figure change)
    {
        for (var last = text.Before(change); last is not null && last.Sentence == change.Sentence && change.Place - last.Place <= MostBetween; last = text.Before(last))
        {
            if (last.Token.Depth == change.Token.Depth)
            {
                if (Taken.Contains(last.Place) && IsChange(last))
                {
                    // "tăng 6 đồng chí so với …, giảm 3 đồng chí so với …": both of the figure before
                    continue;
                }

                var isFit = change.Unit == FigureUnit.Points ? last.Unit == FigureUnit.Percent : last is { IsPlainCount: true } or { Unit: FigureUnit.Percent, IsRange: false };
                return isFit && !Taken.Contains(last.Place) ? last : null;
            }
        }

        return null;
    }

    private static int SignOf(Figure change) => change.Lead.TakeLast(3).Contains("giảm") ? -1 : 1;

    private Claim Judge(IReadOnlyList<Figure> reach, decimal from, decimal to, Figure change, int word)
    {
        var sign = change.Lead.TakeLast(3).Contains("giảm") ? -1 : change.Lead.TakeLast(3).Contains("tăng") ? 1 : word;
        var points = sign * (to - from);
        var isRelative = change.Unit == FigureUnit.Percent && reach.Where(figure => figure != change).All(figure => figure.Unit != FigureUnit.Percent);
        var relative = from == 0 ? (decimal?)null : sign * (to - from) / from * 100;
        if (isRelative && relative is null)
        {
            return text.Claim(reach, ClaimKind.Growth, ClaimStatus.CannotCheck, new ClaimNote(ClaimNoteCode.GrowthNoEnds)) with { Found = change.Value };
        }

        var exact = IsTimes(change) && from > 0 ? to / from : isRelative ? relative ?? 0 : points;
        // of percents some texts print the points with a percent sign, others the relative change
        var isOther = !IsTimes(change) && change.Unit == FigureUnit.Percent && !isRelative && relative is { } other && Rounding.Compare(points, change.Value, change.Token.Decimals, change.Hedge) != ClaimStatus.Agrees
            && Rounding.Compare(other, change.Value, change.Token.Decimals, change.Hedge) == ClaimStatus.Agrees;
        exact = isOther ? relative ?? exact : exact;
        var isLoose = reach.Take(2).Any(figure => figure.Hedge != Hedge.None);
        var status = isLoose ? ClaimStatus.CannotCheck : Rounding.Compare(exact, change.Value, change.Token.Decimals, change.Hedge);
        return Told(reach, (from, to), change, (exact, isRelative || isOther), status);
    }

    private Claim Told(IReadOnlyList<Figure> reach, (decimal From, decimal To) ends, Figure change, (decimal Value, bool IsRelative) exact, ClaimStatus status)
    {
        var expected = PrintedPercent.Round(exact.Value, change.Token.Decimals);
        var code = IsTimes(change) && status is ClaimStatus.Agrees or ClaimStatus.Disagrees ? status == ClaimStatus.Agrees ? ClaimNoteCode.TimesAgree : ClaimNoteCode.TimesDisagree
            : status switch { ClaimStatus.Agrees => ClaimNoteCode.GrowthAgrees, ClaimStatus.Truncated => ClaimNoteCode.GrowthTruncated, ClaimStatus.CannotCheck => ClaimNoteCode.GrowthLoose, _ => ClaimNoteCode.GrowthDisagrees };
        var isOfPercents = reach.Any(figure => figure != change && figure.Unit == FigureUnit.Percent);
        var note = new ClaimNote(code, ImportValue.Of(ends.From), ImportValue.Of(ends.To), PrintedPercent.Write(change.Value, change.Token.Decimals), PrintedPercent.Write(expected, change.Token.Decimals),
            ImportValue.Of(Math.Abs(change.Value - expected)), exact.IsRelative ? "%" : isOfPercents ? ClaimNote.Points : string.Empty, change.Unit switch { FigureUnit.Percent => "%", FigureUnit.Points => ClaimNote.Points, _ => string.Empty });
        var claim = text.Claim(reach, ClaimKind.Growth, status, note) with { Expected = expected, Found = change.Value };
        return claim.IsOpen && change.Hedge == Hedge.None && expected >= 0 ? claim with { Mend = text.Mend(change.Start, change.Token.End, Formats.Number(expected, change.Token.Decimals, Formats.Vietnamese)) } : claim;
    }
}
