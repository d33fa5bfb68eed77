namespace PilotReview.Core.Import;

/// <summary>What came of reading or taking in a workbook: all of it, or nothing and why.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Problems">Everything that is wrong, in the order of sheets and rows; at most <see cref="MaxProblems"/>.</param>
public sealed record ImportResult(int Rows, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Problems listed at most; a file with more is hopeless and the list says so by its length.</summary>
    public const int MaxProblems = 1000;

    public bool IsAccepted => Problems.Count == 0;
}
