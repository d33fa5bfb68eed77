namespace PilotReview.Core.Import;

/// <summary>What came of reading or taking in a workbook: all of it, or nothing and why.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Problems">Everything that is wrong, in the order of sheets and rows; at most <see cref="MaxProblems"/>, and when
/// there are more, the last entry is <see cref="ImportProblemCode.MoreProblems"/> with the number left out.</param>
public sealed record ImportResult(int Rows, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Entries of the list at most.</summary>
    public const int MaxProblems = 1000;

    public bool IsAccepted => Problems.Count == 0;
}
