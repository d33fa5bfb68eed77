using Microsoft.Data.Sqlite;

namespace PilotReview.Web.Cli;

/// <summary>SQLite refused; carries the file it was about.</summary>
public sealed class DatabaseFaultException(string file, SqliteException inner) : Exception(inner.Message, inner)
{
    public string File { get; } = file;
}
