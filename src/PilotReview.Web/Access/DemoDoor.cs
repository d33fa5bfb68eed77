using Microsoft.EntityFrameworkCore;
using PilotReview.Data;
using PilotReview.Web.Options;

namespace PilotReview.Web.Access;

/// <summary>Decides whether sign-in by role without a password is open: in Development, while the database holds sample figures, and as long as no
/// account exists but those it made itself.</summary>
public sealed class DemoDoor(IHostEnvironment environment, PilotReviewOptions options, IDbContextFactory<AppDb> databases)
{
    public async Task<bool> IsOpenAsync(CancellationToken token)
    {
        if (!environment.IsDevelopment() || !options.DemoSignIn)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return await db.SampleMarks.AnyAsync(token) && !await db.Users.AnyAsync(account => !account.IsDemo, token);
    }
}
