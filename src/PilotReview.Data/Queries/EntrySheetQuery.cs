using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>Reads a sheet of cells: the month of a unit, or the year of a branch.</summary>
public static class EntrySheetQuery
{
    /// <summary>The month of a unit: a row for each unit that reports for it, and for each that ended within the month and has figures of it.</summary>
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
        var reporters = tree.ReportersIn(unitId, month.Start, month.End).Where(unit => only?.Contains(unit.Id) != false).Select(unit => (unit, month)).ToList();
        return await LoadAsync(db, tree, (tree[unitId], month), reporters, isYear: false, token, withSeries);
    }

    /// <summary>The year of a branch: a row for each month in which it reports for itself, and which the reader may see.</summary>
    /// <param name="db">The database.</param>
    /// <param name="tree">The organisation.</param>
    /// <param name="unitId">The branch.</param>
    /// <param name="year">The year.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="withSeries">Whether the figures of earlier periods are read too.</param>
    public static async Task<EntrySheet> YearAsync(AppDb db, UnitTree tree, int unitId, int year, UnitScope scope, CancellationToken token, bool withSeries = true)
    {
        const int lastMonth = 12;
        var last = Period.Month(year, lastMonth);
        var months = Period.Range(Period.Month(year, 1), last)
            .Where(month => scope.SeesOn(unitId, month.End) && tree.ReportersIn(unitId, month.Start, month.End).Any(unit => unit.Id == unitId));
        return await LoadAsync(db, tree, (tree[unitId], last), [.. months.Select(month => (tree[unitId], month))], isYear: true, token, withSeries);
    }

    /// <summary>Which figures are due from whom.</summary>
    public static async Task<DueRule> DueRuleAsync(AppDb db, CancellationToken token) =>
        new(await db.UnitCategories.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(category => category.Id, category => category.Code, token));

    private static async Task<EntrySheet> LoadAsync(
        AppDb db, UnitTree tree, (Unit Unit, Period Month) sheet, List<(Unit Unit, Period Month)> rows, bool isYear, CancellationToken token, bool withSeries)
    {
        var all = await db.Indicators.AsNoTracking().AsSplitQuery().ToListAsync(token);
        var columns = EntrySheetBuilder.ColumnsOf(all, [.. rows.Select(row => row.Month).Distinct()]);
        var unitIds = rows.Select(row => row.Unit.Id).Distinct().ToList();
        var indicatorIds = columns.Select(indicator => indicator.Id).ToList();
        var observations = db.Observations.AsNoTracking().AsSplitQuery()
            .Where(observation => unitIds.Contains(observation.UnitId) && indicatorIds.Contains(observation.IndicatorId));
        var periods = EntrySheetBuilder.PeriodsOf(columns, [.. rows.Select(row => row.Month).Distinct()]).ToList();
        var earlier = withSeries ? EntrySheetBuilder.EarlierPeriodsOf(periods).ToList() : [];
        var stored = await observations.Include(observation => observation.History.OrderBy(version => version.Number))
            .Where(observation => periods.Contains(observation.Period)).ToListAsync(token);

        return new EntrySheetBuilder
        {
            Tree = tree,
            Unit = sheet.Unit,
            Rows = [.. rows.Where(row => HasRow(tree, row, stored))],
            IsYear = isYear,
            Columns = columns,
            Scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token),
            Due = await DueRuleAsync(db, token),
            Stored = stored,
            Earlier = await observations.Where(observation => earlier.Contains(observation.Period) && observation.State != ObservationState.Empty)
                .Select(observation => new EarlierFigure(observation.UnitId, observation.IndicatorId, observation.Period, observation.ScaleVersionId, observation.Figure))
                .ToListAsync(token),
            OverOneUnit = await OverOneUnitAsync(observations, [.. columns.Where(column => column.Kind == IndicatorKind.Count).Select(column => column.Id)], token),
            Explanations = await db.CheckExplanations.AsNoTracking()
                .Where(given => unitIds.Contains(given.UnitId) && periods.Contains(given.Period)).ToListAsync(token),
            Month = sheet.Month,
        }.Build();
    }

    private static async Task<IReadOnlySet<int>> OverOneUnitAsync(IQueryable<Observation> observations, List<int> counts, CancellationToken token)
    {
        if (counts.Count == 0)
        {
            return new HashSet<int>();
        }

        var over = await observations.Where(observation => counts.Contains(observation.IndicatorId) && observation.Figure.Denominator != null)
            .Select(observation => new { observation.IndicatorId, observation.Figure.Denominator }).Distinct().ToListAsync(token);
        return over.GroupBy(figure => figure.IndicatorId).Where(figures => figures.All(figure => figure.Denominator == CellRule.OneUnit)).Select(figures => figures.Key).ToHashSet();
    }

    /// <summary>A unit that does not report at the month's end has a row only for figures that stand there: they must stay within reach.</summary>
    private static bool HasRow(UnitTree tree, (Unit Unit, Period Month) row, List<Observation> stored) =>
        tree.ReportersOn(row.Unit.Id, row.Month.End) is [var only] && only.Id == row.Unit.Id
        || stored.Exists(cell => cell.UnitId == row.Unit.Id && cell.Period.End == row.Month.End && cell.State != ObservationState.Empty);
}
