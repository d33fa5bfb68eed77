using PilotReview.Core.Comparison;
using PilotReview.Core.Documents;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>The figures of a paper, and the one that was asked for.</summary>
/// <param name="Place">The paper.</param>
/// <param name="Review">The review over the figures that the paper rests on, as the reader may see it.</param>
/// <param name="Figures">Every figure, as it was printed.</param>
/// <param name="Asked">The code that was asked for; empty for none.</param>
public sealed record LookUpView(LookUpPlace Place, OpenedReview Review, IReadOnlyList<PrintedFigure> Figures, string Asked)
{
    /// <summary>The figure as it was printed; null when the paper has none of this code.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>The result behind the code; null when it is none, or not for this reader.</summary>
    public Finding? Finding { get; init; }

    /// <summary>What the program makes of the same figures today, where that differs from what was printed; empty otherwise.</summary>
    public string Otherwise { get; init; } = string.Empty;

    /// <summary>Who stands behind the figures of the result, as far as the reader may know it.</summary>
    public IReadOnlyList<FigureAuthors> Authors { get; init; } = [];

    /// <summary>The figures are those that were kept with an issued document.</summary>
    public bool IsKept { get; init; }

    /// <summary>The pages of the review show what the paper rests on.</summary>
    public bool IsCurrent { get; init; } = true;

    public bool IsUnknown => Asked.Length > 0 && Figure is null && Finding is null;
}
