using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Documents;

namespace PilotReview.Data.Reviews;

/// <summary>One file of an issued document, held against its hash.</summary>
/// <param name="Code">The document.</param>
/// <param name="Format">Ending of the file.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Hash">The hash that was stored with it.</param>
/// <param name="IsSound">Its bytes have that hash, and the log tells of it.</param>
public sealed record IssuedFileVerdict(string Code, string Format, string Language, string Hash, bool IsSound);

/// <summary>Checks that the bytes of issued documents are those that were handed out. Reads only, one file at a time.</summary>
public static class IssueCheck
{
    /// <param name="db">The database.</param>
    /// <param name="reviewCode">The review; null for all.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IReadOnlyList<IssuedFileVerdict>> VerifyAsync(AppDb db, string? reviewCode, CancellationToken token)
    {
        var documents = await db.IssuedDocuments.AsNoTracking()
            .Where(document => reviewCode == null || db.Reviews.Any(review => review.Id == document.ReviewId && review.Code == reviewCode)).OrderBy(document => document.Id).ToListAsync(token);
        List<IssuedFileVerdict> verdicts = [];
        foreach (var document in documents)
        {
            foreach (var id in await db.IssuedFiles.Where(file => file.DocumentId == document.Id).OrderBy(file => file.Id).Select(file => file.Id).ToListAsync(token))
            {
                var file = await db.IssuedFiles.AsNoTracking().FirstAsync(known => known.Id == id, token);
                var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
                var isLogged = await db.AuditEntries.AsNoTracking()
                    .AnyAsync(entry => entry.Entity == nameof(IssuedFile) && entry.EntityId == key && entry.Field == nameof(IssuedFile.Hash) && entry.NewValue == file.Hash, token);
                verdicts.Add(new IssuedFileVerdict(document.Code, file.Format, file.Language, file.Hash, isLogged && IssuedFile.HashOf(file.Bytes) == file.Hash));
            }
        }

        return verdicts;
    }
}
