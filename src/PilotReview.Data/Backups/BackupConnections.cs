using Microsoft.Data.Sqlite;

namespace PilotReview.Data.Backups;

/// <summary>Opens single files outside the pool: once such a connection is closed, nothing holds the file.</summary>
internal static class BackupConnections
{
    /// <summary>A file that is there, for reading and, if need be, taking its log in. It is not made when missing.</summary>
    public static SqliteConnection Existing(string file, TimeSpan patience) => Open(file, SqliteOpenMode.ReadWrite, patience);

    /// <summary>A file that is made.</summary>
    public static SqliteConnection New(string file) => Open(file, SqliteOpenMode.ReadWriteCreate, SqliteSetup.BusyTimeout);

    /// <summary>A file that nobody changes: read without a lock, and nothing is written beside it.</summary>
    public static SqliteConnection Still(string file) =>
        Open(new Uri(file).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, SqliteSetup.BusyTimeout);

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Turns the file into one that stands alone, without a log; false when another connection does not let it.</summary>
    public static bool TryStandAlone(this SqliteConnection connection)
    {
        try
        {
            return connection.Scalar("PRAGMA journal_mode = DELETE") is "delete";
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return false;
        }
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode, TimeSpan patience)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = (int)patience.TotalSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            connection.Scalar(FormattableString.Invariant($"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
