using Microsoft.Data.Sqlite;
using PilotReview.Core.Backups;
using SQLitePCL;

namespace PilotReview.Data.Backups;

/// <summary>Tells which exceptions are a fault of the machine, and which one; the others are bugs and go on their way.</summary>
internal static class BackupFaults
{
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullOnWindows = unchecked((int)0x80070027);

    /// <summary>The fault while <paramref name="database"/> was copied to <paramref name="target"/>; null for a bug.</summary>
    public static BackupProblem? Find(Exception exception, string database, string target) => exception switch
    {
        SqliteException fault => OfSqlite(fault, database, target),
        IOException { HResult: NoSpaceOnUnix or DiskFullOnWindows or HandleDiskFullOnWindows } => new(BackupFault.DiskFull, target, Room(database)),
        UnauthorizedAccessException or IOException => new(BackupFault.FolderRefused, target, exception.Message),
        _ => null,
    };

    /// <summary>About how much room a copy takes, as text.</summary>
    public static string Room(string database) => Room(FreeSpace.Needed(database));

    public static string Room(long bytes) => FormattableString.Invariant($"{(bytes / (1024 * 1024)) + 1} MB");

    private static BackupProblem? OfSqlite(SqliteException fault, string database, string target) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(BackupFault.DatabaseLocked, database),
        raw.SQLITE_FULL => new(BackupFault.DiskFull, target, Room(database)),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => new(BackupFault.DatabaseUnreadable, database, fault.Message),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_IOERR => new(BackupFault.FolderRefused, target, fault.Message),
        _ => null,
    };
}
