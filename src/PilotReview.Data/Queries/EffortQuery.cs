using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Queries;

/// <summary>How long the typing of each indicator took in a year, and who reads it: an indicator that costs much and that no review uses can be dropped.</summary>
public static class EffortQuery
{
    /// <param name="db">The database.</param>
    /// <param name="year">Calendar year in which it was typed.</param>
    /// <param name="zone">The office's time, by which a year begins.</param>
    /// <param name="units">Ids of the units that count; null for all.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IReadOnlyList<IndicatorEffort>> LoadAsync(AppDb db, int year, TimeZoneInfo zone, IReadOnlyCollection<int>? units, CancellationToken token)
    {
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery().ToListAsync(token);
        var pilots = await db.Pilots.AsNoTracking().AsSplitQuery().ToListAsync(token);
        var observations = units is null ? db.Observations.AsNoTracking() : db.Observations.AsNoTracking().Where(observation => units.Contains(observation.UnitId));
        var present = await observations.Where(observation => observation.Entry.Seconds != null)
            .Select(observation => new { observation.UnitId, observation.IndicatorId, observation.Entry.At, observation.Entry.Seconds }).ToListAsync(token);
        var earlier = await db.Set<ObservationVersion>().AsNoTracking().Where(version => version.Entry.Seconds != null)
            .Join(observations, version => version.ObservationId, observation => observation.Id, (version, observation) => new { observation.UnitId, observation.IndicatorId, version.Entry.At, version.Entry.Seconds })
            .ToListAsync(token);
        var typed = present.Concat(earlier).Where(entry => TimeZoneInfo.ConvertTime(entry.At, zone).Year == year).ToLookup(entry => entry.IndicatorId);
        return
        [
            .. indicators.Select(indicator => new IndicatorEffort(
                    indicator,
                    typed[indicator.Id].Count(),
                    typed[indicator.Id].Sum(entry => entry.Seconds ?? 0),
                    pilots.Count(pilot => pilot.Yardstick.Exists(item => item.IndicatorId == indicator.Id))))
                .OrderByDescending(effort => effort.Seconds).ThenBy(effort => effort.Indicator.Code, StringComparer.Ordinal),
        ];
    }
}
