using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Documents.Model;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Reads the figure tables of what an actor may see.</summary>
public sealed class OrganisationService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public async Task<FigureTableList> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeUnits))
        {
            return new FigureTableList([], IsSample: false);
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        var tables = await FigureTablesQuery.LoadAsync(db, token);
        return new FigureTableList(
            [.. tables.Where(table => scope.Sees(table.UnitId)).Select(table => LineOf(table, tree))], await SampleScenarioQuery.LoadAsync(db, token) is not null);
    }

    /// <summary>The look that the office has decided for documents of a day.</summary>
    public async Task<DocumentStyle> StyleAsync(DateOnly day, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return DocumentStyle.Of(await OfficeSettingsQuery.LoadAsync(db, day, token));
    }

    /// <summary>One table; null when there is none of the code, or not for this actor.</summary>
    public async Task<FigureTableView?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        if (!actor.May(Permission.SeeUnits) || await FigureTablesQuery.FindAsync(db, code, token) is not { } table || !new UnitScope(tree, actor).Sees(table.UnitId))
        {
            return null;
        }

        var authors = await RowAuthor.ReadAsync(db, nameof(FigureTable), [table.Id], time, token);
        var posts = await Posts.ReadAsync(db, table.Explanations.Select(told => told.AccountId), time, token);
        return new FigureTableView(LineOf(table, tree), CategoryCounts.Of(tree, table.UnitId, table.ComparedOn), actor.May(Permission.WriteFigureTables))
        {
            IsSample = await SampleScenarioQuery.LoadAsync(db, token) is not null,
            Author = authors.GetValueOrDefault(table.Id),
            Explainers = table.Explanations.ToDictionary(told => told.Key, told => posts.AuthorOf(told.AccountId, told.At)),
            CategoryCodes = await db.UnitCategories.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(category => category.Id, category => category.Code, token),
        };
    }

    /// <summary>What a form about tables may choose from.</summary>
    public async Task<FigureChoices> ChoicesAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await FigureChoices.LoadAsync(db, actor, token);
    }

    private static FigureTableLine LineOf(FigureTable table, UnitTree tree) => new(table, tree[table.UnitId], FigureCheck.Of(table));
}
