using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PilotReview.Web.Tests.Faults;

/// <summary>Sets every connection of the program up for a fault, once it is turned on, and lets it wait for a second only.</summary>
internal sealed class Patience(string pragmas) : DbConnectionInterceptor
{
    public bool IsOn { get; set; }

    public DbCommandInterceptor Commands { get; } = new Short();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = IsOn ? pragmas : "PRAGMA query_only = 0";
        command.ExecuteNonQuery();
    }

    private sealed class Short : DbCommandInterceptor
    {
        public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
        {
            result.CommandTimeout = 1;
            return result;
        }
    }
}
