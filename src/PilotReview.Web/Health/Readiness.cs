using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PilotReview.Data;
using PilotReview.Data.Backups;
using PilotReview.Web.Options;

namespace PilotReview.Web.Health;

/// <summary>Tries what the program needs in order to work: a database that can be read and written, with the schema of this version, and room on its disk.</summary>
public sealed partial class Readiness(IDbContextFactory<AppDb> databases, PilotReviewOptions options, ILogger<Readiness> logger)
{
    /// <summary>Less room than this, and an import or a backup may fail half-way.</summary>
    public const long LeastRoom = 200L * 1024 * 1024;

    public const string Database = "database";
    public const string Schema = "schema";
    public const string Writable = "writable";
    public const string Disk = "disk";

    /// <summary>Whoever watches asks often; a database that is busy for longer is told as such.</summary>
    private const int PatienceInSeconds = 2;

    /// <summary>Each check by its name, and whether it passed.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> CheckAsync(CancellationToken token) => new Dictionary<string, bool>
    {
        [Database] = await PassesAsync(Database, async db => (await StoredTables.ReadAsync(db, token)).Count > 0, token),
        [Schema] = await PassesAsync(Schema, db => HasSchemaAsync(db, token), token),
        [Writable] = await PassesAsync(Writable, db => TakeTheLockAsync(db, token), token),
        [Disk] = HasRoom(),
    };

    private async Task<bool> PassesAsync(string name, Func<AppDb, Task<bool>> check, CancellationToken token)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(token);
            await db.Database.OpenConnectionAsync(token);
            db.Database.SetCommandTimeout(PatienceInSeconds);
            await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 1000", token);
            return await check(db);
        }
        catch (DbException fault)
        {
            LogNotReady(fault, name);
            return false;
        }
    }

    /// <summary>Every step was taken, and every table is there: somebody may have taken one away.</summary>
    private static async Task<bool> HasSchemaAsync(AppDb db, CancellationToken token)
    {
        var there = await StoredTables.ReadAsync(db, token);
        return !(await db.Database.GetPendingMigrationsAsync(token)).Any() && !db.Model.GetEntityTypes().Select(type => type.GetTableName()).Except(there).Any();
    }

    /// <summary>Takes the lock of a writer and gives it back; nothing is written.</summary>
    private static async Task<bool> TakeTheLockAsync(AppDb db, CancellationToken token)
    {
        await db.Database.ExecuteSqlAsync($"BEGIN IMMEDIATE", token);
        await db.Database.ExecuteSqlAsync($"ROLLBACK", CancellationToken.None);
        return true;
    }

    /// <summary>Where the system does not tell, nothing is held against it.</summary>
    private bool HasRoom() => FreeSpace.At(options.Database) is not < LeastRoom;

    [LoggerMessage(EventId = 2, EventName = "NotReady", Level = LogLevel.Error, Message = "The check {Check} failed")]
    private partial void LogNotReady(Exception fault, string check);
}
