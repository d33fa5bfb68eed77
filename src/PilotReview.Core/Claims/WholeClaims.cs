using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>Percents that are meant to exhaust one whole, such as the levels of a classification: they must reach 100%.</summary>
/// <param name="text">The text.</param>
/// <param name="groups">Totals with their parts: percents behind the parts are checked one by one.</param>
/// <param name="taken">Figures that belong to a rise or fall.</param>
internal sealed class WholeClaims(ReadText text, IReadOnlyList<PartsGroup> groups, HashSet<int> taken)
{
    public const decimal Whole = 100;

    /// <summary>Below this a list of levels is not meant to be complete.</summary>
    private const decimal LeastOfLevels = 85;

    /// <summary>Above this they are of several wholes.</summary>
    private const decimal MostOfLevels = 115;

    private const int FewestLevels = 3;

    private static readonly string[] Levels = ["xuất sắc", "tốt", "khá", "trung bình", "yếu", "kém", "hoàn thành", "giỏi", "vững mạnh"];
    private static readonly string[] Votes = ["đồng ý", "không đồng ý", "tán thành", "không tán thành", "không có ý kiến", "có ý kiến khác", "ý kiến khác", "rất hài lòng", "hài lòng", "không hài lòng", "bình thường"];

    public HashSet<int> Members { get; } = [];

    public IEnumerable<Claim> Find()
    {
        var sentences = text.Figures.Where(figure => figure is { Unit: FigureUnit.Percent, IsRange: false, IsPlanned: false } && !taken.Contains(figure.Place) && !IsOfPart(figure)).GroupBy(figure => figure.Sentence);
        foreach (var percents in sentences.Select(group => group.Where(percent => percent.Token.Depth == group.First().Token.Depth).ToList()).Where(group => group.Count > 1))
        {
            if (percents.TrueForAll(percent => percent.Hedge == Hedge.None) && IsMeantWhole(percents))
            {
                Members.UnionWith(percents.Select(percent => percent.Place));
                yield return Judge(percents);
            }
        }
    }

    private readonly HashSet<int> _parts = [.. groups.Where(group => group.Parts.Count > 1).SelectMany(group => group.Parts).Select(part => part.Place)];

    private bool IsOfPart(Figure percent) => text.Before(percent) is { } before && _parts.Contains(before.Place);

    private bool IsMeantWhole(List<Figure> percents)
    {
        var sum = percents.Sum(percent => percent.Value);
        var words = $" {Words(percents)} ";
        var levels = Levels.Count(level => words.Contains($" {level} ", StringComparison.Ordinal));
        if (words.Contains(" còn lại ", StringComparison.Ordinal) && percents[^1].Start > percents[0].Start && LabelOf(percents, percents.Count - 1).Contains("còn lại", StringComparison.Ordinal))
        {
            return true;
        }

        if (percents.Count >= FewestLevels && levels >= FewestLevels - 1 && sum is >= LeastOfLevels and <= MostOfLevels)
        {
            var labels = Enumerable.Range(0, percents.Count).Select(at => $" {LabelOf(percents, at)} ").ToList();
            return labels.TrueForAll(label => Levels.Any(level => label.Contains($" {level} ", StringComparison.Ordinal))) && !percents.Exists(percent => percent.Tail is ["so", ..]);
        }

        if (percents.Count >= FewestLevels && sum is >= LeastOfLevels and <= MostOfLevels && percents.TrueForAll(percent => Array.Exists(Votes, vote => string.Join(' ', [percent.Noun, .. percent.Tail]).TrimStart().StartsWith(vote, StringComparison.Ordinal))))
        {
            return true;
        }

        return percents.Count == 2 && Complements.Pairs.Any(pair => Has(LabelOf(percents, 0), pair.One) && Has(LabelOf(percents, 1), pair.Other) || Has(LabelOf(percents, 0), pair.Other) && Has(LabelOf(percents, 1), pair.One));
    }

    private static bool Has(string label, string word) => $" {label} ".EndsWith($" {word} ", StringComparison.Ordinal) || $" {label} ".Contains($" {word} đạt ", StringComparison.Ordinal) || $" {label} ".Contains($" {word} chiếm ", StringComparison.Ordinal);

    private string Words(List<Figure> percents)
    {
        var first = percents[0].At;
        while (first > 0 && text.Tokens[first - 1].Sentence == percents[0].Sentence)
        {
            first--;
        }

        return string.Join(' ', text.Between(first, percents[^1].At + 8).Where(token => token.Sentence == percents[0].Sentence && token.Kind == TokenKind.Word).Select(token => token.Text));
    }

    /// <summary>The words that say what a percent is of: back to the percent before it.</summary>
    private string LabelOf(List<Figure> percents, int at)
    {
        var from = at > 0 ? percents[at - 1].At + 1 : Math.Max(0, percents[at].At - 10);
        return string.Join(' ', text.Between(from, percents[at].At).Where(token => token.Sentence == percents[at].Sentence && token.Kind == TokenKind.Word).Select(token => token.Text).Where(word => word is not ("đồng" or "chí" or "chiếm" or "đạt")));
    }

    private Claim Judge(List<Figure> percents)
    {
        var (status, note, sum) = Sum([.. percents.Select(percent => (percent.Value, percent.Token.Decimals))]);
        return text.Claim(percents, ClaimKind.PartsOfTotal, status, note) with { Expected = Whole, Found = sum };
    }

    /// <summary>Adds percents up, and allows for half a unit of the last place for each of them.</summary>
    public static (ClaimStatus Status, ClaimNote Note, decimal Sum) Sum(IReadOnlyList<(decimal Value, int Decimals)> percents)
    {
        var sum = percents.Sum(percent => percent.Value);
        var finest = percents.Max(percent => percent.Decimals);
        // a whole number among finer ones is exact, 13,3 beside 66,67 is not
        var room = percents.Sum(percent => PrintedPercent.Unit(percent.Decimals == 0 ? finest : percent.Decimals)) / 2;
        var agrees = Math.Abs(sum - Whole) <= room;
        var code = agrees ? sum == Whole ? ClaimNoteCode.WholeSum : ClaimNoteCode.WholeRounded : sum < Whole ? ClaimNoteCode.WholeMissing : ClaimNoteCode.WholeTooMuch;
        var note = new ClaimNote(code, [string.Empty, ImportValue.Of(sum), ImportValue.Of(Whole), ImportValue.Of(Math.Abs(sum - Whole)), .. percents.Select(percent => PrintedPercent.Write(percent.Value, percent.Decimals))]);
        return (agrees ? ClaimStatus.Agrees : ClaimStatus.Disagrees, note, sum);
    }
}
