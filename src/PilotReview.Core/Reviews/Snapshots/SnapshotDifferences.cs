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

    public bool IsEmpty => Figures.Count == 0 && Definitions.Count == 0;

    /// <param name="frozen">The dossier of the snapshot.</param>
    /// <param name="live">The same review over the figures of today.</param>
    public static SnapshotDifferences Of(ReviewDossier frozen, ReviewDossier live) => new(
        [.. FiguresOf(frozen, live).OrderBy(figure => figure.UnitCode, StringComparer.Ordinal).ThenBy(figure => figure.Indicator.Code, StringComparer.Ordinal).ThenBy(figure => figure.Period.Start)],
        [.. DefinitionsOf(frozen, live)]);

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

    /// <summary>Frozen findings that the engine of today, over the frozen figures, no longer comes to: their codes. Empty while the engine has not changed.</summary>
    public static IReadOnlyList<string> Recomputed(SnapshotContent content, ReviewEvaluation again)
    {
        var now = again.Findings.ToDictionary(finding => finding.Code, finding => SnapshotJson.WritePart(FrozenFinding.Of(finding, again.Dossier)), StringComparer.Ordinal);
        return [.. content.Findings.Where(was => now.GetValueOrDefault(was.Code) != SnapshotJson.WritePart(was)).Select(was => was.Code)];
    }

    private static IEnumerable<ChangedFigure> FiguresOf(ReviewDossier frozen, ReviewDossier live)
    {
        var (from, to) = (frozen.Window.BeforeFrom.Start, frozen.Review.AsOf);
        Dictionary<EntryKey, Observation> Within(ReviewDossier dossier) => dossier.Observations
            .Where(observation => observation.Period.Start >= from && observation.Period.End <= to).ToDictionary(EntryKey.Of);
        // the branches that a unit is ranked among may be others today; only those that were frozen, and the units of the review themselves, are held against today
        var (was, now) = (Within(frozen), Within(live));
        var (known, read) = (frozen.Observations.Select(observation => observation.UnitId).ToHashSet(), live.Observations.Select(observation => observation.UnitId).ToHashSet());
        foreach (var key in was.Keys.Union(now.Keys).Where(key => known.Contains(key.UnitId) && read.Contains(key.UnitId)))
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

    private static IEnumerable<ChangedDefinition> DefinitionsOf(ReviewDossier frozen, ReviewDossier live)
    {
        foreach (var was in frozen.Indicators)
        {
            if (live.Indicators.FirstOrDefault(indicator => indicator.Id == was.Id) is { } now && Definition(was) != Definition(now))
            {
                yield return new ChangedDefinition(DefinitionKind.Indicator, was.Code, was.Name);
            }
        }

        foreach (var was in frozen.Scales.Where(scale => frozen.Indicators.Any(indicator => indicator.ScaleCode == scale.ScaleCode)))
        {
            if (ScaleOn(was, frozen.Review.AsOf) != ScaleOn(live.Scales.FirstOrDefault(scale => scale.Id == was.Id), frozen.Review.AsOf))
            {
                yield return new ChangedDefinition(DefinitionKind.Scale, was.Code, was.Name);
            }
        }

        if (SnapshotJson.WritePart(frozen.Yardstick) != SnapshotJson.WritePart(live.Yardstick))
        {
            yield return new ChangedDefinition(DefinitionKind.Yardstick, frozen.Pilot.Code, frozen.Pilot.Name);
        }

        foreach (var enrolment in frozen.Enrolments)
        {
            if (SnapshotJson.WritePart(enrolment) != SnapshotJson.WritePart(live.Pilot.Enrolments.Find(known => known.Id == enrolment.Id)))
            {
                var unit = frozen.Tree[enrolment.UnitId];
                yield return new ChangedDefinition(DefinitionKind.Enrolment, unit.Code, unit.On(frozen.Review.AsOf).ShortName);
            }
        }
    }

    /// <summary>A scale version as the review reads it: that it ended after the day of the data is nothing to it.</summary>
    private static string ScaleOn(ScaleVersion? scale, DateOnly day) => SnapshotJson.WritePart(scale is null ? null : new
    {
        scale.Code, scale.ScaleCode, scale.Name, scale.From, To = scale.To < day ? scale.To : null, scale.Min, scale.Max, scale.Basis, scale.Levels,
    });

    /// <summary>What a review reads of an indicator; how it is collected today does not matter to it, nor what later versions say.</summary>
    private static string Definition(Indicator indicator) => SnapshotJson.WritePart(new
    {
        indicator.Name, indicator.Definition, indicator.NumeratorLabel, indicator.DenominatorLabel, indicator.Source, indicator.Method, indicator.Measure, indicator.Kind,
        indicator.Direction, indicator.Decimals, indicator.SmallestChange, indicator.ScaleCode, indicator.Aggregation, indicator.PeriodKind,
    });
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

/// <summary>What else than figures may change after a review was frozen.</summary>
public enum DefinitionKind
{
    Indicator = 1,
    Scale,
    Yardstick,
    Enrolment,
}

/// <summary>A definition that is otherwise today.</summary>
public sealed record ChangedDefinition(DefinitionKind Kind, string Code, LocalText Name);
