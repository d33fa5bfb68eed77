namespace PilotReview.Core.Organisation;

/// <summary>One line of a figure table, as the source prints it. Nothing of it is ever recomputed.</summary>
public sealed class FigureLine
{
    public const int LongestLabel = 300;
    public const int LongestNoun = 60;
    public const int LongestBreakdown = 100;

    /// <summary>Digits after the decimal mark of a printed percent at most.</summary>
    public const int MostDecimals = 4;

    /// <summary>A printed percent above this is a slip of the keys.</summary>
    public const decimal LargestPercent = 100_000;

    public int Id { get; init; }

    public int TableId { get; init; }

    /// <summary>By which other lines and explanations refer to it: given once, whatever its place becomes.</summary>
    public required int Number { get; init; }

    /// <summary>Place in the table, from 1.</summary>
    public required int Order { get; set; }

    public required LocalText Label { get; set; }

    /// <summary>What is counted: "chi bộ", "đồng chí"; empty when the source does not say.</summary>
    public LocalText Noun { get; set; } = new(string.Empty);

    /// <summary>The category of units that the line counts; null for none.</summary>
    public int? CategoryId { get; set; }

    /// <summary>The figure as printed; null when it is not known.</summary>
    public decimal? Value { get; set; }

    public LineRelation Relation { get; set; } = LineRelation.Own;

    /// <summary>Number of the line that it has to do with; null for a line of its own.</summary>
    public int? Of { get; set; }

    /// <summary>By what a total is divided ("loại hình", "hình thức lãnh đạo"), so that one total may be divided more than once. Of parts only; may be empty.</summary>
    public LocalText Breakdown { get; set; } = new(string.Empty);

    /// <summary>The percent that the source prints; null when it prints none.</summary>
    public decimal? PrintedPercent { get; set; }

    /// <summary>Digits after the decimal mark with which it is printed.</summary>
    public int PercentDecimals { get; set; }

    public bool IsPart => Relation is LineRelation.PartOfAll or LineRelation.PartAmong;
}
