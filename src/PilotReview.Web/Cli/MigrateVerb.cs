using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Backups;

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
        var backup = await BackUpAsync(services, db, token);
        var putBack = await SqliteSetup.MigrateAsync(db, token);
        var author = VerbAuthor.Of("migrate");
        await AuditBaseline.WriteAsync(db.WriteAs(author, services.GetRequiredService<TimeProvider>()), token);
        if (putBack.Count > 0)
        {
            await db.RecordAsync([.. putBack.Select(guard => AuditDraft.Act(AuditActions.GuardPutBack, nameof(AuditEntry), guard))], token);
        }

        if (backup is not null)
        {
            // the log may be a table of the steps just taken
            await services.GetRequiredService<BackupRecord>().WriteAsync(BackupDeed.Made, backup.Name, author, token);
        }

        var after = await db.Database.GetAppliedMigrationsAsync(token);
        return [.. after.Where(step => !before.Contains(step))];
    }

    private static async Task<StoredBackup?> BackUpAsync(IServiceProvider services, AppDb db, CancellationToken token)
    {
        var writer = services.GetRequiredService<BackupWriter>();
        var attempt = await MigrationBackup.MakeWhenNeededAsync(db, writer, services.GetRequiredService<TimeProvider>(), token);
        return attempt?.Problem is { } problem ? throw new BackupRefusedException(problem) : attempt?.Made;
    }
}
