using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;

namespace PilotReview.Data.Queries;

/// <summary>A file of an issued document without its bytes.</summary>
public sealed record IssuedFileMark(int DocumentId, string Format, string Language, int Size, string Hash);

/// <summary>An issued document and what can be had of it.</summary>
/// <param name="Document">The document, without files.</param>
/// <param name="Files">Its files, without bytes: Vietnamese first.</param>
public sealed record IssuedSheet(IssuedDocument Document, IReadOnlyList<IssuedFileMark> Files);

/// <summary>Reads issued documents. Bytes are read one file at a time.</summary>
public static class IssuedDocumentsQuery
{
    /// <summary>Every document, newest first.</summary>
    public static Task<IReadOnlyList<IssuedSheet>> LoadAsync(AppDb db, CancellationToken token) => LoadAsync(db, _ => true, token);

    /// <summary>The document with this code; null when there is none.</summary>
    public static async Task<IssuedSheet?> FindAsync(AppDb db, string code, CancellationToken token) =>
        (await LoadAsync(db, document => document.Code == code, token)).FirstOrDefault();

    /// <summary>Versions issued for a review, newest first.</summary>
    public static Task<IReadOnlyList<IssuedSheet>> OfReviewAsync(AppDb db, int reviewId, CancellationToken token) => LoadAsync(db, document => document.ReviewId == reviewId, token);

    /// <summary>The file with its bytes; null when the document has none of this format and language.</summary>
    public static Task<IssuedFile?> FileAsync(AppDb db, int documentId, string format, string language, CancellationToken token) =>
        db.IssuedFiles.AsNoTracking().FirstOrDefaultAsync(file => file.DocumentId == documentId && file.Format == format && file.Language == language, token);

    /// <summary>The document and the file with this hash; null when none has it.</summary>
    public static async Task<(IssuedDocument Document, IssuedFileMark File)?> OfHashAsync(AppDb db, string hash, CancellationToken token)
    {
        var file = (await MarksAsync(db, known => known.Hash == hash, token)).FirstOrDefault();
        return file is null ? null : (await db.IssuedDocuments.AsNoTracking().FirstAsync(document => document.Id == file.DocumentId, token), file);
    }

    /// <summary>The newest version, where it took the place of the document that a file with this hash is of; null for none.</summary>
    public static async Task<IssuedDocument?> ReplacementOfAsync(AppDb db, string hash, CancellationToken token) => await OfHashAsync(db, hash, token) is not var (document, _)
        ? null
        : await db.IssuedDocuments.AsNoTracking().Where(other => other.ReviewId == document.ReviewId && other.Version > document.Version).OrderByDescending(other => other.Version).FirstOrDefaultAsync(token);

    /// <summary>The register for a document of a review.</summary>
    /// <param name="db">The database.</param>
    /// <param name="review">The review.</param>
    /// <param name="day">The day of issue; null while none was chosen.</param>
    /// <param name="today">Today, by the office's clock.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IssueBook> BookAsync(AppDb db, Review review, DateOnly? day, DateOnly today, CancellationToken token)
    {
        var head = review.Letterhead;
        return new IssueBook
        {
            Review = review,
            Day = day,
            Term = day is { } chosen ? (await OfficeSettingsQuery.LoadAsync(db, chosen, token))[OfficeSettings.Term] : string.Empty,
            Today = today,
            Documents = await db.IssuedDocuments.AsNoTracking()
                .Where(document => document.ReviewId == review.Id || (document.Issuer == head.Issuer && document.Symbol == head.Symbol)).OrderBy(document => document.Id).ToListAsync(token),
        };
    }

    private static async Task<IReadOnlyList<IssuedSheet>> LoadAsync(AppDb db, Expression<Func<IssuedDocument, bool>> which, CancellationToken token)
    {
        var documents = await db.IssuedDocuments.AsNoTracking().Where(which).OrderByDescending(document => document.Date).ThenByDescending(document => document.Id).ToListAsync(token);
        var ids = documents.ConvertAll(document => document.Id);
        var files = (await MarksAsync(db, file => ids.Contains(file.DocumentId), token)).ToLookup(file => file.DocumentId);
        return [.. documents.Select(document => new IssuedSheet(document, [.. files[document.Id]]))];
    }

    private static async Task<IReadOnlyList<IssuedFileMark>> MarksAsync(AppDb db, Expression<Func<IssuedFile, bool>> which, CancellationToken token) =>
        await db.IssuedFiles.AsNoTracking().Where(which).OrderByDescending(file => file.Language).ThenBy(file => file.Id)
            .Select(file => new IssuedFileMark(file.DocumentId, file.Format, file.Language, file.Size, file.Hash)).ToListAsync(token);
}
