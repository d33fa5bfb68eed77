using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>The register of issued documents: each is read by whoever gets the report of its review.</summary>
public sealed class DocumentsService(IDbContextFactory<AppDb> databases, AnchorFile anchors, TimeProvider time)
{
    /// <summary>The documents that this actor may read, newest first.</summary>
    public async Task<IReadOnlyList<DocumentRow>> ListAsync(Actor actor, DocumentFilter filter, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var reviews = await ReadableAsync(db, actor, token);
        var sheets = (await IssuedDocumentsQuery.LoadAsync(db, token)).Where(sheet => reviews.ContainsKey(sheet.Document.ReviewId)).ToList();
        var versions = sheets.ToDictionary(sheet => (sheet.Document.ReviewId, sheet.Document.Version), sheet => sheet.Document);
        return
        [
            .. sheets.Select(sheet => new DocumentRow(
                sheet, reviews[sheet.Document.ReviewId], versions.GetValueOrDefault((sheet.Document.ReviewId, sheet.Document.Version + 1)))).Where(filter.Takes),
        ];
    }

    /// <summary>The document; null when there is none of this code, or not for this actor.</summary>
    public async Task<DocumentView?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await IssuedDocumentsQuery.FindAsync(db, code, token) is not { } sheet
            || (await ReadableAsync(db, actor, token)).GetValueOrDefault(sheet.Document.ReviewId) is not { } review)
        {
            return null;
        }

        var versions = await IssuedDocumentsQuery.OfReviewAsync(db, review.Id, token);
        var author = actor.May(Permission.SeeHistory) && actor.May(Permission.SeeReviews) ? await AuthorAsync(db, sheet.Document, token) : null;
        var acts = await db.ConclusionActs.AsNoTracking().Where(act => act.ReviewId == review.Id).OrderBy(act => act.Act).Select(act => act.RecordedAt).ToListAsync(token);
        var isNewest = versions.Max(version => version.Document.Version) == sheet.Document.Version;
        return new DocumentView(
            sheet, review, [.. versions.Select(version => version.Document).OrderByDescending(version => version.Version)], author,
            isNewest && sheet.Document.IsOutdatedBy(acts.Count == 0 ? null : acts[^1]));
    }

    /// <summary>The reviews whose report this actor gets, newest data first.</summary>
    public async Task<IReadOnlyList<Review>> ReviewsAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return [.. (await ReadableAsync(db, actor, token)).Values.OrderByDescending(review => review.AsOf).ThenBy(review => review.Code, StringComparer.Ordinal)];
    }

    /// <summary>The version of a review that holds today; null when none was issued, or not for this actor.</summary>
    public async Task<IssuedSheet?> NewestAsync(Actor actor, string reviewCode, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return (await ReadableAsync(db, actor, token)).Values.FirstOrDefault(review => review.Code == reviewCode) is { } review ? await NewestAsync(db, review.Id, token) : null;
    }

    /// <summary>The same for the program itself, which reads everything.</summary>
    public async Task<IssuedSheet?> NewestAsync(string reviewCode, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Reviews.AsNoTracking().FirstOrDefaultAsync(review => review.Code == reviewCode, token) is { } review ? await NewestAsync(db, review.Id, token) : null;
    }

    /// <summary>Hands a file out, byte for byte, and puts into the log that it left the house.</summary>
    /// <param name="document">The document, which whoever asks may read.</param>
    /// <param name="file">Which of its files.</param>
    /// <param name="author">Who takes it.</param>
    /// <param name="token">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The stored bytes are not those that were issued.</exception>
    public async Task<byte[]> TakeAsync(IssuedDocument document, IssuedFileMark file, AuditAuthor author, CancellationToken token)
    {
        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        var stored = await IssuedDocumentsQuery.FileAsync(db, document.Id, file.Format, file.Language, token);
        if (stored is null || IssuedFile.HashOf(stored.Bytes) != file.Hash)
        {
            throw new InvalidDataException($"The file {file.Format} ({file.Language}) of {document.Code} is not the one that was issued.");
        }

        await db.RecordAsync(IssueStore.ActOf(AuditActions.ReportIssued, document, file.Format, file.Language, file.Hash), token);
        anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "report");
        return stored.Bytes;
    }

    private static async Task<IssuedSheet?> NewestAsync(AppDb db, int reviewId, CancellationToken token) =>
        (await IssuedDocumentsQuery.OfReviewAsync(db, reviewId, token)).MaxBy(sheet => sheet.Document.Version);

    /// <summary>The reviews whose report this actor gets, by their number.</summary>
    private static async Task<Dictionary<int, Review>> ReadableAsync(AppDb db, Actor actor, CancellationToken token)
    {
        var pilots = (await PilotsQuery.LoadAsync(db, token)).ToDictionary(pilot => pilot.Id);
        var access = new ReviewAccess(actor, await UnitTreeQuery.LoadAsync(db, token));
        return (await ReviewsQuery.LoadAsync(db, token)).Where(review => access.MayDownload(review, pilots[review.PilotId])).ToDictionary(review => review.Id);
    }

    private async Task<RowAuthor> AuthorAsync(AppDb db, IssuedDocument document, CancellationToken token)
    {
        var posts = await AccountPosts.ReadAsync(db, [document.AccountId], System.Globalization.CultureInfo.CurrentUICulture, token);
        return new RowAuthor(document.AccountId is { } account ? posts.GetValueOrDefault(account) : null, TimeZoneInfo.ConvertTime(document.RecordedAt, time.LocalTimeZone));
    }
}
