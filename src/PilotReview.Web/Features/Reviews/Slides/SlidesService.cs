using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Slides;

namespace PilotReview.Web.Features.Reviews.Slides;

/// <summary>A review as slides: on the screen, and as a file of which the log tells that it left the house.</summary>
public sealed class SlidesService(IDbContextFactory<AppDb> databases, ReviewReader reader, DocumentStyles styles, AnchorFile anchors, TimeProvider time)
{
    /// <summary>The deck; null when there is no review of this code, or its report is not for this actor.</summary>
    public async Task<SlideDeck?> OpenAsync(string code, Actor actor, CultureInfo culture, CancellationToken token)
    {
        if (await reader.EvaluateForReportAsync(code, actor, token) is not { } evaluation)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var text = await ReportText.LoadAsync(db, evaluation, await styles.TodayAsync(token), token);
        return DeckOf(text, culture);
    }

    /// <summary>The bytes of the file; nothing is handed out of which the log does not tell. Null where the report is not issued either: when the review is published and its text holds
    /// figures or judgements that do not agree and are not explained.</summary>
    public async Task<byte[]?> WriteAsync(ReviewEvaluation evaluation, CultureInfo culture, AuditAuthor author, CancellationToken token)
    {
        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        var review = evaluation.Dossier.Review;
        var text = await ReportText.LoadAsync(db, evaluation, await styles.TodayAsync(token), token);
        if (review.IsPublished && text.HasOpenClaims)
        {
            return null;
        }

        using var file = new MemoryStream();
        SlidePdf.Write(DeckOf(text, culture), file);
        var bytes = file.ToArray();
        var detail = $"{SlidesFile.Format} {culture.TwoLetterISOLanguageName} sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        await db.RecordAsync(AuditDraft.Act(AuditActions.ReportIssued, nameof(Review), review.Id.ToString(CultureInfo.InvariantCulture), detail), token);
        anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "report");
        return bytes;
    }

    /// <summary>A projector is seen by everybody, so the deck shows what everybody may read, whoever presents it.</summary>
    private static SlideDeck DeckOf(ReportText text, CultureInfo culture) => ReviewSlides.Build(text.Told, culture, text.Work, text.Style);
}
