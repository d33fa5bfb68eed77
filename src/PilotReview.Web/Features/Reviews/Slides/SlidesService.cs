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
    /// <summary>The deck, and the code by which its figures are looked up; null when there is no review of this code, or its report is not for this actor.</summary>
    public async Task<(SlideDeck Deck, string LookUp)?> OpenAsync(string code, Actor actor, CultureInfo culture, CancellationToken token)
    {
        if (await reader.EvaluateForReportAsync(code, actor, token) is not { } evaluation)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var newest = (await documents.NewestAsync(actor, code, token))?.Document;
        var holds = newest is not null && newest.SnapshotHash == evaluation.Dossier.Frozen?.Hash && await documents.FindAsync(actor, newest.Code, token) is { IsOutdated: false };
        var text = await ReportText.LoadAsync(db, evaluation, await styles.TodayAsync(token), token);
        return newest is not null && holds
            ? (new ReportRequest(evaluation, culture, text, Head: null, MarkOf(newest)).Slides(), newest.Code)
            // the draft of a further version is looked up by those who prepare it
            : (new ReportRequest(evaluation, culture, text, Head: null).Slides(), newest is null || actor.May(Permission.IssueDocuments) ? code : string.Empty);
    }

    /// <summary>What was issued from the same snapshot and conclusion is what is shown; who signed it is not.</summary>
    private static IssueMark MarkOf(IssuedDocument issued) => new(issued.Number, issued.Symbol, issued.Date, SignerName: string.Empty, issued.Code, issued.Version);
}
