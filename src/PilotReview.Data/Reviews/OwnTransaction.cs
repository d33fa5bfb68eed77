using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PilotReview.Data.Reviews;

/// <summary>A transaction of one's own, or a part in the caller's: then the caller commits, or rolls all of it back.</summary>
internal sealed class OwnTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    private OwnTransaction(IDbContextTransaction? own) => _own = own;

    /// <summary>Begins for writing, unless the context is within a transaction already.</summary>
    public static async Task<OwnTransaction> BeginAsync(AppDb db, CancellationToken token) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(token) : null);

    public Task CommitAsync(CancellationToken token) => _own?.CommitAsync(token) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
