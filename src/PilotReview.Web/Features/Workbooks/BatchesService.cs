using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Workbooks;
using PilotReview.Data;
using PilotReview.Data.Entry;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>The imports: what each brought in, and undoing one as a whole.</summary>
public sealed class BatchesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Cells that a page shows.</summary>
    public const int MostShown = 300;

    /// <summary>Imports that the list shows.</summary>
    public const int MostListed = 100;

    public const int LongestReason = 500;

    /// <summary>Cells that a refusal names.</summary>
    private const int MostNamed = 8;

    /// <summary>The newest imports that filled a cell the actor may see.</summary>
    public async Task<IReadOnlyList<BatchLine>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var scope = new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor);
        var counts = await BatchStore.CountsAsync(db, token);
        List<ImportBatch> seen = [];
        foreach (var batch in await db.ImportBatches.AsNoTracking().OrderByDescending(batch => batch.Id).Take(MostListed).ToListAsync(token))
        {
            if (!scope.IsLimited || batch.AccountId == actor.AccountId || (await BatchStore.UnitsAsync(db, batch.Id, token)).Exists(scope.Sees))
            {
                seen.Add(batch);
            }
        }

        var posts = await PostsAsync(db, seen, token);
        return [.. seen.Select(batch => LineOf(batch, posts, counts))];
    }

    /// <summary>One import; null when there is none, or when it touched nothing that the actor may see.</summary>
    public async Task<BatchView?> FindAsync(Actor actor, int id, CultureInfo culture, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        if (await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(batch => batch.Id == id, token) is not { } batch)
        {
            return null;
        }

        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var (all, scope) = (await BatchStore.UnitsAsync(db, id, token), new UnitScope(tree, actor));
        var own = all.Where(scope.Sees).ToList();
        if (own.Count == 0 && scope.IsLimited && batch.AccountId != actor.AccountId)
        {
            return null;
        }

        var line = LineOf(batch, await PostsAsync(db, [batch], token), await BatchStore.CountsAsync(db, token));
        var cells = await BatchStore.CellsAsync(db, id, own, MostShown, token);
        var names = await CellNames.LoadAsync(db, tree, culture, token);
        var masks = await DisclosureQuery.LoadAsync(db, actor, tree, DateOnly.FromDateTime(time.GetLocalNow().DateTime), token);
        return new BatchView(line, [.. cells.Select(cell => names.CellOf(cell, id, masks))], own.Count == all.Count);
    }

    /// <summary>Undoes an import as a whole, with a reason. Refused while one of its cells was sent or approved since.</summary>
    public async Task<Saving> UndoAsync(Writer writer, int id, string reason, CancellationToken token)
    {
        if (!writer.May(Permission.EnterData))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var why = form.Text(BatchPage.ReasonField, WorkbooksText.UndoReason, reason, LongestReason);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var units = await BatchStore.UnitsAsync(db, id, token);
        var scope = new UnitScope(tree, writer.Actor);
        if (await db.ImportBatches.FirstOrDefaultAsync(batch => batch.Id == id, token) is not { } batch || (units.Count > 0 && !units.Exists(scope.Sees)))
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!units.TrueForAll(scope.Sees))
        {
            return Saving.Wrong(string.Empty, WorkbooksText.UndoPartly);
        }

        if (batch.UndoneAt is not null)
        {
            return Saving.Done;
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (await UndoAsync(db, tree, batch, writer, why, token) is { } problem)
        {
            return Saving.Wrong(string.Empty, problem);
        }

        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Why it cannot be undone; null when it was.</summary>
    private async Task<string?> UndoAsync(AppDb db, UnitTree tree, ImportBatch batch, Writer writer, string why, CancellationToken token)
    {
        var (at, account) = (time.GetUtcNow(), writer.Author.AccountId);
        var entry = new ObservationEntry { At = at, AccountId = account, Comment = WorkbooksText.UndoneComment.With(batch.FileName, why) };
        var undoing = await BatchStore.UndoAsync(db, batch.Id, entry, token);
        if (undoing.IsDone)
        {
            var stored = await db.ImportBatches.FirstAsync(known => known.Id == batch.Id, token);
            (stored.UndoneAt, stored.UndoneBy) = (at, account);
            await db.SaveChangesAsync(token);
            return null;
        }

        if (undoing.Locked.Count == 0)
        {
            return WorkbooksText.UndoNothing;
        }

        var names = await CellNames.LoadAsync(db, tree, CultureInfo.CurrentUICulture, token);
        return WorkbooksText.UndoLocked.With(
            undoing.Locked.Count, string.Join("; ", undoing.Locked.Take(MostNamed).Select(names.Of)), undoing.Locked.Count > MostNamed ? " …" : string.Empty);
    }

    private static BatchLine LineOf(ImportBatch batch, Dictionary<int, string> posts, IReadOnlyDictionary<int, int> counts) => new(
        batch, Find(posts, batch.AccountId), Find(posts, batch.UndoneBy), counts.GetValueOrDefault(batch.Id));

    private static string? Find(Dictionary<int, string> posts, int? account) => account is { } id ? posts.GetValueOrDefault(id) : null;

    private static Task<Dictionary<int, string>> PostsAsync(AppDb db, List<ImportBatch> batches, CancellationToken token) =>
        AccountPosts.ReadAsync(db, batches.SelectMany(batch => new[] { batch.AccountId, batch.UndoneBy }), CultureInfo.CurrentUICulture, token);
}
