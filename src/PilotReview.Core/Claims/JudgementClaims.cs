using System.Text.RegularExpressions;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Claims;

/// <summary>Judgements without figures on what indicators measure, "có nhiều ý kiến phát biểu hơn", held against the verdicts. Aims and duties are no judgements.</summary>
/// <param name="text">The text.</param>
/// <param name="findings">The verdicts.</param>
/// <param name="isAboutThem">The text is about the units of the verdicts, so that it need not name them.</param>
internal sealed partial class JudgementClaims(ReadText text, IReadOnlyList<ClaimFinding> findings, bool isAboutThem)
{
    /// <summary>Words and signs before a judgement in which its unit is looked for.</summary>
    private const int LongestLook = 600;

    private readonly HashSet<int> _figures = [.. text.Figures.Select(figure => figure.Start)];

    private static readonly string[] Aims =
    [
        "cần", "phải", "tiếp tục", "nhằm", "sẽ", "phấn đấu", "góp phần", "giải pháp", "đề nghị", "yêu cầu", "tập trung", "đẩy mạnh", "chú trọng", "kế hoạch", "nhiệm vụ", "phương hướng", "nếu", "quan tâm", "mục tiêu", "thường xuyên nâng", "đề án", "chỉ đạo", "để nâng", "để tăng", "nên", "kiến nghị", "biện pháp", "mong", "về nâng", "về việc", "công tác nâng", "để",
    ];

    private static readonly string[] Better = ["tốt hơn", "cải thiện", "chuyển biến", "tiến bộ", "nâng lên", "nâng cao", "được nâng", "khắc phục", "chặt chẽ hơn", "nghiêm túc hơn", "nền nếp hơn", "nề nếp hơn", "kịp thời hơn", "nhanh hơn", "hiệu quả hơn", "khang trang hơn", "đảm bảo hơn", "bảo đảm hơn", "đầy đủ hơn", "đều hơn", "sôi nổi hơn", "đi vào nền nếp", "đi vào nề nếp"];
    private static readonly string[] Worse = ["kém hơn", "sa sút", "đi xuống", "xuống cấp", "chậm hơn", "lỏng lẻo hơn", "kém đi"];
    private static readonly string[] More = ["tăng", "cao hơn", "nhiều hơn", "nhiều ý kiến hơn"];
    private static readonly string[] Less = ["giảm", "ít hơn", "thấp hơn", "hạn chế được", "không còn"];
    private static readonly string[] Degrees = ["rõ", "rệt", "đáng", "kể", "mạnh", "dần", "lên", "hẳn", "hơn", "trước", "tích", "cực", "nhiều"];
    private static readonly string[] Denials = ["chưa", "không được", "chưa được"];

    /// <summary>First words of what says that something changed; "nhiều … hơn" too.</summary>
    private static readonly HashSet<string> Heads = [.. Better.Concat(Worse).Concat(More).Concat(Less).Select(phrase => phrase.Split(' ')[0])];

    /// <summary>Of these less is better, when no indicator of the office says otherwise.</summary>
    private static readonly HashSet<string> LowIsGood = ["nội dung trùng", "họp trùng", "trùng lặp", "chồng chéo", "nội dung họp trùng", "trùng giờ", "trùng với", "ngày triển khai", "thời gian triển khai"];

    public IEnumerable<Claim> Find() => Clauses().Select(ClaimOf).OfType<Claim>();

    /// <summary>Pieces of sentences between signs, without any figure in them.</summary>
    private IEnumerable<List<Token>> Clauses()
    {
        var clause = new List<Token>();
        var hasFigure = false;
        foreach (var token in text.Tokens)
        {
            var isEnd = clause.Count > 0 && clause[^1].Sentence != token.Sentence;
            if (isEnd || token.Text is "," or ";" or ":" or "(" or ")")
            {
                if (clause.Count > 1 && !hasFigure)
                {
                    yield return clause;
                }

                (clause, hasFigure) = ([], false);
            }

            hasFigure |= _figures.Contains(token.Start);
            if (token.Kind == TokenKind.Word)
            {
                clause.Add(token);
            }
        }

        if (clause.Count > 1 && !hasFigure)
        {
            yield return clause;
        }
    }

