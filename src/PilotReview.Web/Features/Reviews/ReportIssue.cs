using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Documents.Reports;
using PilotReview.Web.Features.Reviews.Claims;

namespace PilotReview.Web.Features.Reviews;

/// <summary>Writes a report and puts into the log that it left the house: for whom, in which form, and the hash of its bytes. The document carries the head of the log, so
/// that the paper is an anchor.</summary>
public sealed class ReportIssue(IDbContextFactory<AppDb> databases, DocumentStyles styles, AnchorFile anchors, TimeProvider time)
{
    /// <summary>The bytes of the report; nothing is handed out of which the log does not tell. Null when the review is published and its text holds figures or judgements that do not agree and
    /// are not explained: such a report is not issued.</summary>
    public async Task<byte[]?> WriteAsync(ReviewEvaluation evaluation, ReportFormat format, CultureInfo culture, AuditAuthor author, CancellationToken token)
    {
        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        var review = evaluation.Dossier.Review;
        var style = await styles.TodayAsync(token);
        var work = await ReviewWorkQuery.LoadAsync(db, review, token);
        // what everybody may read decides, so that nobody meets a report that the page of claims has nothing to say of
        var told = await PublicEvaluation.OfAsync(db, evaluation, token);
        var claims = NarrativeClaims.Of(work, told).Concat(ReportClaims.Of(told, work.ClaimExplanations, style)).ToList();
        if (review.IsPublished && claims.Any(passage => passage.Kind is PassageKind.Conclusion or PassageKind.Report && passage.Claims.Any(claim => claim.IsOpen)))
        {
            return null;
        }

        IReadOnlyList<ClaimExplanation> kept = [.. claims.SelectMany(passage => passage.Claims).Where(claim => claim.Claim.IsOpen).Select(claim => claim.Explanation).OfType<ClaimExplanation>().DistinctBy(known => known.Id)];

        var head = await AuditHeads.ReadOfDataAsync(db, token);
        using var file = new MemoryStream();
        format.Write(ReviewReport.Build(evaluation, culture, style, head.Seq > 0 ? head : null, kept, work), file);
        var bytes = file.ToArray();
        var detail = $"{format.Ending} {culture.TwoLetterISOLanguageName} sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        await db.RecordAsync(AuditDraft.Act(AuditActions.ReportIssued, nameof(Review), review.Id.ToString(CultureInfo.InvariantCulture), detail), token);
        anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "report");
        return bytes;
    }
}
