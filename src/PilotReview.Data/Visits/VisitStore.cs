using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;

namespace PilotReview.Data.Visits;

/// <summary>The one place in which visits become figures: whoever saves visits asks here, within the same transaction, that the figures of their months follow.</summary>
public static class VisitStore
{
    /// <summary>Saves what the context holds, and then writes the figures that follow from the visits of these months.</summary>
    /// <param name="db">A context that says in whose name it writes, with an open transaction.</param>
    /// <param name="months">Branches and months whose visits changed.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who changed them; null for the program.</param>
    /// <param name="token">Stops the work; the caller then rolls back.</param>
    public static async Task SaveAsync(AppDb db, IReadOnlyCollection<(int UnitId, Period Month)> months, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        await db.SaveChangesAsync(token);
        await CountAsync(db, await IndicatorsAsync(db, token), [.. months.Distinct()], new ObservationEntry { At = at, AccountId = accountId, Source = ObservationSource.Visits }, token);
    }

    /// <summary>Writes the figures of an indicator that is new or was not counted from visits before, for all visits there are.</summary>
    public static async Task CountAllAsync(AppDb db, int indicatorId, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        var indicators = (await IndicatorsAsync(db, token)).Where(indicator => indicator.Id == indicatorId).ToList();
        if (indicators.Count > 0)
        {
            var months = await db.Visits.AsNoTracking().Select(visit => new { visit.UnitId, visit.Month }).Distinct().ToListAsync(token);
            await CountAsync(db, indicators, [.. months.Select(month => (month.UnitId, month.Month))], new ObservationEntry { At = at, AccountId = accountId, Source = ObservationSource.Visits }, token);
        }
    }

    private static Task<List<Indicator>> IndicatorsAsync(AppDb db, CancellationToken token) =>
        db.Indicators.AsNoTracking().IgnoreAutoIncludes().Where(indicator => indicator.FromVisits != null).ToListAsync(token);

    private static async Task CountAsync(
        AppDb db, List<Indicator> indicators, List<(int UnitId, Period Month)> cells, ObservationEntry entry, CancellationToken token)
    {
        if (indicators.Count == 0 || cells.Count == 0)
        {
            return;
        }

        var units = cells.Select(cell => cell.UnitId).Distinct().ToList();
        var months = cells.Select(cell => cell.Month).Distinct().ToList();
        var ids = indicators.Select(indicator => indicator.Id).ToList();
        var visits = (await db.Visits.AsNoTracking().Where(visit => units.Contains(visit.UnitId) && months.Contains(visit.Month)).ToListAsync(token))
            .ToLookup(visit => (visit.UnitId, visit.Month));
        var stored = await db.Observations.AsSplitQuery().Include(observation => observation.History)
            .Where(observation => ids.Contains(observation.IndicatorId) && units.Contains(observation.UnitId) && months.Contains(observation.Period))
            .ToDictionaryAsync(observation => (observation.UnitId, observation.IndicatorId, observation.Period), token);
        var scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token);
        foreach (var (unit, month) in cells)
        {
            foreach (var indicator in indicators)
            {
                var scale = indicator.ScaleCode is null ? null : scales.Find(version => version.ScaleCode == indicator.ScaleCode && version.IsInForceOn(month.Start));
                var counted = visits[(unit, month)];
                // marks on two scales have no mean
                var figure = indicator.FromVisits is { } kind
                    ? VisitTally.Of(kind == VisitFigure.Score ? counted.Where(visit => visit.ScaleVersionId == scale?.Id) : counted).FigureOf(kind)
                    : ObservationFigure.Empty;
                Put(db, stored.GetValueOrDefault((unit, indicator.Id, month)), (unit, indicator.Id, month), scale?.Id, figure, entry);
            }
        }

        await db.SaveChangesAsync(token);
    }

    /// <summary>A figure that is the same stays untouched; one that no longer follows is emptied, and its earlier content is kept.</summary>
    private static void Put(
        AppDb db, Observation? known, (int UnitId, int IndicatorId, Period Month) key, int? scaleId, ObservationFigure figure, ObservationEntry entry)
    {
        if (known is null ? figure.IsEmpty : known.Figure == figure && known.ScaleVersionId == scaleId)
        {
            return;
        }

        if (known is null)
        {
            known = new Observation { UnitId = key.UnitId, IndicatorId = key.IndicatorId, Period = key.Month, ScaleVersionId = scaleId };
            db.Observations.Add(known);
        }

        known.RecordOn(scaleId, figure, figure.IsEmpty ? ObservationState.Empty : ObservationState.Approved, entry);
    }
}
