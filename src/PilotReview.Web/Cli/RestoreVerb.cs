using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Web.Access;

namespace PilotReview.Web.Cli;

/// <summary><c>restore</c>: brings a backup back, as a new file or in the place of the database of a stopped program.</summary>
public static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = VerbTexts.Say(nameof(CliText.RestoreFile)), HelpName = "file" };
        var to = new Option<string?>("--to") { Description = VerbTexts.Say(nameof(CliText.RestoreTo)), HelpName = "newfile" };
        var replace = new Option<bool>("--replace") { Description = VerbTexts.Say(nameof(CliText.RestoreReplace)) };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("restore", VerbTexts.Say(nameof(CliText.Restore))) { file, to, replace, database, json };
        command.Validators.Add(parsed =>
        {
            var isNew = parsed.GetResult(to) is not null;
            if (isNew == parsed.GetValue(replace) || (isNew && parsed.GetResult(database) is not null))
            {
                parsed.AddError(VerbTexts.Say(nameof(CliText.RestoreWhat)));
            }
        });
        command.Runs(async (call, token) =>
        {
            var backup = call.Value(file) ?? string.Empty;
            var attempt = call.Value(to) is { } target
                ? await BackupRestore.ToNewFileAsync(backup, target, token)
                : await ReplaceAsync(call, backup, call.DatabaseFile(database), token);
            return Answer(call, backup, attempt, call.Value(json));
        });
        return command;
    }

    private static async Task<RestoreAttempt> ReplaceAsync(VerbCall call, string backup, string database, CancellationToken token)
    {
        await using var services = new VerbServices(database);
        return await services.UseAsync(async scope =>
        {
            await using var db = await scope.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
            var replacement = new DatabaseReplacement(
                scope.GetRequiredService<BackupWriter>(), scope.GetRequiredService<AnchorFile>(), VerbAuthor.Of("restore"), scope.GetRequiredService<TimeProvider>())
            {
                KnownSteps = [.. db.Database.GetMigrations()],
            };
            var attempt = await replacement.RunAsync(backup, database, token);
            if (scope.GetRequiredService<AnchorFile>().Problem is { } unwritten)
            {
                await call.Error.WriteLineAsync(VerbTexts.Say(nameof(CliText.AnchorUnwritable), unwritten));
            }

            return attempt;
        });
    }

    private static int Answer(VerbCall call, string backup, RestoreAttempt attempt, bool isJson)
    {
        if (attempt.Problem is { } problem)
        {
            return BackupSentences.Refused(call, problem, isJson);
        }

        if (isJson)
        {
            return call.Done(new { done = true, backup, file = attempt.File, before = attempt.Before, beforeDamaged = attempt.IsBeforeDamaged, content = attempt.Content });
        }

        var text = attempt switch
        {
            { Before: null } => nameof(CliText.Restored),
            { IsBeforeDamaged: true } => nameof(CliText.ReplacedDamaged),
            _ => nameof(CliText.Replaced),
        };
        return call.Done(VerbTexts.Say(text, attempt.File, attempt.Before ?? string.Empty, attempt.Content?.Units ?? 0, attempt.Content?.Observations ?? 0));
    }
}
