using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>Adds up parts and holds them against their total.</summary>
internal static class PartsClaims
{
    /// <summary>Below this share of the total, parts that do not repeat what is counted are only some of it.</summary>
    private const decimal FewShare = 0.5m;

    /// <summary>The same for parts that do repeat it.</summary>
    private const decimal LeastShare = 0.25m;

    /// <summary>Below this share of the total, other words for some of it only name them.</summary>
    private const decimal NamedShare = 0.1m;

    /// <summary>Properties that do not exclude one another: a woman may be a probationary member.</summary>
    private static readonly string[][] Dimensions =
    [
        ["nữ", "nam"], ["dân tộc", "kinh", "khmer", "hoa", "tày", "mông"], ["tôn giáo", "công giáo", "phật giáo", "có đạo", "theo đạo"], ["tuổi", "trẻ", "cao tuổi", "đoàn viên", "thanh niên"], ["dự bị", "chính thức"], ["đại học", "cao đẳng", "trung cấp", "thạc sĩ", "trình độ", "cao cấp", "sơ cấp"], ["miễn"],
        ["tái cử", "mới"], ["đi làm ăn xa", "làm ăn xa"], ["hưu", "đương chức"], ["thường vụ"], ["thường trực"],
    ];

    public static IEnumerable<Claim> Of(ReadText text, IEnumerable<PartsGroup> groups)
    {
        foreach (var group in groups.Where(group => group.Parts.Count > 1 && !group.HasUncountedRest))
        {
            var parts = Prefix(group);
            if (group.Total.IsScore && (parts.Any(part => part.Value > group.TotalValue || part.Lead.Any(word => word is "trừ" or "thưởng")) || parts.Sum(part => part.Value) < group.TotalValue * FewShare))
            {
                // "đạt 92 điểm, trong đó cộng 2 điểm thưởng, trừ 1 điểm": no list of the points
                continue;
            }

            var isTold = group.Sign == PartsSign.Among && parts.All(part => part.Noun.Length > 0 && part.Noun == group.Total.Noun);
            if (!isTold && group.TotalValue > 0 && parts.Sum(part => part.Value) < group.TotalValue * NamedShare)
            {
                // "120 đại biểu, trong đó có 2 đồng chí …": some are named, nothing is added up
                continue;
            }

            yield return Judge(text, [group.Total, .. parts], parts, group.TotalValue, IsMixed(group) || MayOverlap(Names(text, group)), isTold);
        }
    }

    /// <summary>The claim over the figures: parts, held against a total.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reach">The figures that the claim covers.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="total">The total.</param>
    /// <param name="mayOverlap">The parts do not exclude one another.</param>
    /// <param name="isTold">The text says "trong đó", and of each part what is counted: then the parts must reach the total.</param>
    public static Claim Judge(ReadText text, IReadOnlyList<Figure> reach, IReadOnlyList<Figure> parts, decimal total, bool mayOverlap, bool isTold = false)
    {
        var sum = parts.Sum(part => part.Value);
        var noun = reach.Select(figure => figure.Noun).FirstOrDefault(name => name.Length > 0) ?? string.Empty;
        var (status, code) = Verdict(parts, sum, total, mayOverlap, isTold);
        var note = new ClaimNote(code, [noun, ImportValue.Of(sum), ImportValue.Of(total), ImportValue.Of(Math.Abs(total - sum)), .. parts.Select(part => ImportValue.Of(part.Value))]);
        return text.Claim(reach, ClaimKind.PartsOfTotal, status, note) with { Expected = total, Found = sum };
    }

    /// <summary>Of members of the Party some are teachers and some belong to the youth union: kinds of people that do not exclude one another.</summary>
    private static bool IsMixed(PartsGroup group) => Nouns.IsPerson(group.Total.Noun) && !Nouns.IsAnybody(group.Total.Noun)
        && group.Parts.Any(part => Nouns.IsPerson(part.Noun) && part.Noun != group.Total.Noun && !Nouns.IsAnybody(part.Noun));

    private static (ClaimStatus, ClaimNoteCode) Verdict(IReadOnlyList<Figure> parts, decimal sum, decimal total, bool mayOverlap, bool isTold)
    {
        if (sum == total)
        {
            return (ClaimStatus.Agrees, ClaimNoteCode.PartsSum);
        }

        if (mayOverlap)
        {
            return (ClaimStatus.CannotCheck, ClaimNoteCode.PartsOverlap);
        }

        if (parts.Any(part => part.Hedge != Hedge.None))
        {
            return Math.Abs(sum - total) <= total * 0.05m ? (ClaimStatus.Agrees, ClaimNoteCode.PartsLoose) : (ClaimStatus.CannotCheck, ClaimNoteCode.PartsLoose);
        }

        if (!isTold && sum < total * (parts.All(part => part.Noun.Length > 0) ? LeastShare : FewShare))
        {
            return (ClaimStatus.CannotCheck, ClaimNoteCode.PartsFew);
        }

        return (ClaimStatus.Disagrees, sum < total ? ClaimNoteCode.PartsMissing : ClaimNoteCode.PartsTooMany);
    }

    /// <summary>Whether the words of the parts name properties that do not exclude one another.</summary>
    public static bool MayOverlap(IEnumerable<string> names) => names.Select(DimensionOf).Where(dimension => dimension >= 0).Distinct().Count() > 1;

    private static int DimensionOf(string name) => Array.FindIndex(Dimensions, words => words.Any(word => $" {name} ".Contains($" {word} ", StringComparison.Ordinal)));

    /// <summary>Of a list that goes on to other things, the first parts when these make up the total.</summary>
    private static IReadOnlyList<Figure> Prefix(PartsGroup group)
    {
        var sum = 0m;
        for (var count = 1; count <= group.Parts.Count; count++)
        {
            sum += group.Parts[count - 1].Value;
            if (count > 1 && sum == group.TotalValue)
            {
                return [.. group.Parts.Take(count)];
            }
        }

        return group.Parts;
    }

    private static List<string> Names(ReadText text, PartsGroup group) =>
        [.. group.Parts.Select(part => string.Join(' ', [.. LabelOf(text, part), .. part.Noun is "nữ" or "nam" or "đoàn viên" or "thanh niên" ? [part.Noun] : Array.Empty<string>(), .. part.Tail]))];

    /// <summary>A label stands before a number that is followed by a sign: "nữ: 120", "nữ 120".</summary>
    private static IReadOnlyList<string> LabelOf(ReadText text, Figure part)
    {
        if (part.Noun.Length > 0 && part.Tail.Count > 0)
        {
            return [];
        }

        return part.Lead.Count > 0 ? part.Lead : [.. text.Between(Math.Max(0, part.At - 8), part.At).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)];
    }
}
