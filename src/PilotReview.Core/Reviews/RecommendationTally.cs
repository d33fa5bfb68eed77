namespace PilotReview.Core.Reviews;

/// <summary>What the committees that were asked recommend, counted. Who has not answered is counted apart from who has no opinion.</summary>
public sealed class RecommendationTally(IReadOnlyCollection<ReviewCommittee> committees)
{
    public int Asked => committees.Count;

    public int Answered => committees.Count(committee => committee.Kind is not null);

    public int Of(RecommendationKind kind) => committees.Count(committee => committee.Kind == kind);

    public IReadOnlyList<ReviewCommittee> Silent => [.. committees.Where(committee => committee.Kind is null)];

    /// <summary>Every recommendation with its number, the most frequent first, those without a voice last.</summary>
    public IReadOnlyList<(RecommendationKind Kind, int Count)> Lines =>
        [.. Enum.GetValues<RecommendationKind>().Select(kind => (kind, Of(kind))).OrderByDescending(line => line.Item2).ThenBy(line => line.kind)];
}
