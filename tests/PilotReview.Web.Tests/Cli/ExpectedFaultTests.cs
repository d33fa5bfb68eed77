using Microsoft.Data.Sqlite;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class ExpectedFaultTests
{
    private const string File = "p.db";

    [Fact]
    public async Task ReadOnlyDatabase_IsSaid()
    {
        await using var database = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var fault = await FaultOfAsync($"Data Source={database.File};Mode=ReadOnly;Pooling=False", "DELETE FROM Reviews");
        Assert.Equal(VerbTexts.Say(nameof(CliText.DatabaseReadOnly), File), fault?.Sentence);
    }

    [Fact]
    public async Task DatabaseWithoutTables_IsSaid()
    {
        var fault = await FaultOfAsync("Data Source=:memory:", "SELECT * FROM Reviews");
        Assert.Equal(VerbTexts.Say(nameof(CliText.DatabaseNotMigrated), File), fault?.Sentence);
    }

    [Fact]
    public async Task WrongStatement_IsABug() => Assert.Null(await FaultOfAsync("Data Source=:memory:", "SELECT nonsense FROM"));

    [Fact]
    public void FullDisk_IsSaidAsSuch() =>
        Assert.Equal(VerbTexts.Say(nameof(CliText.DiskFull), "no room"), ExpectedFault.Find(new IOException("no room", 28))?.Sentence);

    [Fact]
    public void AnyOtherException_IsABug() => Assert.Null(ExpectedFault.Find(new InvalidOperationException("bug")));

    private static async Task<ExpectedFault?> FaultOfAsync(string connection, string sql)
    {
        await using var db = new SqliteConnection(connection);
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        return ExpectedFault.Find(new DatabaseFaultException(File, refusal));
    }
}
