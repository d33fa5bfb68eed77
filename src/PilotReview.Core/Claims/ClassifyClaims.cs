namespace PilotReview.Core.Claims;

/// <summary>Sentences that class the same things, "có 197 chi bộ bầu …, 37 chi bộ bầu …, 5 chi bộ chỉ bầu …": parts of the nearest total of that noun, though nobody says "trong đó".</summary>
internal sealed class ClassifyClaims(ReadText text)
{
    private const int FarthestSentence = 6;

    /// <summary>Two classes that come to less of the total are no classification of it.</summary>
    private const decimal LeastOfTwo = 0.7m;

    /// <summary>The same for classes that are of no scale: "5 đồng chí dự lớp A, 6 đồng chí dự lớp B".</summary>
    private const decimal LeastOfTwoOthers = 0.9m;

    private const decimal LeastOfMany = 0.5m;

    /// <summary>What may stand between the last sign and a number that opens a class.</summary>
    private static readonly HashSet<string> Openers = ["có", "và", "còn", "lại", "đã", "hiện", "với", "trong", "khi", "cùng", "ngoài", "ra", "chỉ", "là", "đồng", "thời", "vẫn"];

    /// <summary>Words that say nothing of which class it is.</summary>
    private static readonly HashSet<string> Fillers = ["chỉ", "được", "đã", "còn", "có", "đều", "cùng", "thì", "trực"];

    /// <summary>Words of one scale: numbers behind them are classes of the same whole.</summary>
    private static readonly string[] Scale = ["hoàn", "xuất", "tốt", "khá", "trung", "yếu", "kém", "không", "đạt", "đề", "kiến", "đồng", "tán", "giỏi", "tb", "tương", "hài", "xếp", "chưa", "duy", "giữ", "giải"];

