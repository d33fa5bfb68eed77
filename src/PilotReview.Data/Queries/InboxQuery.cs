using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>What waits for an actor among the months: cells sent back, ended months in which something is still open, months to judge. Oldest first.</summary>
public static class InboxQuery
{
    /// <summary>Ended months that a ward is reminded of.</summary>
    private const int MostMonths = 12;

    private const int MostItems = 60;

    public static async Task<IReadOnlyList<InboxItem>> LoadAsync(AppDb db, Actor actor, DateOnly today, TimeZoneInfo zone, CancellationToken token)
    {
        if (actor.Role is not (Role.WardOfficial or Role.Appraiser))
        {
            return [];
        }

        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        if (scope is { IsLimited: true, TopUnitId: null })
        {
            return [];
        }

        var last = Period.Of(PeriodKind.Month, today).Plus(-1);
        var units = Collectors.On(tree, last.End, scope.TopUnitId);
        IReadOnlyList<Period> months = actor.Role == Role.WardOfficial ? [.. Period.Range(last.Plus(1 - MostMonths), last)] : await SentMonthsAsync(db, tree, units, token);
        var standings = await MonthStandingsQuery.LoadAsync(db, tree, units, months, zone, token);
        var begun = standings.Where(standing => standing.HasFigures).GroupBy(standing => standing.Unit.Id).ToDictionary(unit => unit.Key, unit => unit.Min(standing => standing.Month));
        var settings = new OfficeSettings(await db.SettingValues.AsNoTracking().ToListAsync(token), today);
        var items = actor.Role == Role.Appraiser
            ? standings.Where(standing => standing.Submitted > 0)
                .Select(standing => new InboxItem(InboxKind.MonthToJudge, standing.Unit, standing.Month, standing.Submitted, standing.SubmittedAt, null))
            : standings.SelectMany(standing => OfWard(standing, standing.Month == last || (begun.TryGetValue(standing.Unit.Id, out var first) && first.CompareTo(standing.Month) <= 0), settings, zone));
        return [.. items.OrderBy(item => item.Month).ThenBy(item => item.Unit.Code, StringComparer.Ordinal).Take(MostItems)];
    }

    /// <param name="standing">The month.</param>
    /// <param name="isAsked">Empty cells are asked for: of the month that ended last, and of every month since the unit's first figure.</param>
    /// <param name="settings">The rules of today.</param>
    /// <param name="zone">In which days are counted.</param>
    private static IEnumerable<InboxItem> OfWard(MonthStanding standing, bool isAsked, OfficeSettings settings, TimeZoneInfo zone)
    {
        if (standing.Returned > 0)
        {
            var due = standing.ReturnedAt is { } at
                ? Deadlines.ReturnedDueOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime), settings)
                : (DateOnly?)null;
            yield return new InboxItem(InboxKind.ReturnedCells, standing.Unit, standing.Month, standing.Returned, standing.ReturnedAt, due);
        }

        var open = standing.Drafts + (isAsked ? standing.Missing : 0);
        if (open > 0)
        {
            yield return new InboxItem(InboxKind.MonthToSend, standing.Unit, standing.Month, open, null, standing.OpenUntil);
        }
    }

    /// <summary>Months in which something of the units waits for approval.</summary>
    private static async Task<List<Period>> SentMonthsAsync(AppDb db, UnitTree tree, IReadOnlyList<Unit> units, CancellationToken token)
    {
        var within = tree.Units.Where(unit => units.Any(top => tree.IsWithin(unit.Id, top.Id))).Select(unit => unit.Id).ToList();
        var periods = await db.Observations.AsNoTracking().Where(observation => observation.State == ObservationState.Submitted && within.Contains(observation.UnitId))
            .Select(observation => observation.Period).Distinct().ToListAsync(token);
        return [.. periods.Select(period => Period.Of(PeriodKind.Month, period.End)).Distinct()];
    }
}
