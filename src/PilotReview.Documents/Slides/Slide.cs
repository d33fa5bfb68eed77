using PilotReview.Core.Verdicts;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Slides;

/// <summary>One page of a deck. What it has is shown from top to bottom: heading, facts, lines, then columns, chart or table.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Heading">The one idea.</param>
public sealed record Slide(SlideKind Kind, string Heading)
{
    /// <summary>The shape of a verdict before the heading; null for none.</summary>
    public VerdictKind? Mark { get; init; }

    /// <summary>Code of the figure in the heading, with brackets; empty for none.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>Figures that are shown large, side by side.</summary>
    public IReadOnlyList<SlideFact> Facts { get; init; } = [];

    /// <summary>Short lines of text.</summary>
    public IReadOnlyList<SlideLine> Lines { get; init; } = [];

    /// <summary>Lists beside each other; none or two.</summary>
    public IReadOnlyList<SlideColumn> Columns { get; init; } = [];

    public StepChart? Chart { get; init; }

    public Table? Table { get; init; }

    /// <summary>What the presenter has at hand and the room does not see.</summary>
    public IReadOnlyList<SlideNote> Notes { get; init; } = [];

    /// <summary>The codes of all figures on the slide, without brackets, each once.</summary>
    public IReadOnlyList<string> Codes =>
    [
        .. Printed().SelectMany(code => code.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(),
    ];

    private IEnumerable<string> Printed() =>
    [
        Code, .. Facts.Select(fact => fact.Code),
        .. Lines.Concat(Columns.SelectMany(column => column.Lines)).SelectMany(line => line.Runs).Where(run => run.Style == RunStyle.Code).Select(run => run.Text),
        .. Table?.Rows.SelectMany(row => row.Cells).Select(cell => cell.Code) ?? [],
    ];
}
