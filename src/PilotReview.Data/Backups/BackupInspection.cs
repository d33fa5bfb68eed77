using System.Globalization;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>SQLite's own check of a file, and what the file holds, read by plain statements: it may be older or newer than the program's model.</summary>
internal static class BackupInspection
{
    private const string Fine = "ok";

    /// <summary>Null when the file is whole, else the first thing found.</summary>
    public static string? Damage(SqliteConnection connection)
    {
        try
        {
            var found = connection.Scalar("PRAGMA integrity_check(1)") as string;
            return found == Fine ? null : found ?? string.Empty;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return fault.Message;
        }
    }

    public static BackupContent Content(SqliteConnection connection) => new(
        Steps(connection).LastOrDefault(),
        Count(connection, "Units"),
        Count(connection, "Observations"),
        Count(connection, "AspNetUsers"),
        Audit(connection),
        BrokenKeys(connection));

    /// <summary>The steps of the tables that the file has taken, oldest first.</summary>
    public static IReadOnlyList<string> Steps(SqliteConnection connection)
    {
        List<string> steps = [];
        if (!HasTable(connection, "__EFMigrationsHistory"))
        {
            return steps;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            steps.Add(reader.GetString(0));
        }

        return steps;
    }

    /// <summary>Whether the file has any table at all.</summary>
    public static bool HasTables(SqliteConnection connection) =>
        connection.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1") is not null;

    private static AuditHead? Audit(SqliteConnection connection)
    {
        if (!HasTable(connection, "AuditEntries"))
        {
            return null;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Seq, Hash FROM AuditEntries ORDER BY Seq DESC LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? new AuditHead(reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private static int BrokenKeys(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }

    private static long? Count(SqliteConnection connection, string table) => HasTable(connection, table)
        ? Convert.ToInt64(connection.Scalar($"SELECT COUNT(*) FROM \"{table}\""), CultureInfo.InvariantCulture)
        : null;

    private static bool HasTable(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.AddWithValue("$name", table);
        return command.ExecuteScalar() is not null;
    }
}
