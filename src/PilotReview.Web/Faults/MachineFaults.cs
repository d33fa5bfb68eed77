using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PilotReview.Web.Faults;

/// <summary>Recognises the faults of the machine, for the command line and for the pages alike.</summary>
public static class MachineFaults
{
    /// <summary>What Windows and Linux answer when a file does not fit: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ENOSPC.</summary>
    private static readonly int[] NoRoom = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    /// <summary>The fault at the bottom of an exception; null when it is a bug.</summary>
    public static MachineFault? Of(Exception? exception) => exception switch
    {
        null => null,
        SqliteException fault => OfDatabase(fault),
        IOException fault when NoRoom.Contains(fault.HResult) => MachineFault.DiskFull,
        _ => Of(exception.InnerException),
    };

    private static MachineFault? OfDatabase(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => MachineFault.DatabaseLocked,
        raw.SQLITE_READONLY => MachineFault.DatabaseReadOnly,
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_IOERR => MachineFault.DatabaseOutOfReach,
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => MachineFault.DatabaseDamaged,
        raw.SQLITE_FULL => MachineFault.DiskFull,
        raw.SQLITE_ERROR when fault.Message.Contains("no such table", StringComparison.Ordinal) => MachineFault.DatabaseNotMigrated,
        _ => null,
    };
}