    private Claim? ClaimOf(List<Token> clause)
    {
        if (!clause.Exists(token => Heads.Contains(token.Text)))
        {
            return null;
        }

        var words = new Words(clause);
        if (Aims.Any(words.Has) || Subject(words) is not var (phrase, group, subject) || Change(words) is not var (way, change))
        {
            return null;
        }

        if (subject.First > 0 && clause[subject.First - 1].Text is "không" or "vắng" or "bỏ" or "chậm" or "chưa" or "ít")
        {
            // of those who do not
            return null;
        }

        var isDenied = Denials.Any(word => words.Find(word) is { } place && place.Last < change.First && change.First - place.Last <= 3) || (change.First > 0 && clause[change.First - 1].Is("không"));
        var (first, last) = (Math.Min(subject.First, change.First), Math.Max(subject.Last, change.Last));
        last = Extended(clause, last);
        first = words.Find("tỷ lệ") is { } rate && rate.First < first && first - rate.First <= 4 ? rate.First : first;
        if (first > 0 && clause[first - 1].Text is "có" && clause[first].Text is "nhiều" or "ít")
        {
            first--;
        }

        var (status, code, finding) = Held(clause, phrase, group, way, isDenied);
        return text.Claim(clause[first].Start, clause[last].End, ClaimKind.Improvement, status, new ClaimNote(code)) with { Finding = finding };
    }

    private static (string Phrase, int Group, Span Place)? Subject(Words words)
    {
        foreach (var (phrase, group) in IndicatorPhrases.All)
        {
            if (words.Find(phrase) is { } place)
            {
                return (phrase, group, place);
            }
        }

        return null;
    }

    private static (Way Way, Span Place)? Change(Words words)
    {
        (string[] List, Way Way)[] lists = [(Better, Way.Better), (Worse, Way.Worse), (More, Way.More), (Less, Way.Less)];
        foreach (var (list, way) in lists)
        {
            foreach (var phrase in list)
            {
                if (words.Find(phrase) is { } place)
                {
                    return (way, place);
                }
            }
        }

        // "nhiều ý kiến phát biểu hơn"
        return words.Find("nhiều") is { } much && words.Find("hơn") is { } than && much.First < than.First ? (Way.More, new Span(much.First, than.Last)) : null;
    }

    private static int Extended(List<Token> clause, int last)
    {
        while (last + 1 < clause.Count && Degrees.Contains(clause[last + 1].Text))
        {
            last++;
        }

        return last;
    }

    private (ClaimStatus, ClaimNoteCode, ClaimFinding?) Held(List<Token> clause, string phrase, int group, Way way, bool isDenied)
    {
        var fitting = findings.Where(finding => finding.IndicatorNames.Any(name => IndicatorPhrases.IsOf(name, group))).ToList();
        var units = Named(clause, fitting);
        if (units.Count == 0)
        {
            return (ClaimStatus.NoData, fitting.Count > 0 ? ClaimNoteCode.JudgementNoUnit : findings.Count == 0 ? ClaimNoteCode.JudgementNoFindings : ClaimNoteCode.JudgementNoData, null);
        }

        if (units.Select(finding => finding.Verdict).Distinct().Count() > 1)
        {
            return (ClaimStatus.NoData, ClaimNoteCode.JudgementNoUnit, null);
        }

        var found = units[0];
        var isBetter = way switch { Way.Better => true, Way.Worse => false, Way.More => found.IsHigherBetter && !LowIsGood.Contains(phrase), _ => !found.IsHigherBetter || LowIsGood.Contains(phrase) } != isDenied;
        var (status, code) = Held(found.Verdict, isBetter, isDenied);
        return (status, code, found);
    }

