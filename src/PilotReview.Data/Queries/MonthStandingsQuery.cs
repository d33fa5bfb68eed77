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
        var counts = await CountsAsync(db, months, token);
        var settings = await db.SettingValues.AsNoTracking().ToListAsync(token);
        var unitIds = units.Select(unit => unit.Id).ToList();
        var steps = (await db.MonthSteps.AsNoTracking().Where(step => unitIds.Contains(step.UnitId) && months.Contains(step.Month)).ToListAsync(token))
            .ToLookup(step => (step.UnitId, step.Month));
        List<MonthStanding> standings = [];
        foreach (var month in months)
        {
            var collected = indicators.Where(indicator => DueRule.PeriodIn(indicator, month) is { } period && indicator.IsCollectedIn(period)).ToList();
            var dueOn = Deadlines.DueOn(month, new OfficeSettings(settings, month.End));
            standings.AddRange(units.Select(unit => Standing(
                (tree, due, zone), (unit, month, dueOn), tree.ReportersOn(unit.Id, month.End), collected, counts, [.. steps[(unit.Id, month)]])));
        }

        return standings;
    }

    private static MonthStanding Standing(
        (UnitTree Tree, DueRule Due, TimeZoneInfo Zone) given,
        (Unit Unit, Period Month, DateOnly DueOn) at,
        IReadOnlyList<Unit> reporters,
        List<Indicator> collected,
        ILookup<(int Unit, Period Month), (int Indicator, ObservationState State)> counts,
        List<MonthStep> steps)
    {
        var states = new Dictionary<ObservationState, int>();
        var cells = 0;
        foreach (var reporter in reporters)
        {
            var due = collected.Where(indicator => given.Due.IsDue(indicator, reporter, at.Month)).Select(indicator => indicator.Id).ToHashSet();
            cells += due.Count;
            foreach (var (_, state) in counts[(reporter.Id, at.Month)].Where(cell => due.Contains(cell.Indicator)))
            {
                states[state] = states.GetValueOrDefault(state) + 1;
            }
        }

        var first = steps.Where(step => step.Kind == MonthStepKind.Submitted).MinBy(step => step.Number);
        return new MonthStanding
        {
            Unit = at.Unit,
            Month = at.Month,
            Due = cells,
            States = states,
            DueOn = at.DueOn,
            SentOn = first is null ? null : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first.At, given.Zone).DateTime),
            SubmittedAt = steps.Where(step => step.Kind == MonthStepKind.Submitted).Max(step => (DateTimeOffset?)step.At),
            ReturnedAt = steps.Where(step => step.Kind == MonthStepKind.Returned).Max(step => (DateTimeOffset?)step.At),
        };
    }

    /// <summary>The state of each cell that has one, by unit and by the month that its period ends with.</summary>
    private static async Task<ILookup<(int Unit, Period Month), (int Indicator, ObservationState State)>> CountsAsync(
        AppDb db, IReadOnlyList<Period> months, CancellationToken token)
    {
        var periods = months.SelectMany(month => Enum.GetValues<PeriodKind>().Select(kind => Period.Of(kind, month.End)).Where(period => period.End == month.End)).ToList();
        var cells = await db.Observations.AsNoTracking().Where(observation => periods.Contains(observation.Period) && observation.State != ObservationState.Empty)
            .Select(observation => new { observation.UnitId, observation.IndicatorId, observation.Period, observation.State }).ToListAsync(token);
        return cells.ToLookup(cell => (cell.UnitId, Period.Of(PeriodKind.Month, cell.Period.End)), cell => (cell.IndicatorId, cell.State));
    }
}
