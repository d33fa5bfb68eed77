using PilotReview.Core.Verdicts;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Everything that decides how a cell looks; equal looks share one style in the file.</summary>
internal sealed record CellLook(CellRole Role)
{
    public Align Align { get; init; } = Align.Left;

    public string NumberFormat { get; init; } = NumberFormats.General;

    public bool IsBold { get; init; }

    public bool Wraps { get; init; }

    /// <summary>The text looks like a formula; the mark keeps it text even after somebody edits the cell.</summary>
    public bool IsMarkedAsText { get; init; }

    /// <summary>In whose colour the text is set; null for none.</summary>
    public VerdictKind? Verdict { get; init; }
}
