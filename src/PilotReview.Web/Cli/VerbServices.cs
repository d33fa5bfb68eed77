using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Web.Features;
using PilotReview.Web.Options;
using PilotReview.Web.Features.Backups;

namespace PilotReview.Web.Cli;

/// <summary>The services of the product without the web host, on one database.</summary>
public sealed class VerbServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _file;

    /// <summary>On the database in <paramref name="file"/>; its backups go where the settings say, or beside it.</summary>
    public VerbServices(string file, string? backups = null)
    {
        _file = file;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSqliteDatabase(file)
            .AddSingleton(_ => VerbSettings.For(file))
            .AddSingleton(provider => provider.GetRequiredService<PilotReviewOptions>().Anchors(TimeProvider.System))
            .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
            .AddFeatures()
            .AddBackups(() => new BackupPlace(file, backups ?? VerbSettings.BackupFolder(file)))
            .BuildServiceProvider();
    }

    /// <summary>The same for a verb that needs a database: a file that is not there is not made.</summary>
    public static VerbServices OfExisting(string file) => Presence.OfFile(file) ? new VerbServices(file) : throw new DatabaseFaultException(
        file, new SqliteException($"There is no file {file}.", SQLitePCL.raw.SQLITE_CANTOPEN));

    /// <summary>Does one thing in its own scope. SQLite's refusals come out with the name of the file.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        try
        {
            await using var scope = _services.CreateAsyncScope();
            return await action(scope.ServiceProvider);
        }
        catch (Exception fault) when (fault.GetBaseException() is SqliteException)
        {
            throw new DatabaseFaultException(_file, (SqliteException)fault.GetBaseException());
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