    public IEnumerable<Claim> Find()
    {
        for (var place = 0; place < text.Figures.Count;)
        {
            var run = RunFrom(place);
            place = run.Count > 0 ? run[^1].Place + 1 : place + 1;
            if (run.Count > 1 && ClaimOf(run) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private List<Figure> RunFrom(int place)
    {
        var run = new List<Figure>();
        for (; place < text.Figures.Count; place++)
        {
            var figure = text.Figures[place];
            if (run.Count > 0 && figure.Token.Depth > run[0].Token.Depth)
            {
                continue;
            }

            if (run.Count > 0 && (figure.IsRange || figure.Unit == FigureUnit.Percent || figure.IsDifference) && figure.Sentence == run[^1].Sentence)
            {
                continue;
            }

            if (!IsClass(figure) || (run.Count > 0 && !Continues(run, figure)))
            {
                break;
            }

            run.Add(figure);
        }

        return run;
    }

    private bool IsClass(Figure figure) => figure is { IsPlainCount: true, Unit: FigureUnit.Count, Hedge: Hedge.None, IsPlanned: false } && !text.IsPart(figure)
        && figure.Lead.All(Openers.Contains) && Predicate(figure).Length > 0 && figure.Token.Depth == 0;

    private static bool Continues(List<Figure> run, Figure figure) =>
        figure.Token.Paragraph == run[^1].Token.Paragraph && figure.Sentence - run[^1].Sentence <= 1 && figure.Noun == run[0].Noun
        && (figure.Sentence == run[^1].Sentence || figure.Lead is ["có", ..] or ["còn", ..] or ["và", ..] or []);

    private static string Predicate(Figure figure) => figure.Tail.FirstOrDefault(word => !Fillers.Contains(word)) ?? string.Empty;

    /// <summary>They class by one thing: the same verb, or words of one scale.</summary>
    private static bool IsOneScale(IReadOnlyList<Figure> run)
    {
        var predicates = run.Select(Predicate).ToList();
        var shared = predicates.GroupBy(word => word).Max(group => group.Count());
        return shared == run.Count || (shared > 1 && predicates.Count(word => Scale.Contains(word)) >= run.Count - shared) || predicates.All(Scale.Contains) || Complements.ArePair(run);
    }

    private Claim? ClaimOf(List<Figure> run)
    {
        WithFirst(run);
        if (!IsOneScale(run))
        {
            return null;
        }

        var isOwn = IsOwnTotal(run);
        run.Skip(isOwn ? 1 : 0).ToList().ForEach(text.MarkPart);
        var sum = run.Sum(part => part.Value);
        var totals = text.TotalsBefore(run[0]).Where(total => Fits(total, run)).ToList();
        var total = totals.Find(known => ValueOf(known, sum) == sum) ?? totals.Find(known => known.Noun.Length > 0 && known.Value >= run.Max(part => part.Value));
        if (total is null || (ValueOf(total, sum) != sum && run[0].Value == sum - run[0].Value))
        {
            return isOwn ? OwnTotal(run) : null;
        }

        var (value, least) = (ValueOf(total, sum), run.Count > 2 ? LeastOfMany : run.TrueForAll(part => Scale.Contains(Predicate(part))) ? LeastOfTwo : LeastOfTwoOthers);
        if (sum < value * least)
        {
            return null;
        }

        Complete(run, value);
        return PartsClaims.Judge(text, IsNear(total, run[0]) ? [total, .. run] : run, run, value, MayOverlap(run));
    }

    /// <summary>"Có 245 chi bộ …, 200 chi bộ …, 45 chi bộ …": the first is the total of the others.</summary>
    private static bool IsOwnTotal(List<Figure> run) => run.Count >= 3 && run[0].Value == run.Skip(1).Sum(part => part.Value) && Predicate(run[0]) != Predicate(run[1]);

    private Claim OwnTotal(List<Figure> run)
    {
        var parts = run.Skip(1).ToList();
        return PartsClaims.Judge(text, run, parts, run[0].Value, MayOverlap(parts));
    }

    /// <summary>"Toàn trường có 37 học sinh giỏi, 189 học sinh khá": the first of a list has a subject before it.</summary>
    private void WithFirst(List<Figure> run)
    {
        if (text.Before(run[0]) is { IsPlainCount: true } first && first.Sentence == run[0].Sentence && first.Noun == run[0].Noun && first.Token.Depth == run[0].Token.Depth && !text.IsPart(first)
            && (Predicate(first) == Predicate(run[0]) || Scale.Contains(Predicate(first))))
        {
            run.Insert(0, first);
        }
    }

    /// <summary>What is missing may be told in the next words with another noun.</summary>
    private void Complete(List<Figure> run, decimal total)
    {
        var gap = total - run.Sum(part => part.Value);
        if (gap > 0 && text.Figures.Skip(run[^1].Place + 1).Take(3).FirstOrDefault(figure => figure.IsPlainCount && figure.Value == gap && figure.Token.Paragraph == run[^1].Token.Paragraph) is { } rest)
        {
            run.Add(rest);
        }
    }

    private bool Fits(Figure total, List<Figure> run) => total.Place < run[0].Place && run[0].Sentence - total.Sentence <= FarthestSentence && !Scale.Contains(Predicate(total))
        && (run[0].Noun.Length > 0 ? total.Noun.Length > 0 && (Nouns.AreSame(total.Noun, run[0].Noun) || (run[0].Noun is "đơn vị" or "địa phương" && Nouns.IsPlace(total.Noun.Split(' ')[0]))) : total.Unit is FigureUnit.Ratio or FigureUnit.Count && total.Noun.Length > 0);

    /// <summary>The total is the last figure before its parts, in the same paragraph: it is shown with them.</summary>
    private static bool IsNear(Figure total, Figure first) => total.Token.Paragraph == first.Token.Paragraph && first.Place - total.Place == 1;

    private static bool MayOverlap(IEnumerable<Figure> parts) => PartsClaims.MayOverlap(parts.Select(part => string.Join(' ', part.Tail)));

    private static decimal ValueOf(Figure total, decimal sum) => total.Unit == FigureUnit.Ratio && total.Token.Base == sum ? sum : total.Value;
}
