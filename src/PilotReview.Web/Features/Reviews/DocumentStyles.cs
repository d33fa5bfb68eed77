using Microsoft.EntityFrameworkCore;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Documents.Model;

namespace PilotReview.Web.Features.Reviews;

/// <summary>The look that the office has decided for its documents.</summary>
public sealed class DocumentStyles(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>The look of a document that is issued today. A file that was written before stays as it is.</summary>
    public async Task<DocumentStyle> TodayAsync(CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return DocumentStyle.Of(await OfficeSettingsQuery.LoadAsync(db, DateOnly.FromDateTime(time.GetLocalNow().DateTime), token));
    }
}
