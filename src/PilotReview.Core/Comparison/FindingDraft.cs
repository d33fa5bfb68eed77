using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Statistics;

namespace PilotReview.Core.Comparison;

/// <summary>A unit and indicator that was measured and waits for the p of its family.</summary>
internal sealed record FindingDraft
{
    public required YardstickItem Yardstick { get; init; }

    public required ComparisonPlan Plan { get; init; }

    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    public required ScaleVersion? Scale { get; init; }

    public required FindingJudge Judge { get; init; }

    public required bool IsChosenAfter { get; init; }

    /// <summary>Concludes every draft of one unit. Indicators fixed before looking form one family, those chosen afterwards another (methods, section 4); one
    /// without a better side is not judged and in none.</summary>
    public static IEnumerable<(FindingDraft Draft, ComparisonResult Result)> Conclude(IReadOnlyList<FindingDraft> drafts)
    {
        var families = drafts.Where(draft => draft.Judge.Measurement?.P is not null && draft.Plan.Indicator.Direction != Direction.Neutral).ToLookup(draft => draft.IsChosenAfter);
        var adjusted = families.SelectMany(family => Adjusted([.. family])).ToDictionary(pair => pair.Draft, pair => (pair.Q, pair.Size));
        foreach (var draft in drafts)
        {
            var (q, size) = adjusted.TryGetValue(draft, out var found) ? (found.Q, found.Size) : ((double?)null, 0);
            yield return (draft, BeforeAfter.Compare(draft.Plan, draft.Points, draft.Scale, draft.Judge, q, size));
        }
    }

    private static IEnumerable<(FindingDraft Draft, double? Q, int Size)> Adjusted(List<FindingDraft> family)
    {
        var adjusted = BenjaminiHochberg.Of([.. family.Select(draft => draft.Judge.Measurement?.P ?? 1)]).Value;
        return family.Select((draft, index) => (draft, adjusted?.Q[index], family.Count));
    }
}
