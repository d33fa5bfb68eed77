using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Audit;

namespace PilotReview.Web.Features.Reviews;

/// <summary>Writes a draft of a report and puts into the log that it left the house: for whom, in which form, and the hash of its bytes. The document carries the head of the log, so
/// that the paper is an anchor.</summary>
public sealed class ReportIssue(IDbContextFactory<AppDb> databases, DocumentStyles styles, AnchorFile anchors, TimeProvider time)
{
    /// <summary>The bytes of the report; nothing is handed out of which the log does not tell. Null when the review is published and its text holds figures or judgements that do not agree and
    /// are not explained: such a report is not issued.</summary>
    public async Task<byte[]?> WriteAsync(ReviewEvaluation evaluation, ReportFormat format, CultureInfo culture, AuditAuthor author, CancellationToken token)
    {
        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        var review = evaluation.Dossier.Review;
        var text = await ReportText.LoadAsync(db, evaluation, await styles.TodayAsync(token), token);
        if (review.IsPublished && text.HasOpenClaims)
        {
            return null;
        }

        var head = await AuditHeads.ReadOfDataAsync(db, token);
        var bytes = format.BytesOf(new ReportRequest(evaluation, culture, text, head.Seq > 0 ? head : null));
        var detail = $"{format.Ending} {culture.TwoLetterISOLanguageName} sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        await db.RecordAsync(AuditDraft.Act(AuditActions.ReportIssued, nameof(Review), review.Id.ToString(CultureInfo.InvariantCulture), detail), token);
        anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "report");
        return bytes;
    }
}