    private static (ClaimStatus, ClaimNoteCode) Held(VerdictKind verdict, bool isBetter, bool isDenied) => verdict switch
    {
        VerdictKind.Improved => isBetter ? (ClaimStatus.Supported, ClaimNoteCode.JudgementSupported) : (ClaimStatus.Contradicted, ClaimNoteCode.JudgementContradicted),
        VerdictKind.Worsened => isBetter ? (ClaimStatus.Contradicted, ClaimNoteCode.JudgementContradicted) : (ClaimStatus.Supported, ClaimNoteCode.JudgementSupported),
        VerdictKind.NoClearChange => isDenied ? (ClaimStatus.Supported, ClaimNoteCode.JudgementSupported) : (ClaimStatus.Contradicted, ClaimNoteCode.JudgementNotClear),
        VerdictKind.AtCeiling => isDenied ? (ClaimStatus.Supported, ClaimNoteCode.JudgementSupported) : (ClaimStatus.Contradicted, ClaimNoteCode.JudgementAtCeiling),
        VerdictKind.DifferentScale => (ClaimStatus.NoData, ClaimNoteCode.JudgementOtherScale),
        _ => (ClaimStatus.NoData, ClaimNoteCode.JudgementNoData),
    };

    /// <summary>The findings of the unit that is named last before the end of the clause. Where none is named, those of all units, if the text is about them.</summary>
    private List<ClaimFinding> Named(List<Token> clause, List<ClaimFinding> fitting)
    {
        var at = PlaceOf(clause[^1]);
        var words = text.Text[text.Tokens[Math.Max(0, at - LongestLook)].Start..clause[^1].End];
        var places = findings.Select(finding => (Finding: finding, Place: finding.UnitNames.Count == 0 ? -1 : finding.UnitNames.Max(name => Last(words, name)))).Where(pair => pair.Place >= 0).ToList();
        var last = places.Count == 0 ? -1 : places.Max(pair => pair.Place);
        if (OtherPlace().Matches(words).Select(match => match.Index + match.Length).DefaultIfEmpty(-1).Max() > last)
        {
            // of a unit that there are no verdicts of
            return [];
        }

        return last < 0 ? isAboutThem ? fitting : [] : [.. places.Where(pair => pair.Place == last).Select(pair => pair.Finding).Where(fitting.Contains)];
    }

    private int PlaceOf(Token token)
    {
        var (low, high) = (0, text.Tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Tokens[middle].Start < token.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    [GeneratedRegex(@"(?:[Pp]hường|[Xx]ã|[Kk]hóm|[Ấấ]p|[Tt]hôn|[Cc]hi bộ|[Tt]rường|[Tt]hị trấn|[Kk]hu phố|[Tt]ổ dân phố|TDP)\s+(?:số\s+)?(?:\d+|\p{Lu}\p{L}*)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherPlace();

    /// <summary>Where the name ends last in the words; a name with a number is not found within a longer number (Khóm 1 in Khóm 12).</summary>
    private static int Last(string words, string name)
    {
        var place = name.Length == 0 ? -1 : words.LastIndexOf(name, StringComparison.OrdinalIgnoreCase);
        while (place >= 0 && place + name.Length < words.Length && char.IsLetterOrDigit(words[place + name.Length]))
        {
            place = place == 0 ? -1 : words.LastIndexOf(name, place - 1, StringComparison.OrdinalIgnoreCase);
        }

        return place < 0 ? -1 : place + name.Length;
    }

    private enum Way
    {
        Better,
        Worse,
        More,
        Less,
    }

    /// <summary>Places of words in a clause, both inclusive.</summary>
    private sealed record Span(int First, int Last);

    /// <summary>The words of a clause, in which phrases are looked for.</summary>
    private sealed class Words(List<Token> clause)
    {
        private readonly string _line = $" {string.Join(' ', clause.Select(token => token.Text))} ";

        public bool Has(string phrase) => _line.Contains($" {phrase} ", StringComparison.Ordinal);

        public Span? Find(string phrase)
        {
            var bare = phrase.Replace(",", string.Empty, StringComparison.Ordinal);
            var place = _line.IndexOf($" {bare} ", StringComparison.Ordinal);
            if (place < 0)
            {
                return null;
            }

            var first = _line.AsSpan(0, place).Count(' ');
            return new Span(first, first + bare.AsSpan().Count(' '));
        }
    }
}
