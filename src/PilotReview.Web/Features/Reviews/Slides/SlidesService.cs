using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Documents;
using PilotReview.Data;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;
using PilotReview.Web.Features.Reviews.Documents;

namespace PilotReview.Web.Features.Reviews.Slides;

/// <summary>A review as slides on the screen.</summary>
public sealed class SlidesService(IDbContextFactory<AppDb> databases, ReviewReader reader, DocumentStyles styles, DocumentsService documents)
{
    /// <summary>The deck; null when there is no review of this code, or its report is not for this actor.</summary>
    public async Task<SlideDeck?> OpenAsync(string code, Actor actor, CultureInfo culture, CancellationToken token)
    {
        if (await reader.EvaluateForReportAsync(code, actor, token) is not { } evaluation)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var issued = (await documents.NewestAsync(actor, code, token))?.Document;
        return new ReportRequest(
            evaluation, culture, await ReportText.LoadAsync(db, evaluation, await styles.TodayAsync(token), token), Head: null,
            issued is not null && issued.SnapshotHash == evaluation.Dossier.Frozen?.Hash ? MarkOf(issued) : null).Slides();
    }

    /// <summary>What was issued from the same snapshot is what is shown; who signed it is not.</summary>
    private static IssueMark MarkOf(IssuedDocument issued) => new(issued.Number, issued.Symbol, issued.Date, SignerName: string.Empty, issued.Code, issued.Version);
}
