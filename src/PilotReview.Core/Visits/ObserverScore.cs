using PilotReview.Core.Observations;

namespace PilotReview.Core.Visits;

/// <summary>The mark that one visitor gave one meeting.</summary>
/// <param name="UnitId">The branch.</param>
/// <param name="Period">The month.</param>
/// <param name="Post">The visitor's post.</param>
/// <param name="Value">The mark.</param>
/// <param name="ScaleVersionId">The scale version that it is read on.</param>
/// <param name="AccountId">The account that typed it; null for one that came with a file.</param>
/// <param name="IsCopied">It was taken over from the branch's minutes.</param>
public sealed record ObserverScore(int UnitId, Period Period, string Post, decimal Value, int? ScaleVersionId, int? AccountId, bool IsCopied)
{
    /// <summary>The marks among visits.</summary>
    public static IReadOnlyList<ObserverScore> Of(IEnumerable<Visit> visits) =>
    [
        .. visits.Where(visit => visit.HasScore).OrderBy(visit => visit.Month).ThenBy(visit => visit.UnitId).ThenBy(visit => visit.Post, StringComparer.Ordinal)
            .Select(visit => new ObserverScore(
                visit.UnitId, visit.Month, visit.Post, visit.Score.GetValueOrDefault(), visit.ScaleVersionId, visit.ScoreAccountId, visit.IsScoreCopied)),
    ];
}
