using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PilotReview.Data.Audit;

/// <summary>Reads every row that the log tells of, kind by kind, without holding more than a portion of them.</summary>
internal static class StoredRows
{
    private const int Portion = 2_000;

    /// <summary>The kinds of rows, the same in every run.</summary>
    public static IEnumerable<IEntityType> Kinds(AppDb db) => db.Model.GetEntityTypes()
        .Where(type => !type.IsOwned() && AuditPolicy.IsLogged(type.ClrType)).OrderBy(type => type.Name, StringComparer.Ordinal);

    public static async IAsyncEnumerable<EntityEntry> ReadAsync(AppDb db, [EnumeratorCancellation] CancellationToken token)
    {
        foreach (var kind in Kinds(db).ToList())
        {
            await foreach (var entry in ReadAsync(db, kind, token))
            {
                yield return entry;
            }
        }
    }

    /// <summary>The rows of one kind. An entry is only good until the next is asked for.</summary>
    public static async IAsyncEnumerable<EntityEntry> ReadAsync(AppDb db, IEntityType kind, [EnumeratorCancellation] CancellationToken token)
    {
        var read = 0;
        await foreach (var row in Rows(db, kind).WithCancellation(token))
        {
            yield return db.Entry(row);
            if (++read % Portion == 0)
            {
                db.ChangeTracker.Clear();
            }
        }

        db.ChangeTracker.Clear();
    }

    private static IAsyncEnumerable<object> Rows(AppDb db, IEntityType kind) => kind.HasSharedClrType
        ? db.Set<Dictionary<string, object>>(kind.Name).AsTracking().AsAsyncEnumerable()
        : (IAsyncEnumerable<object>)(typeof(StoredRows).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)
            ?.MakeGenericMethod(kind.ClrType).Invoke(null, [db]) ?? throw new InvalidOperationException($"{kind.Name} cannot be read."));

    private static IAsyncEnumerable<object> RowsOf<T>(AppDb db)
        where T : class => db.Set<T>().IgnoreAutoIncludes().AsTracking().AsAsyncEnumerable();
}
