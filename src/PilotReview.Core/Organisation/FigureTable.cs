using System.Globalization;

namespace PilotReview.Core.Organisation;

/// <summary>A table of figures about an organisation (biểu số liệu tổ chức) as a document prints them: congresses, structure, training, admissions.</summary>
public sealed class FigureTable
{
    public const int LongestTitle = 300;
    public const int LongestDocument = 100;
    public const int LongestNote = 1000;
    public const int MostLines = 60;

    /// <summary>Years in one term at most.</summary>
    public const int MostYears = 10;

    public int Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The committee whose figures they are.</summary>
    public required int UnitId { get; set; }

    public required FigureSubject Subject { get; set; }

    public required int FromYear { get; set; }

    /// <summary>The same for a year, later for a term.</summary>
    public required int ToYear { get; set; }

    public required LocalText Title { get; set; }

    /// <summary>Number and symbol of the document that the figures come from; empty when it is not known.</summary>
    public string DocumentNumber { get; set; } = string.Empty;

    public DateOnly? DocumentDate { get; set; }

    /// <summary>The day for which the figures hold; null when the source does not say.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>What has to be known to read the table; stands under it. May be empty.</summary>
    public LocalText Note { get; set; } = new(string.Empty);

    /// <summary>Counts the changes, so that a form knows whether somebody else changed the table meanwhile.</summary>
    public int Version { get; set; } = 1;

    public List<FigureLine> Lines { get; init; } = [];

    public List<FigureExplanation> Explanations { get; init; } = [];

    /// <summary>The lines as they stand in the table.</summary>
    public IReadOnlyList<FigureLine> Ordered => [.. Lines.OrderBy(line => line.Order).ThenBy(line => line.Number)];

    /// <summary>2022, or 2022-2025 for a term.</summary>
    public string Years => FromYear == ToYear
        ? FromYear.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{FromYear}-{ToYear}");

    /// <summary>The day on which the units are counted to compare: the day of the figures, else that of the document, else the last of the first year.</summary>
    public DateOnly ComparedOn => AsOf ?? DocumentDate ?? new DateOnly(FromYear, 12, 31);

    public FigureLine? Find(int? number) => number is { } known ? Lines.Find(line => line.Number == known) : null;
}
