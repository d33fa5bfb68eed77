using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>What is otherwise today than when a review was frozen. Only figures that count are compared: approved ones, of periods within the windows. What was sent back since
/// counts as missing today.</summary>
public sealed class SnapshotDifferences
{
    private SnapshotDifferences(IReadOnlyList<ChangedFigure> figures, IReadOnlyList<ChangedDefinition> definitions) =>
        (Figures, Definitions) = (figures, definitions);

    /// <summary>By unit, indicator and period.</summary>
    public IReadOnlyList<ChangedFigure> Figures { get; }

    public IReadOnlyList<ChangedDefinition> Definitions { get; }

    /// <param name="frozen">The dossier of the snapshot.</param>
    /// <param name="live">The same review over the figures of today.</param>
    public static SnapshotDifferences Of(ReviewDossier frozen, ReviewDossier live) => new(
        [.. FiguresOf(frozen, live).OrderBy(figure => figure.UnitCode, StringComparer.Ordinal).ThenBy(figure => figure.Indicator.Code, StringComparer.Ordinal).ThenBy(figure => figure.Period.Start)],
        [.. new DefinitionDifferences(frozen, live).All()]);

    /// <summary>The findings that would come out otherwise today, with both.</summary>
    public static IReadOnlyList<ChangedFinding> FindingsOf(ReviewEvaluation frozen, ReviewEvaluation live) =>
    [
        .. from was in frozen.Findings
           let now = live.Findings.FirstOrDefault(finding => finding.Code == was.Code)
           let before = DraftedSentences.Words(was, frozen.Dossier)
           let after = now is null ? new LocalText(string.Empty) : DraftedSentences.Words(now, live.Dossier)
           where before.Vi != after.Vi
           select new ChangedFinding(was, now, before, after),
    ];

    /// <summary>Codes of frozen findings whose verdict or numbers the engine of today, over the frozen figures, no longer comes to. Empty while the engine has not changed.</summary>
    public static IReadOnlyList<string> Recomputed(SnapshotContent content, ReviewEvaluation again) => Otherwise(content, again, (was, now) => !was.IsSameAs(now));

    /// <summary>Codes of frozen findings that come out the same and are told in other words today, because the phrase bank was mended.</summary>
    public static IReadOnlyList<string> Reworded(SnapshotContent content, ReviewEvaluation again) =>
        Otherwise(content, again, (was, now) => was.IsSameAs(now) && was.Sentence != now.Sentence);

    private static IReadOnlyList<string> Otherwise(SnapshotContent content, ReviewEvaluation again, Func<FrozenFinding, FrozenFinding, bool> isOther)
    {
        var now = again.Findings.Select(finding => FrozenFinding.Of(finding, again.Dossier)).ToLookup(finding => finding.Code, StringComparer.Ordinal);
        return [.. content.Findings.Where(was => now[was.Code].All(other => isOther(was, other))).Select(was => was.Code)];
    }

    private static IEnumerable<ChangedFigure> FiguresOf(ReviewDossier frozen, ReviewDossier live)
    {
        var (from, to) = (frozen.Window.BeforeFrom.Start, frozen.Review.AsOf);
        Dictionary<EntryKey, Observation> Within(ReviewDossier dossier) => dossier.Observations
            .Where(observation => observation.Period.Start >= from && observation.Period.End <= to).ToDictionary(EntryKey.Of);
        HashSet<int> ReportedIn(ReviewDossier dossier) => [.. dossier.Observations.Select(observation => observation.UnitId)];
        // the units of the review and those it compares them with are always held against today; of the branches that a unit is ranked among, which may be others today, those that both know
        HashSet<int> compared = [.. ReportedIn(frozen).Intersect(ReportedIn(live)), .. frozen.ReadUnitIds(), .. live.ReadUnitIds()];
        var (was, now) = (Within(frozen), Within(live));
        foreach (var key in was.Keys.Union(now.Keys).Where(key => compared.Contains(key.UnitId)))
        {
            var (before, after) = (was.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (Counted(before) == Counted(after))
            {
                continue;
            }

            // a unit or indicator that one side does not know stands in the other
            var unit = live.Tree.Find(key.UnitId) ?? frozen.Tree[key.UnitId];
            var indicator = frozen.Indicators.FirstOrDefault(known => known.Id == key.IndicatorId) ?? live.Indicators.First(known => known.Id == key.IndicatorId);
            yield return new ChangedFigure(unit.Id, unit.Code, indicator, key.Period, before, after);
        }
    }

    /// <summary>What of a figure counts: its approved content, on its scale version.</summary>
    private static (ObservationFigure Figure, int? Scale) Counted(Observation? observation) =>
        observation is { State: ObservationState.Approved } approved ? (approved.Figure, approved.Figure.IsEmpty ? null : approved.ScaleVersionId) : (ObservationFigure.Empty, null);
}

/// <summary>A figure that counts otherwise than when it was frozen.</summary>
/// <param name="UnitId">The unit that reported it.</param>
/// <param name="UnitCode">Its code.</param>
/// <param name="Indicator">The indicator, as it was frozen.</param>
/// <param name="Period">The period.</param>
/// <param name="Before">As it was frozen; null when there was none.</param>
/// <param name="After">As it is; null when there is none any more.</param>
public sealed record ChangedFigure(int UnitId, string UnitCode, Indicator Indicator, Period Period, Observation? Before, Observation? After);

/// <summary>A finding that would come out otherwise today.</summary>
/// <param name="Was">As it was frozen.</param>
/// <param name="Now">As it would be; null when it is gone.</param>
/// <param name="Before">The frozen sentence.</param>
/// <param name="After">The sentence of today; empty when the finding is gone.</param>
public sealed record ChangedFinding(Finding Was, Finding? Now, LocalText Before, LocalText After)
{
    /// <summary>The verdict is another one, not only its numbers.</summary>
    public bool IsVerdictMoved => Was.Verdict.Kind != Now?.Verdict.Kind;
}
