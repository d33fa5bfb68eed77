using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>How far the months of units are.</summary>
public static class MonthStandingsQuery
{
    /// <summary>The standing of each unit in each month.</summary>
    /// <param name="db">The database.</param>
    /// <param name="tree">The organisation.</param>
    /// <param name="units">The units that send.</param>
    /// <param name="months">The months.</param>
    /// <param name="zone">In which days are counted.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IReadOnlyList<MonthStanding>> LoadAsync(
        AppDb db, UnitTree tree, IReadOnlyList<Unit> units, IReadOnlyList<Period> months, TimeZoneInfo zone, CancellationToken token)
    {
        var indicators = await db.Indicators.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token);
        var due = await EntrySheetQuery.DueRuleAsync(db, token);
        var rows = months.SelectMany(month => units.Select(unit => (Month: month, Unit: unit, Reporters: tree.ReportersIn(unit.Id, month.Start, month.End)))).ToList();
        var cells = await CellsAsync(db, months, [.. rows.SelectMany(row => row.Reporters).Select(unit => unit.Id).Distinct()], token);
        var settings = await db.SettingValues.AsNoTracking().ToListAsync(token);
        List<MonthStanding> standings = [];
        foreach (var month in rows.GroupBy(row => row.Month))
        {
            var collected = indicators.Where(indicator => DueRule.PeriodIn(indicator, month.Key) is { } period && indicator.IsCollectedIn(period)).ToList();
            var ofMonth = new OfficeSettings(settings, month.Key.End);
            var dueOn = Enum.GetValues<PeriodKind>().ToDictionary(kind => kind, kind => Deadlines.DueOn(Period.Of(kind, month.Key.End), ofMonth));
            standings.AddRange(month.Select(row => Standing(
                (row.Unit, month.Key, dueOn), row.Reporters.SelectMany(reporter => CellsOf(tree, due, reporter, month.Key, collected, cells[(reporter.Id, month.Key)])), zone)));
        }

        return standings;
    }

    /// <summary>The cells of a unit that are due, and those in which something stands.</summary>
    private static IEnumerable<(PeriodKind Kind, bool IsDue, StoredCell? Stored)> CellsOf(
        UnitTree tree, DueRule due, Unit unit, Period month, List<Indicator> collected, IEnumerable<StoredCell> stored)
    {
        var reports = unit.ExistsOn(month.End) && tree.ChildrenOn(unit.Id, month.End).Count == 0;
        var byIndicator = stored.ToDictionary(cell => cell.IndicatorId);
        return collected.Select(indicator => (indicator.PeriodKind, reports && due.IsDue(indicator, unit, month), byIndicator.GetValueOrDefault(indicator.Id)))
            .Where(cell => cell.Item2 || cell.Item3 is not null);
    }

    private static MonthStanding Standing(
        (Unit Unit, Period Month, Dictionary<PeriodKind, DateOnly> DueOn) at, IEnumerable<(PeriodKind Kind, bool IsDue, StoredCell? Stored)> found, TimeZoneInfo zone)
    {
        var cells = found.ToList();
        DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(known, zone).DateTime) : null;
        Dictionary<ObservationState, int> StatesOf(bool isDue) =>
            cells.Where(cell => cell.IsDue == isDue).Select(cell => cell.Stored).OfType<StoredCell>().CountBy(cell => cell.State).ToDictionary();
        DateTimeOffset? Newest(ObservationState state) => cells.Where(cell => cell.Stored?.State == state).Max(cell => cell.Stored?.At);

        return new MonthStanding
        {
            Unit = at.Unit,
            Month = at.Month,
            Due = cells.Count(cell => cell.IsDue),
            States = StatesOf(true),
            Others = StatesOf(false),
            DueOn = at.DueOn[PeriodKind.Month],
            Deadlines =
            [
                .. cells.Where(cell => cell.IsDue).GroupBy(cell => at.DueOn[cell.Kind]).OrderBy(group => group.Key).Select(group => new MonthDeadline(
                    group.Key, group.Min(cell => DayOf(cell.Stored?.SentAt)), group.Max(cell => DayOf(cell.Stored?.SentAt)), group.Count(cell => cell.Stored?.IsSent != true))),
            ],
            SubmittedAt = Newest(ObservationState.Submitted),
            ReturnedAt = Newest(ObservationState.Returned),
        };
    }

    /// <summary>Each cell that has something in it, by unit and by the month that its period ends with, with the moment in which it was first sent.</summary>
    private static async Task<ILookup<(int Unit, Period Month), StoredCell>> CellsAsync(AppDb db, IReadOnlyList<Period> months, List<int> units, CancellationToken token)
    {
        var periods = months.SelectMany(month => Enum.GetValues<PeriodKind>().Select(kind => Period.Of(kind, month.End)).Where(period => period.End == month.End)).ToList();
        var observations = db.Observations.AsNoTracking()
            .Where(observation => periods.Contains(observation.Period) && units.Contains(observation.UnitId) && observation.State != ObservationState.Empty);
        var sent = (await observations.SelectMany(observation => observation.History, (observation, version) => new { observation.Id, version.State, version.Entry.At })
            .Where(version => version.State == ObservationState.Submitted).ToListAsync(token)).GroupBy(version => version.Id).ToDictionary(group => group.Key, group => group.Min(version => version.At));
        var cells = await observations.Select(observation => new { observation.Id, observation.UnitId, observation.IndicatorId, observation.Period, observation.State, observation.Entry.At }).ToListAsync(token);
        return cells.ToLookup(cell => (cell.UnitId, Period.Of(PeriodKind.Month, cell.Period.End)), cell => new StoredCell(
            cell.IndicatorId, cell.State, cell.At, sent.TryGetValue(cell.Id, out var first) ? first : cell.State == ObservationState.Submitted ? cell.At : null));
    }

    private sealed record StoredCell(int IndicatorId, ObservationState State, DateTimeOffset At, DateTimeOffset? SentAt)
    {
        /// <summary>Sent at some time, or there without ever having been sent, from a file.</summary>
        public bool IsSent => SentAt is not null || State == ObservationState.Approved;
    }
}
