using System.Globalization;
using System.Resources;
using PilotReview.Core.Organisation;

namespace PilotReview.Core.Wording;

/// <summary>Says what a check of a figure table found, and how to mend it. The sentences are in <c>OrganisationText</c> under the name of the finding.</summary>
public static class OrganisationWording
{
    private const int MostDecimals = 10;

    private static readonly PhraseBook Book = new(new ResourceManager("PilotReview.Core.Wording.OrganisationText", typeof(OrganisationWording).Assembly));

    /// <summary>What was found, in one sentence: "Tổng nêu 245 chi bộ, các phần cộng lại là 239: thiếu 6 chi bộ."</summary>
    public static string Sentence(FigureFinding finding, CultureInfo culture)
    {
        var key = KeyOf(finding);
        var suffix = finding is not { Kind: FigureFindingKind.WholeImplied or FigureFindingKind.ShareImplied } ? string.Empty
            : finding.Bounds is not var (low, high) ? ".none"
            : low == high ? ".one" : string.Empty;
        return Fill(key + suffix, finding, culture);
    }

    /// <summary>How to mend it; null when there is nothing to mend.</summary>
    public static string? Fix(FigureFinding finding, CultureInfo culture)
    {
        var key = KeyOf(finding) + ".fix";
        if (!finding.IsProblem || Book.Find(key, culture) is null)
        {
            return null;
        }

        return Fill(finding.TakesOther && finding.Breakdown.Vi.Length == 0 ? key + "_unnamed" : key, finding, culture);
    }

    /// <summary>The difference of a sum in two words: "thiếu 6", "khớp".</summary>
    public static string Difference(FigureFinding finding, CultureInfo culture) => finding switch
    {
        { Stated: null } or { Kind: FigureFindingKind.PartImplied or FigureFindingKind.PartsImplied } => Book.Get("difference.unknown", culture),
        { Difference: 0 } => Book.Get("difference.none", culture),
        { IsOfAll: false, Difference: > 0 } => Fill("difference.rest", finding, culture),
        { Difference: > 0 } => Fill("difference.missing", finding, culture),
        _ => Fill("difference.extra", finding, culture),
    };

    /// <summary>What stands above the parts of a total: "Chia theo loại hình:", "Trong đó:".</summary>
    public static string Heading(FigureLine part, CultureInfo culture)
    {
        var key = part.Relation == LineRelation.PartAmong ? "heading.among" : "heading.all";
        var breakdown = part.Breakdown.In(culture);
        return (key, breakdown.Length) switch
        {
            ("heading.all", 0) => Book.Get("heading.all_unnamed", culture),
            ("heading.all", _) => Book.Fill(key, culture, ("breakdown", breakdown)),
            (_, 0) => Book.Get(key, culture),
            _ => Book.Fill("heading.among_named", culture, ("breakdown", breakdown)),
        };
    }

    /// <summary>The name of the row of what parts add up to.</summary>
    public static string Sum(CultureInfo culture) => Book.Get("sum", culture);

    /// <summary>What the line is called that is added for what is missing.</summary>
    public static LocalText Other(FigureFinding finding) => finding.Breakdown.Vi.Length == 0
        ? new LocalText(Book.Get("other", Formats.Vietnamese), Book.Get("other", Formats.English))
        : new LocalText(
            Book.Fill("other.named", Formats.Vietnamese, ("breakdown", finding.Breakdown.Vi)),
            finding.Breakdown.En.Length == 0 ? Book.Get("other", Formats.English) : Book.Fill("other.named", Formats.English, ("breakdown", finding.Breakdown.En)));

    /// <summary>A figure with the digits that it has: 245, 1.234, 2,5.</summary>
    public static string Value(decimal value, CultureInfo culture)
    {
        var decimals = 0;
        while (decimals < MostDecimals && decimal.Round(value, decimals) != value)
        {
            decimals++;
        }

        return Formats.Number(value, decimals, culture);
    }

    /// <summary>A percent at the digits with which it is printed: 76,72%.</summary>
    public static string Percent(decimal percent, int decimals, CultureInfo culture) => Formats.Number(percent, decimals, culture) + "%";

    private static string KeyOf(FigureFinding finding) => SnakeCase.Of(finding.Kind.ToString());

    private static string Fill(string key, FigureFinding finding, CultureInfo culture)
    {
        var isPercent = finding.Parts.Count == 0 && finding.Kind is not (FigureFindingKind.PartAboveTotal or FigureFindingKind.ShareAboveWhole);
        var difference = Math.Abs(finding.Difference ?? 0);
        return Book.Fill(
            key, culture,
            ("stated", isPercent ? Printed(finding, finding.Stated, culture) : Counted(finding.Stated, finding.Line, culture)),
            ("computed", isPercent ? Printed(finding, finding.Computed, culture) : Known(finding.Computed, culture)),
            ("sum", Known(finding.Computed, culture)),
            ("difference", Counted(difference, finding.Line, culture)),
            ("plain", Value(difference, culture)),
            ("breakdown", finding.Breakdown.In(culture)),
            ("parts", string.Join("; ", finding.Unknown.Select(part => part.Label.In(culture)))),
            ("line", finding.Line.Label.In(culture)),
            ("whole", finding.Whole?.Label.In(culture) ?? string.Empty),
            ("part", Known(finding.Line.Value, culture)),
            ("all", Known(finding.Whole?.Value, culture)),
            ("low", Known(finding.Bounds?.Low, culture)),
            ("high", Known(finding.Bounds?.High, culture)));
    }

    private static string Known(decimal? value, CultureInfo culture) => value is { } known ? Value(known, culture) : "?";

    /// <summary>"6 chi bộ"; the number alone where the source does not say what is counted.</summary>
    private static string Counted(decimal? value, FigureLine line, CultureInfo culture) => line.Noun.In(culture) is { Length: > 0 } noun
        ? $"{Known(value, culture)} {noun}"
        : Known(value, culture);

    private static string Printed(FigureFinding finding, decimal? percent, CultureInfo culture)
    {
        var decimals = finding.Line.PrintedPercent is null ? 2 : finding.Line.PercentDecimals;
        return percent is { } known ? Percent(known, decimals, culture) : "?";
    }
}
