using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Reviews;

/// <summary>How what a committee recommends lies to what the figures of its units say.</summary>
public enum EvidenceStance
{
    /// <summary>No reviewed unit lies below the committee.</summary>
    NoUnits = 1,

    /// <summary>Nothing improved and nothing worsened clearly.</summary>
    NothingClear,

    /// <summary>It asks to go on while more worsened than improved, or to dissolve while more improved than worsened.</summary>
    Opposite,

    /// <summary>The two do not speak against each other, or the committee has not said anything that figures could speak against.</summary>
    NotOpposite,
}

/// <summary>The verdicts on the reviewed units below a committee, to be read beside what it recommends. They bind nobody: a committee may have good reasons that no figure holds.</summary>
/// <param name="Units">Reviewed units below the committee.</param>
/// <param name="Counts">How many results came out how; without those that nobody came out with.</param>
public sealed record EvidenceBeside(int Units, IReadOnlyDictionary<VerdictKind, int> Counts)
{
    public int Improved => Counts.GetValueOrDefault(VerdictKind.Improved);

    public int Worsened => Counts.GetValueOrDefault(VerdictKind.Worsened);

    /// <summary>The counts in the order of the list of verdicts.</summary>
    public IReadOnlyList<(VerdictKind Kind, int Count)> Lines => [.. Counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value))];

    public static EvidenceBeside Of(int units, IEnumerable<VerdictKind> verdicts) =>
        new(units, verdicts.CountBy(kind => kind).ToDictionary(count => count.Key, count => count.Value));

    /// <summary>How a recommendation lies to the evidence.</summary>
    /// <param name="kind">The recommendation; null while the committee has not answered.</param>
    public EvidenceStance Beside(RecommendationKind? kind) => kind switch
    {
        _ when Units == 0 => EvidenceStance.NoUnits,
        _ when Improved == 0 && Worsened == 0 => EvidenceStance.NothingClear,
        RecommendationKind.Keep or RecommendationKind.Widen when Worsened > Improved => EvidenceStance.Opposite,
        RecommendationKind.Dissolve when Improved > Worsened => EvidenceStance.Opposite,
        _ => EvidenceStance.NotOpposite,
    };
}
