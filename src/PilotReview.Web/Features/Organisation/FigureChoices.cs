using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Organisation;

/// <summary>What a form about figure tables may choose from: committees that the writer sees, and categories.</summary>
/// <param name="Committees">Units that have units below them, and the top of the writer's own part.</param>
/// <param name="Categories">All categories, by code.</param>
public sealed record FigureChoices(IReadOnlyList<Unit> Committees, IReadOnlyList<UnitCategory> Categories)
{
    public static async Task<FigureChoices> LoadAsync(AppDb db, Actor actor, CancellationToken token)
    {
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        var above = tree.Units.SelectMany(unit => unit.Versions.Select(version => version.ParentId)).OfType<int>().ToHashSet();
        var categories = await db.UnitCategories.AsNoTracking().AsSplitQuery().ToListAsync(token);
        return new FigureChoices(
            [
                .. tree.Units.Where(unit => scope.Sees(unit.Id) && (above.Contains(unit.Id) || unit.Id == scope.TopUnitId || unit.Versions[^1].ParentId is null))
                    .OrderBy(unit => unit.Versions[^1].ParentId is not null).ThenBy(unit => unit.Code, StringComparer.Ordinal),
            ],
            [.. categories.OrderBy(category => category.Code, StringComparer.Ordinal)]);
    }

    public Unit? Committee(string code) => Committees.FirstOrDefault(unit => unit.Code == code);

    public UnitCategory? Category(string code) => Categories.FirstOrDefault(category => category.Code == code);
}
