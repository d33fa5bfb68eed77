using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>What waits for an actor among the months: cells sent back, ended months in which something is still open, months to judge.</summary>
/// <remarks>Somebody who works through years back is answered years back: what was typed, sent or returned is looked for by its state, whatever its month. Only a ward's empty
/// cells are asked for month by month.</remarks>
public static class InboxQuery
{
    /// <summary>Ended months whose empty cells a ward is reminded of.</summary>
    private const int MostMonths = 12;

    private const int MostItems = 60;

    public static async Task<InboxList> LoadAsync(AppDb db, Actor actor, DateOnly today, TimeZoneInfo zone, CancellationToken token)
    {
        if (actor.Role is not (Role.WardOfficial or Role.Appraiser))
        {
            return InboxList.Empty;
        }

        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        if (scope is { IsLimited: true, TopUnitId: null })
        {
            return InboxList.Empty;
        }

        var isWard = actor.Role == Role.WardOfficial;
        var last = Period.Of(PeriodKind.Month, today).Plus(-1);
        var touched = await TouchedAsync(db, tree, scope, last, isWard ? [ObservationState.Returned, ObservationState.Draft] : [ObservationState.Submitted], token);
        List<(Unit Unit, Period Month)> recent = isWard
            ? [.. Collectors.On(tree, last.End, scope.TopUnitId).SelectMany(unit => Period.Range(last.Plus(1 - MostMonths), last).Select(month => (unit, month)))]
            : [];
        var standings = await StandingsAsync(db, tree, [.. touched.Take(MostItems).Union(recent)], zone, token);
        var begun = standings.Where(standing => standing.HasFigures && standing.Month.CompareTo(last.Plus(-MostMonths)) > 0)
            .GroupBy(standing => standing.Unit.Id).ToDictionary(unit => unit.Key, unit => unit.Min(standing => standing.Month));
        var settings = new OfficeSettings(await db.SettingValues.AsNoTracking().ToListAsync(token), today);
        var items = isWard
            ? standings.SelectMany(standing => OfWard(standing, standing.Month == last || (begun.TryGetValue(standing.Unit.Id, out var first) && first.CompareTo(standing.Month) <= 0), settings, zone))
            : standings.Where(standing => standing.Submitted > 0)
                .Select(standing => new InboxItem(InboxKind.MonthToJudge, standing.Unit, standing.Month, standing.Submitted, standing.SubmittedAt, null));
        List<InboxItem> sorted = [.. items.OrderBy(item => item.Kind == InboxKind.MonthToSend).ThenBy(item => item.Month).ThenBy(item => item.Unit.Code, StringComparer.Ordinal)];
        return new InboxList([.. sorted.Take(MostItems)], Math.Max(0, sorted.Count - MostItems) + Math.Max(0, touched.Count - MostItems));
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

    /// <summary>The months of those who send in which a cell is in one of the states, by the order of the states and then the oldest first.</summary>
    private static async Task<List<(Unit Unit, Period Month)>> TouchedAsync(
        AppDb db, UnitTree tree, UnitScope scope, Period last, List<ObservationState> states, CancellationToken token)
    {
        var cells = db.Observations.AsNoTracking().Where(cell => states.Contains(cell.State));
        if (scope.IsLimited)
        {
            var within = tree.Units.Where(unit => scope.Sees(unit.Id)).Select(unit => unit.Id).ToList();
            cells = cells.Where(cell => within.Contains(cell.UnitId));
        }

        var found = await cells.Select(cell => new { cell.UnitId, cell.Period, cell.State }).Distinct().ToListAsync(token);
        List<(Unit Unit, Period Month, ObservationState State)> touched = [];
        foreach (var month in found.GroupBy(cell => Period.Of(PeriodKind.Month, cell.Period.End)).Where(month => month.Key.CompareTo(last) <= 0))
        {
            var senders = Collectors.On(tree, month.Key.End, scope.TopUnitId).ToDictionary(unit => unit.Id);
            touched.AddRange(month.Where(cell => scope.SeesOn(cell.UnitId, month.Key.End)).Select(cell => (SenderOf(tree, cell.UnitId, month.Key.End, senders), month.Key, cell.State)));
        }

        return
        [
            .. touched.OrderBy(cell => states.IndexOf(cell.State)).ThenBy(cell => cell.Month).ThenBy(cell => cell.Unit.Code, StringComparer.Ordinal)
                .Select(cell => (cell.Unit, cell.Month)).Distinct(),
        ];
    }

    /// <summary>Who sends what a unit reports; the unit itself when nobody does, because its ward ended within the month.</summary>
    private static Unit SenderOf(UnitTree tree, int unitId, DateOnly day, Dictionary<int, Unit> senders)
    {
        var unit = tree[unitId];
        var at = unit.ValidTo is { } end && end < day ? end : day;
        return senders.GetValueOrDefault(unitId) ?? tree.AncestorsOn(unitId, at).FirstOrDefault(above => senders.ContainsKey(above.Id)) ?? unit;
    }

    /// <summary>The standing of each of these months, and of no others: months of the same units are read together.</summary>
    private static async Task<List<MonthStanding>> StandingsAsync(AppDb db, UnitTree tree, IReadOnlyList<(Unit Unit, Period Month)> asked, TimeZoneInfo zone, CancellationToken token)
    {
        List<MonthStanding> standings = [];
        foreach (var months in asked.GroupBy(one => one.Month).GroupBy(month => string.Join(' ', month.Select(one => one.Unit.Id).Order())))
        {
            standings.AddRange(await MonthStandingsQuery.LoadAsync(db, tree, [.. months.First().Select(one => one.Unit)], [.. months.Select(month => month.Key)], zone, token));
        }

        return standings;
    }
}
