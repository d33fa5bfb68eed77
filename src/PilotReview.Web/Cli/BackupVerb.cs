using System.CommandLine;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Backups;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Backups;

namespace PilotReview.Web.Cli;

/// <summary><c>backup</c>: copies the database while it is in use, lists the copies, or checks one.</summary>
public static class BackupVerb
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = VerbTexts.Say(nameof(CliText.BackupTo)), HelpName = "folder" };
        var list = new Option<bool>("--list") { Description = VerbTexts.Say(nameof(CliText.BackupList)) };
        var check = new Option<string?>("--check") { Description = VerbTexts.Say(nameof(CliText.BackupCheck)), HelpName = "file" };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("backup", VerbTexts.Say(nameof(CliText.Backup))) { to, list, check, database, json };
        command.Validators.Add(parsed =>
        {
            var isCheck = parsed.GetResult(check) is not null;
            if (isCheck && (parsed.GetResult(list) is { Implicit: false } || parsed.GetResult(to) is not null))
            {
                parsed.AddError(VerbTexts.Say(nameof(CliText.BackupWhat)));
            }
        });
        command.Runs(async (call, token) =>
        {
            if (call.Value(check) is { } file)
            {
                return Answer(call, await BackupCheck.RunAsync(file, token), call.Value(json));
            }

            var source = call.DatabaseFile(database);
            await using var services = new VerbServices(source, call.Value(to) is { } folder ? Path.GetFullPath(folder) : null);
            var writer = await services.UseAsync(scope => Task.FromResult(scope.GetRequiredService<BackupWriter>()));
            return call.Value(list)
                ? List(call, writer.Folder, call.Value(json))
                : Answer(call, await MakeAsync(services, writer, source, token), call.Value(json));
        });
        return command;
    }

    private static async Task<BackupAttempt> MakeAsync(VerbServices services, BackupWriter writer, string source, CancellationToken token)
    {
        var attempt = await writer.WriteAsync(source, BackupReason.Manual, token);
        // a database from before there was a log cannot tell
        if (attempt.Made is { Manifest.Content.Audit: not null } made)
        {
            await services.UseAsync(async scope =>
            {
                await scope.GetRequiredService<BackupRecord>().WriteAsync(BackupDeed.Made, made.Name, VerbAuthor.Of("backup"), token);
                return true;
            });
        }

        return attempt;
    }

    private static int Answer(VerbCall call, BackupAttempt attempt, bool isJson)
    {
        if (attempt.Problem is { } problem || attempt.Made is not { } made)
        {
            return BackupSentences.Refused(call, attempt.Problem ?? throw new InvalidOperationException("Neither made nor refused."), isJson);
        }

        return isJson
            ? call.Done(new { done = true, backup = Machine(made) })
            : call.Done(BackupSentences.Both(culture => string.Format(
                culture, CliText.ResourceManager.GetString(nameof(CliText.BackupMade), culture) ?? string.Empty,
                made.File, BackupWording.Size(made.Bytes, culture), made.Manifest?.Content.Units, made.Manifest?.Content.Observations)));
    }

    private static int Answer(VerbCall call, BackupVerdict verdict, bool isJson)
    {
        if (isJson)
        {
            call.Done(new
            {
                sound = verdict.IsSound,
                file = verdict.File,
                hasManifest = verdict.HasManifest,
                sha256 = verdict.Sha256,
                manifest = verdict.Manifest,
                content = verdict.Content,
                code = verdict.Problem?.Code,
                text = verdict.Problem is { } found ? BackupSentences.Of(found) : null,
            });
        }

        if (verdict.Problem is { } problem)
        {
            return call.Refused(BackupSentences.Of(problem));
        }

        return isJson ? ExitCodes.Done : call.Done(VerbTexts.Say(
            verdict.HasManifest ? nameof(CliText.BackupSound) : nameof(CliText.BackupSoundAlone),
            verdict.File, verdict.Content?.Units ?? 0, verdict.Content?.Observations ?? 0));
    }

    private static int List(VerbCall call, BackupFolder folder, bool isJson)
    {
        // a folder that may not be read is not one without backups
        var backups = Presence.OfFolder(folder.Path) ? folder.List() : [];
        if (isJson)
        {
            return call.Done(new { folder = folder.Path, backups = backups.Select(Machine) });
        }

        return call.Done(backups.Count == 0
            ? VerbTexts.Say(nameof(CliText.BackupNone), folder.Path)
            : string.Join(Environment.NewLine, backups.Select(Line)));
    }

    private static string Line(StoredBackup backup) => string.Join(
        '\t', backup.Name, FormattableString.Invariant($"{backup.Bytes}"), backup.Reason?.Code() ?? "-",
        backup.Problem?.Code ?? (backup.Manifest is null ? "no_manifest" : "ok"));

    private static object Machine(StoredBackup backup) => new
    {
        file = backup.File,
        name = backup.Name,
        madeAt = backup.MadeAt,
        reason = backup.Reason?.Code(),
        bytes = backup.Bytes,
        sha256 = backup.Manifest?.Sha256,
        version = backup.Manifest?.ProductVersion,
        content = backup.Manifest?.Content,
        problem = backup.Problem?.Code,
    };
}
