using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;

namespace PilotReview.Web.Cli;

/// <summary><c>migrate</c>: creates the database or brings it up to date.</summary>
public static class MigrateVerb
{
    public static Command Create()
    {
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("migrate", VerbTexts.Say(nameof(CliText.Migrate))) { database, json };
        command.Runs(async (call, token) =>
        {
            var file = call.DatabaseFile(database);
            await using var services = new VerbServices(file);
            var applied = await services.UseAsync(scope => MigrateAsync(scope, token));
            if (call.Value(json))
            {
                return call.Done(new { database = file, applied });
            }

            return call.Done(applied.Count == 0
                ? VerbTexts.Say(nameof(CliText.UpToDate), file)
                : VerbTexts.Say(nameof(CliText.Migrated), file, applied.Count));
        });
        return command;
    }

    /// <summary>Brings the database up to date, after a backup when it holds tables; the names of the steps it took.</summary>
    /// <exception cref="BackupRefusedException">The backup could not be made, and no step was taken.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(IServiceProvider services, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        var before = File.Exists(db.Database.GetDbConnection().DataSource)
            ? (await db.Database.GetAppliedMigrationsAsync(token)).ToHashSet()
            : [];
        await BackUpAsync(services, db, token);
        await SqliteSetup.MigrateAsync(db, token);
        await AuditBaseline.WriteAsync(db.WriteAs(AuditAuthor.OfVerb("migrate"), services.GetRequiredService<TimeProvider>()), token);
        var after = await db.Database.GetAppliedMigrationsAsync(token);
        return [.. after.Where(step => !before.Contains(step))];
    }

    private static async Task BackUpAsync(IServiceProvider services, AppDb db, CancellationToken token)
    {
        var writer = services.GetRequiredService<BackupWriter>();
        if (await MigrationBackup.MakeWhenNeededAsync(db, writer, services.GetRequiredService<TimeProvider>(), token) is { } problem)
        {
            throw new BackupRefusedException(problem);
        }
    }
}
