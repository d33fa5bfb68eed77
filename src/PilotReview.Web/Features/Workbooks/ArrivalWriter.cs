using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using PilotReview.Data;
using PilotReview.Data.Entry;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Writes what a workbook changes, all in one transaction, as one import.</summary>
public sealed class ArrivalWriter(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Writes the cells. A preview that is a moment old is no danger: what was changed since is left as it stands.</summary>
    /// <param name="writer">Who writes.</param>
    /// <param name="arrival">The file.</param>
    /// <param name="preview">The file beside what stands here.</param>
    /// <param name="taken">Conflicts in which the file wins, with the number of the content that was shown.</param>
    /// <param name="progress">Told how many cells of how many were written.</param>
    /// <param name="token">Stops the work; nothing is then written.</param>
    public Task<ArrivalWriting> WriteAsync(
        Writer writer, Arrival arrival, ArrivalPreview preview, IReadOnlyDictionary<EntryKey, int> taken, IProgress<(int Done, int Of)>? progress, CancellationToken token) =>
        WriteAsync(writer, arrival, preview, cell => cell.IsWritten || IsTaken(cell, taken), new Manner(false, progress), token);

    /// <summary>Writes every cell of the preview or none: one that is left out, because somebody changed it since, takes the others back.</summary>
    public async Task<ArrivalWriting> WriteWholeAsync(Writer writer, Arrival arrival, ArrivalPreview preview, CancellationToken token) => preview.Writable == preview.Cells.Count
        ? await WriteAsync(writer, arrival, preview, cell => cell.IsWritten, new Manner(true, null), token)
        : new ArrivalWriting(null, 0, 0, preview.Cells.Count);

    private async Task<ArrivalWriting> WriteAsync(
        Writer writer, Arrival arrival, ArrivalPreview preview, Func<MergedCell, bool> isWritten, Manner manner, CancellationToken token)
    {
        if (!writer.May(Permission.EnterData))
        {
            return new ArrivalWriting(null, 0, 0, 0);
        }

        var written = preview.Cells.Where(isWritten).ToList();
        var open = preview.Cells.Count - written.Count;
        if (written.Count == 0)
        {
            return new ArrivalWriting(null, 0, 0, open);
        }

        var batch = new ImportBatch
        {
            FileName = arrival.FileName,
            Sha256 = arrival.Sha256,
            At = time.GetUtcNow(),
            AccountId = writer.Author.AccountId,
            Rows = written.DistinctBy(cell => (cell.File.UnitCode, cell.File.Month)).Count(),
        };
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(token);
        var changes = written.Select(cell => ChangeOf(cell, batch)).ToList();
        var outcomes = await CellStore.SaveAsync(db, changes, manner.Progress is { } progress ? new Steps(progress, changes.Count) : null, token);
        var saved = outcomes.Count(outcome => outcome.Kind == CellOutcomeKind.Saved);
        var left = outcomes.Count(outcome => outcome.Kind is CellOutcomeKind.Conflict or CellOutcomeKind.Locked);
        if (saved == 0 || (manner.IsWhole && left > 0))
        {
            return new ArrivalWriting(null, 0, left, open + left);
        }

        await transaction.CommitAsync(token);
        return new ArrivalWriting(batch.Id, saved, left, open + left);
    }

    private static bool IsTaken(MergedCell cell, IReadOnlyDictionary<EntryKey, int> taken) =>
        cell is { Kind: MergeKind.Conflict, Key: { } key } && taken.TryGetValue(key, out var version) && version == cell.Version;

    private static CellChange ChangeOf(MergedCell cell, ImportBatch batch) => CellChange.Of(
        cell.Key ?? throw new InvalidOperationException("What is written has a key."),
        cell.Rule ?? throw new InvalidOperationException("What is written has a rule."),
        cell.Reading ?? throw new InvalidOperationException("What is written was read."),
        cell.Version,
        new ObservationEntry
        {
            At = batch.At, AccountId = batch.AccountId, Source = ObservationSource.Imported, ImportBatchId = batch.Id, Cell = CellPlace.Of(cell.File),
        });

    /// <summary>How is written.</summary>
    /// <param name="IsWhole">All or nothing.</param>
    /// <param name="Progress">Told how many cells of how many were written.</param>
    private sealed record Manner(bool IsWhole, IProgress<(int Done, int Of)>? Progress);

    private sealed class Steps(IProgress<(int Done, int Of)> progress, int all) : IProgress<int>
    {
        public void Report(int value) => progress.Report((value, all));
    }
}
