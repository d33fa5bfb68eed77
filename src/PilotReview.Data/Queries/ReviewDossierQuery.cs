using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;
using PilotReview.Data.Reviews;

namespace PilotReview.Data.Queries;

/// <summary>Reads everything one review rests on. Observations are only those of the units that carry its series or are ranked beside it, and of the indicators of
/// its yardstick, which are read as they are defined on the day of the review.</summary>
public static class ReviewDossierQuery
{
    /// <summary>The dossier of the review with this code: as it was frozen, once it was; null when there is none.</summary>
    public static async Task<ReviewDossier?> LoadAsync(AppDb db, string reviewCode, CancellationToken token)
    {
        var review = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(item => item.Code == reviewCode, token);
        return review is null ? null
            : await SnapshotStore.InForceAsync(db, review, token) is { } snapshot ? Frozen(review, snapshot)
            : await LiveAsync(db, review, token);
    }

    /// <summary>The dossier of a snapshot, with the state and the conclusion that the review has today.</summary>
    public static ReviewDossier Frozen(Review review, ReviewSnapshot snapshot) => FrozenDossiers.Of(review, snapshot);

    /// <summary>The dossier over the figures of today. The review need not be stored: it may be one that is planned.</summary>
    /// <param name="db">The database.</param>
    /// <param name="review">The review.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="isRanked">Whether the branches that a unit is ranked among are read too; they may be all of a province.</param>
    public static async Task<ReviewDossier> LiveAsync(AppDb db, Review review, CancellationToken token, bool isRanked = true)
    {
        var pilot = await db.Pilots.AsNoTracking().AsSplitQuery().FirstAsync(item => item.Id == review.PilotId, token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var events = await db.UnitEvents.AsNoTracking().AsSplitQuery().OrderBy(change => change.EffectiveDate).ToListAsync(token);
        var indicatorIds = pilot.Yardstick.Select(item => item.IndicatorId).ToList();
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery()
            .Where(indicator => indicatorIds.Contains(indicator.Id)).ToListAsync(token);
        var unitIds = CarryingUnits(tree, pilot, events, ReviewDossier.WindowOf(review), isRanked);
        var observations = await db.Observations.AsNoTracking().AsSplitQuery().Include(observation => observation.History)
            .Where(observation => indicatorIds.Contains(observation.IndicatorId) && unitIds.Contains(observation.UnitId))
            .ToListAsync(token);

        return new ReviewDossier
        {
            Review = review,
            Pilot = pilot,
            Tree = tree,
            Events = events,
            Indicators = [.. indicators.Select(indicator => indicator.On(review.AsOf))],
            Scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().OrderBy(scale => scale.From).ToListAsync(token),
            Marks = await db.EventMarks.AsNoTracking().OrderBy(mark => mark.From).ToListAsync(token),
            Observations = observations,
            ObserverScores = await ScoresAsync(db, unitIds, ReviewDossier.WindowOf(review), token),
            ObserverTolerance = (await OfficeSettingsQuery.LoadAsync(db, review.AsOf, token)).Number(OfficeSettings.VisitTolerance),
            Explanations = await db.CheckExplanations.AsNoTracking()
                .Where(given => indicatorIds.Contains(given.IndicatorId) && unitIds.Contains(given.UnitId)).OrderBy(given => given.Id).ToListAsync(token),
            ImportFiles = await db.ImportBatches.AsNoTracking().ToDictionaryAsync(batch => batch.Id, batch => batch.FileName, token),
            SampleScenario = await SampleScenarioQuery.LoadAsync(db, token),
            EarlierOrders = await EarlierOrdersAsync(db, review, token),
        };
    }

    /// <summary>What earlier conclusions on the pilot asked for, the oldest first.</summary>
    public static async Task<IReadOnlyList<ReviewOrder>> EarlierOrdersAsync(AppDb db, Review review, CancellationToken token)
    {
        var earlier = (await db.Reviews.AsNoTracking().Where(other => other.PilotId == review.PilotId).ToListAsync(token)).Where(other => other.IsBefore(review)).Select(other => other.Id).ToList();
        return await db.ReviewOrders.AsNoTracking().Where(order => earlier.Contains(order.ReviewId)).OrderBy(order => order.Id).ToListAsync(token);
    }

    /// <summary>Marks of visits up to the day of the data.</summary>
    private static async Task<IReadOnlyList<ObserverScore>> ScoresAsync(AppDb db, List<int> unitIds, ReviewWindow window, CancellationToken token) => ObserverScore.Of(
        (await db.Visits.AsNoTracking().Where(visit => unitIds.Contains(visit.UnitId) && visit.Score != null).ToListAsync(token))
        .Where(visit => visit.Month.CompareTo(window.BeforeFrom) >= 0 && visit.Month.CompareTo(window.AfterTo) <= 0));

    private static List<int> CarryingUnits(UnitTree tree, Pilot pilot, List<UnitEvent> events, ReviewWindow window, bool isRanked)
    {
        var (from, to) = (window.BeforeFrom, window.AfterTo);
        var ids = new HashSet<int>();
        foreach (var enrolment in pilot.Enrolments)
        {
            var change = events.First(item => item.Id == enrolment.EventId);
            Lineage[] lineages =
            [
                new Lineage(tree, enrolment.UnitId, change),
                .. enrolment.ComparisonUnits.Select(comparison => new Lineage(tree, comparison.UnitId, null)),
                .. (isRanked ? ComparableUnits.OfRank(tree, events, pilot, change, from, to) : []).Select(unit => new Lineage(tree, unit.Id, null)),
            ];
            foreach (var lineage in lineages)
            {
                ids.UnionWith(lineage.UnitIds(from, to, Aggregation.Own));
                ids.UnionWith(lineage.UnitIds(from, to, Aggregation.Sum));
            }
        }

        return [.. ids];
    }
}
