using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Documents.Slides;

namespace PilotReview.Web.Features.Reviews.Slides;

/// <summary>A review as slides on the screen.</summary>
public sealed class SlidesService(IDbContextFactory<AppDb> databases, ReviewReader reader, DocumentStyles styles)
{
    /// <summary>The deck; null when there is no review of this code, or its report is not for this actor.</summary>
    public async Task<SlideDeck?> OpenAsync(string code, Actor actor, CultureInfo culture, CancellationToken token)
    {
        if (await reader.EvaluateForReportAsync(code, actor, token) is not { } evaluation)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return new ReportRequest(evaluation, culture, await ReportText.LoadAsync(db, evaluation, await styles.TodayAsync(token), token), Head: null).Slides();
    }
}
