using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Access;

/// <summary>Opens the database for one operation of a request: whatever is saved is logged in the name of its account.</summary>
public sealed class RequestDatabase(IDbContextFactory<AppDb> databases, RequestAuthor author, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>A context that writes in the name of the request.</summary>
    /// <param name="token">Ends the wait.</param>
    /// <param name="accountId">The account, where the request has no cookie of it yet.</param>
    public async Task<AppDb> OpenAsync(CancellationToken token, int? accountId = null)
    {
        var writer = author.Get();
        return (await databases.CreateDbContextAsync(token)).WriteAs(writer with { AccountId = accountId ?? writer.AccountId }, time);
    }

    /// <summary>The settings of today.</summary>
    public Task<OfficeSettings> SettingsAsync(AppDb db, CancellationToken token) => OfficeSettingsQuery.LoadAsync(db, Today, token);
}
