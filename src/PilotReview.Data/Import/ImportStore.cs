using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Comparison;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;

namespace PilotReview.Data.Import;

/// <summary>Takes the checked rows of one workbook into the database, all or none.</summary>
/// <remarks>The rows must have passed <c>ScenarioCheck</c> against the codes of this database within the same transaction.</remarks>
public static class ImportStore
{
    /// <summary>Adds the rows inside the caller's transaction; nothing lasts until the caller commits.</summary>
    /// <param name="db">A fresh context with an open transaction.</param>
    /// <param name="rows">The checked rows.</param>
    /// <param name="batch">The file they come from.</param>
    /// <param name="progress">Told the number of observations stored so far.</param>
    /// <param name="token">Stops the work; the caller then rolls back.</param>
    public static async Task AddAsync(
        AppDb db, ScenarioRows rows, ImportBatch batch, IProgress<int>? progress, CancellationToken token)
    {
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(token);

        var organisation = new OrganisationStore(db);
        await organisation.AddAsync(rows, token);

        var catalogue = new CatalogueStore(db);
        await catalogue.AddAsync(rows, organisation.UnitIds, token);

        await FigureTableStore.AddAsync(db, rows, organisation.UnitIds, token);
        await new PilotStore(db).AddAsync(rows, organisation, catalogue.IndicatorIds, token);
        await new ObservationStore(db, organisation.UnitIds, catalogue).AddAsync(rows.Observations, batch, progress, token);
        await VisitImport.AddAsync(db, rows.Visits, organisation.UnitIds, batch, token);
        await FreezeAsync(db, rows, batch, token);
    }

    /// <summary>A review that comes in on its way looks at the units that its pilot has; one that is decided rests on the figures that came with it: they are frozen, and what was concluded becomes its first act.</summary>
    private static async Task FreezeAsync(AppDb db, ScenarioRows rows, ImportBatch batch, CancellationToken token)
    {
        var codes = rows.Reviews.Where(row => row.State > ReviewState.Draft).Select(row => row.Code).ToList();
        db.ChangeTracker.Clear();
        foreach (var review in await db.Reviews.Where(review => codes.Contains(review.Code)).OrderBy(review => review.Id).ToListAsync(token))
        {
            var dossier = await ReviewDossierQuery.LiveAsync(db, review, token);
            review.Units.AddRange(dossier.Enrolments.Select(enrolment => new ReviewUnit { EnrolmentId = enrolment.Id }));
            await db.SaveChangesAsync(token);
            if (!review.IsFrozen)
            {
                continue;
            }

            var snapshot = await SnapshotStore.TakeAsync(db, new ReviewEvaluation(dossier), await ReviewWorkQuery.LoadAsync(db, review, token), batch.At, batch.AccountId, token);
            if (review is { State: >= ReviewState.Concluded, Conclusion: { } conclusion })
            {
                db.ConclusionActs.Add(new ConclusionAct { ReviewId = review.Id, Act = 1, Content = conclusion, SnapshotHash = snapshot.Hash, RecordedAt = batch.At, AccountId = batch.AccountId });
                await db.SaveChangesAsync(token);
            }
        }
    }
}
