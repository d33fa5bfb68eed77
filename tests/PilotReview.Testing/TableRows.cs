using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PilotReview.Testing;

/// <summary>Every row of every table of a file, and the statements that made its tables, as text that can be compared.</summary>
public static class TableRows
{
    public static SortedDictionary<string, List<string>> Of(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var all = new SortedDictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["sqlite_master"] = Rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master"),
        };
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            all[table] = Rows(connection, $"SELECT * FROM \"{table}\"");
        }

        return all;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column =>
                reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
