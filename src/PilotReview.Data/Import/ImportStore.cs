using PilotReview.Core.Import;
using PilotReview.Core.Observations;

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

        await new PilotStore(db).AddAsync(rows, organisation, catalogue.IndicatorIds, token);
        await new ObservationStore(db, organisation.UnitIds, catalogue).AddAsync(rows.Observations, batch, progress, token);
    }
}
