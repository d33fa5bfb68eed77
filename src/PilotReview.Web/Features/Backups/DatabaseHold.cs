using Microsoft.EntityFrameworkCore;
using PilotReview.Data;

namespace PilotReview.Web.Features.Backups;

/// <summary>Keeps the database open for as long as the program serves. Between two pages no connection may be open, and a restore that looks just then would
/// take the program for stopped.</summary>
public sealed class DatabaseHold(IDbContextFactory<AppDb> databases) : IHostedService, IAsyncDisposable
{
    private AppDb? _db;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _db = await databases.CreateDbContextAsync(cancellationToken);
        await _db.Database.OpenConnectionAsync(cancellationToken);
        // with a write-ahead log the first reading takes a lock that lasts until the connection is closed
        await _db.SampleMarks.AnyAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_db is not null)
        {
            await _db.DisposeAsync();
            _db = null;
        }
    }
}
