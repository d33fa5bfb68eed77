using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>The rows of an open sheet that a message of the browser is about, read anew.</summary>
public sealed record OpenSheet(EntrySheet Sheet, Unit Unit, Period Month, int? Year, UnitScope Scope)
{
    /// <summary>The rows that hold the cells; null when the unit or the month is none, or the actor may not see it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="asked">Code of the unit, the month as text, and the year when the sheet is one.</param>
    /// <param name="cells">Names of cells.</param>
    /// <param name="today">Months that begin later are closed.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<OpenSheet?> FindAsync(
        AppDb db, Actor actor, (string Unit, string Month, int? Year) asked, IReadOnlyList<string> cells, DateOnly today, CancellationToken token)
    {
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        if (tree.Find(asked.Unit ?? string.Empty) is not { } unit || !Period.TryParse(asked.Month, out var month) || month.Kind != PeriodKind.Month
            || asked.Year is < Period.FirstYear or > Period.LastYear || !(asked.Year is null ? scope.SeesOn(unit.Id, month.End) : scope.Sees(unit.Id)))
        {
            return null;
        }

        var rows = cells.Select(name => CellNames.Read(name, tree)?.UnitId).OfType<int>().ToHashSet();
        var sheet = asked.Year is { } year
            ? await EntrySheetQuery.YearAsync(db, tree, unit.Id, year, scope, token)
            : await EntrySheetQuery.MonthAsync(db, tree, unit.Id, month, token, rows);
        return new OpenSheet(sheet.AsOf(today), unit, month, asked.Year, scope);
    }

    /// <summary>All rows of the sheet as they stand now, without the series behind them.</summary>
    public Task<EntrySheet> WholeAsync(AppDb db, CancellationToken token) => Year is { } year
        ? EntrySheetQuery.YearAsync(db, Sheet.Tree, Unit.Id, year, Scope, token, withSeries: false)
        : EntrySheetQuery.MonthAsync(db, Sheet.Tree, Unit.Id, Month, token, withSeries: false);
}
