using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;

namespace PilotReview.Web.Access;

/// <summary>Whether the program still waits for its first administrator. Only a yes to "there is one" is remembered.</summary>
public sealed class FirstRun(DemoDoor door, IDbContextFactory<AppDb> databases)
{
    private volatile bool _isOver;

    public async Task<bool> IsNeededAsync(CancellationToken token)
    {
        if (_isOver)
        {
            return false;
        }

        await using (var db = await databases.CreateDbContextAsync(token))
        {
            _isOver = await db.Users.AnyAsync(account => account.Role == Role.Administrator && !account.IsDemo && account.DeactivatedAt == null, token);
        }

        return !_isOver && !await door.IsOpenAsync(token);
    }
}
