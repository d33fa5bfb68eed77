using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the workbook of a figure table is made from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Findings">What its check found.</param>
public sealed record FigureTableContent(FigureTable Table, IReadOnlyList<FigureFinding> Findings)
{
    /// <summary>Full name of the committee.</summary>
    public required LocalText Unit { get; init; }

    /// <summary>The figures are a sample's.</summary>
    public bool IsSample { get; init; }

    /// <summary>Who explained what and when, by the key of the finding.</summary>
    public IReadOnlyDictionary<string, string> Explainers { get; init; } = new Dictionary<string, string>();

    public required CultureInfo Culture { get; init; }

    /// <summary>The look that holds on the day: of it a workbook has the spelling.</summary>
    public DocumentStyle Style { get; init; } = DocumentStyle.Standard;

    /// <summary>The day on which the file is written.</summary>
    public required DateOnly Today { get; init; }
}
