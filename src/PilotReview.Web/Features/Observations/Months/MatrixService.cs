using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Observations.Months;

/// <summary>Reads the matrix of units and months.</summary>
public sealed class MatrixService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private const int LastMonth = 12;

    /// <summary>The matrix of a year; null when the actor may not see it.</summary>
    public async Task<MatrixView?> FindAsync(Actor actor, int? asked, string? unitCode, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        var unit = string.IsNullOrEmpty(unitCode) ? null : tree.Find(unitCode);
        if (scope is { IsLimited: true, TopUnitId: null } || (!string.IsNullOrEmpty(unitCode) && (unit is null || !scope.Sees(unit.Id))))
        {
            return null;
        }

        var year = asked is >= Period.FirstYear and <= Period.LastYear ? asked.Value : today.Year;
        var months = Period.Range(Period.Month(year, 1), Period.Month(year, LastMonth)).ToList();
        var units = UnitsOf(tree, months, unit, scope);
        var standings = (await MonthStandingsQuery.LoadAsync(db, tree, units, months, time.LocalTimeZone, token))
            .Select(standing => IsOfRow(tree, scope, standing, unit) ? standing : Blank(standing)).ToList();
        return new MatrixView
        {
            Year = year,
            Unit = unit,
            Months = months,
            Today = today,
            Rows = [.. units.Select(row => (row, (IReadOnlyList<MonthStanding>)[.. standings.Where(standing => standing.Unit.Id == row.Id)]))],
        };
    }

    /// <summary>A branch that moved away took its later months along.</summary>
    private static bool IsOfRow(UnitTree tree, UnitScope scope, MonthStanding standing, Unit? under) => scope.SeesOn(standing.Unit.Id, standing.Month.End)
        && (under is null || tree.IsUnderOn(standing.Unit.Id, under.Id, standing.Month.End));

    private static MonthStanding Blank(MonthStanding standing) => new()
    {
        Unit = standing.Unit, Month = standing.Month, Due = 0, DueOn = standing.DueOn, States = new Dictionary<ObservationState, int>(),
    };

    /// <summary>Those that send in any month of the year; for one unit, those that report for it.</summary>
    private static List<Unit> UnitsOf(UnitTree tree, List<Period> months, Unit? unit, UnitScope scope) =>
    [
        .. months.SelectMany(month => unit is null ? Collectors.On(tree, month.End, scope.TopUnitId) : scope.SeesOn(unit.Id, month.End) ? tree.ReportersIn(unit.Id, month.Start, month.End) : [])
            .DistinctBy(found => found.Id).OrderBy(found => found.Code, StringComparer.Ordinal),
    ];
}
