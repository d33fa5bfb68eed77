using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Branches that would get a unit below them: from then on that unit reports, and what the branch has reported itself would no longer count.</summary>
public static class SilencedBranches
{
    /// <param name="db">The database.</param>
    /// <param name="form">Where it is told.</param>
    /// <param name="trees">The organisation before and after.</param>
    /// <param name="change">The units that get others below them, the first day, and the field beside which it is told.</param>
    /// <param name="token">Ends the reading.</param>
    public static async Task AddAsync(
        AppDb db, FormReader form, (UnitTree Before, UnitTree After) trees, (IReadOnlyCollection<int> Parents, DateOnly Day, string Field) change, CancellationToken token)
    {
        var parents = change.Parents.ToList();
        // what a body reports for itself goes on to count
        var own = await db.Indicators.Where(indicator => indicator.Aggregation == Aggregation.Own).Select(indicator => indicator.Id).ToListAsync(token);
        var figures = await db.Observations.AsNoTracking()
            .Where(figure => parents.Contains(figure.UnitId) && !own.Contains(figure.IndicatorId) && figure.State != ObservationState.Empty)
            .Select(figure => new { figure.UnitId, figure.Period }).Distinct().ToListAsync(token);
        var silenced = figures.Where(figure => figure.Period.End >= change.Day && IsLeaf(trees.Before, figure.UnitId, figure.Period.End) && !IsLeaf(trees.After, figure.UnitId, figure.Period.End));
        foreach (var of in silenced.GroupBy(figure => figure.UnitId))
        {
            var last = of.Select(figure => figure.Period).MaxBy(period => period.End);
            form.Add(change.Field, UnitsText.ProblemSilenced.With(
                trees.Before[of.Key].On(change.Day).ShortName.In(CultureInfo.CurrentUICulture), Formats.PeriodName(last, CultureInfo.CurrentUICulture), Formats.Date(last.End), Formats.Date(change.Day)));
        }
    }

    private static bool IsLeaf(UnitTree tree, int unitId, DateOnly day) => tree.ChildrenOn(unitId, day).Count == 0;
}
