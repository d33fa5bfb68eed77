using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>What waits for an actor among the months: cells sent back, the month that ended last, months to judge. Oldest first.</summary>
public static class InboxQuery
{
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
        var waiting = await WaitingMonthsAsync(db, actor.Role == Role.Appraiser ? ObservationState.Submitted : ObservationState.Returned, token);
        IReadOnlyList<Period> months = actor.Role == Role.WardOfficial ? [.. waiting.Append(last).Distinct()] : waiting;
        var standings = await MonthStandingsQuery.LoadAsync(db, tree, units, months, zone, token);
        var settings = new OfficeSettings(await db.SettingValues.AsNoTracking().ToListAsync(token), today);
        var items = actor.Role == Role.Appraiser
            ? standings.Where(standing => standing.Submitted > 0)
                .Select(standing => new InboxItem(InboxKind.MonthToJudge, standing.Unit, standing.Month, standing.Submitted, standing.SubmittedAt, null))
            : standings.SelectMany(standing => OfWard(standing, last, settings, zone));
        return [.. items.OrderBy(item => item.Month).ThenBy(item => item.Unit.Code, StringComparer.Ordinal)];
    }

    private static IEnumerable<InboxItem> OfWard(MonthStanding standing, Period last, OfficeSettings settings, TimeZoneInfo zone)
    {
        if (standing.Returned > 0)
        {
            var due = standing.ReturnedAt is { } at
                ? Deadlines.ReturnedDueOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime), settings)
                : (DateOnly?)null;
            yield return new InboxItem(InboxKind.ReturnedCells, standing.Unit, standing.Month, standing.Returned, standing.ReturnedAt, due);
        }

        if (standing.Month == last && standing.Missing + standing.Drafts > 0)
        {
            yield return new InboxItem(InboxKind.MonthToSend, standing.Unit, standing.Month, standing.Missing + standing.Drafts, null, standing.DueOn);
        }
    }

    private static async Task<List<Period>> WaitingMonthsAsync(AppDb db, ObservationState state, CancellationToken token) =>
        [.. (await db.Observations.AsNoTracking().Where(observation => observation.State == state).Select(observation => observation.Period).Distinct().ToListAsync(token))
            .Select(period => Period.Of(PeriodKind.Month, period.End)).Distinct()];
}
