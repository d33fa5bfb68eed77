using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>Reads a sheet of cells: the month of a unit, or the year of a branch.</summary>
public static class EntrySheetQuery
{
    /// <summary>The month of a unit: a row for each unit that reports for it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="tree">The organisation.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="month">The month.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="only">Ids of the units whose rows are wanted; null for all.</param>
    /// <param name="withSeries">Whether the figures of earlier periods are read too.</param>
    public static async Task<EntrySheet> MonthAsync(
        AppDb db, UnitTree tree, int unitId, Period month, CancellationToken token, IReadOnlyCollection<int>? only = null, bool withSeries = true)
    {
        var reporters = tree.ReportersOn(unitId, month.End).Where(unit => only?.Contains(unit.Id) != false).Select(unit => (unit, month)).ToList();
        return await LoadAsync(db, tree, tree[unitId], reporters, isYear: false, token, withSeries);
    }

    /// <summary>The year of a branch: a row for each month in which it existed at the month's end.</summary>
    public static async Task<EntrySheet> YearAsync(AppDb db, UnitTree tree, int unitId, int year, CancellationToken token)
    {
        const int lastMonth = 12;
        var months = Period.Range(Period.Month(year, 1), Period.Month(year, lastMonth)).Where(month => tree[unitId].ExistsOn(month.End));
        return await LoadAsync(db, tree, tree[unitId], [.. months.Select(month => (tree[unitId], month))], isYear: true, token);
    }

    /// <summary>Which figures are due from whom.</summary>
    public static async Task<DueRule> DueRuleAsync(AppDb db, CancellationToken token) =>
        new(await db.UnitCategories.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(category => category.Id, category => category.Code, token));

    private static async Task<EntrySheet> LoadAsync(
        AppDb db, UnitTree tree, Unit unit, List<(Unit Unit, Period Month)> rows, bool isYear, CancellationToken token, bool withSeries = true)
    {
        var last = rows.Count == 0 ? default : rows[^1].Month;
        var all = await db.Indicators.AsNoTracking().AsSplitQuery().ToListAsync(token);
        var columns = EntrySheetBuilder.ColumnsOf(all, [.. rows.Select(row => row.Month).Distinct()]);
        var unitIds = rows.Select(row => row.Unit.Id).Distinct().ToList();
        var indicatorIds = columns.Select(indicator => indicator.Id).ToList();
        var observations = db.Observations.AsNoTracking().AsSplitQuery()
            .Where(observation => unitIds.Contains(observation.UnitId) && indicatorIds.Contains(observation.IndicatorId));
        var periods = EntrySheetBuilder.PeriodsOf(columns, [.. rows.Select(row => row.Month).Distinct()]).ToList();
        var earlier = withSeries ? EntrySheetBuilder.EarlierPeriodsOf(periods).ToList() : [];

        return new EntrySheetBuilder
        {
            Tree = tree,
            Unit = unit,
            Rows = rows,
            IsYear = isYear,
            Columns = columns,
            Scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token),
            Due = await DueRuleAsync(db, token),
            Stored = await observations.Include(observation => observation.History.OrderBy(version => version.Number))
                .Where(observation => periods.Contains(observation.Period)).ToListAsync(token),
            Earlier = await observations.Where(observation => earlier.Contains(observation.Period) && observation.State != ObservationState.Empty)
                .Select(observation => new EarlierFigure(observation.UnitId, observation.IndicatorId, observation.Period, observation.ScaleVersionId, observation.Figure))
                .ToListAsync(token),
            Explanations = await db.CheckExplanations.AsNoTracking()
                .Where(given => unitIds.Contains(given.UnitId) && periods.Contains(given.Period)).ToListAsync(token),
            Month = last,
        }.Build();
    }
}
