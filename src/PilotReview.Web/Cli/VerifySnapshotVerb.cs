using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Data;
using PilotReview.Data.Reviews;

namespace PilotReview.Web.Cli;

/// <summary><c>verify-snapshot</c>: whether what decisions rest on is as it was frozen: content, hash, log, conclusions and verdicts. With a file: whether it is one of them. Reads only.</summary>
public static class VerifySnapshotVerb
{
    public static Command Create()
    {
        var review = VerbOptions.Review(isRequired: false);
        var file = new Option<FileInfo>("--file") { Description = VerbTexts.Say(nameof(CliText.SnapshotFile)), HelpName = "file" };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("verify-snapshot", VerbTexts.Say(nameof(CliText.VerifySnapshot))) { review, file, database, json };
        command.Runs(async (call, token) =>
        {
            await using var services = VerbServices.OfExisting(call.DatabaseFile(database));
            var code = call.Value(review);
            if (code is not null && !await services.UseAsync(scope => KnowsAsync(scope, code, token)))
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ReviewUnknown), code));
            }

            var verdicts = await services.UseAsync(scope => VerifyAsync(scope, code, token));
            var fileHash = call.Value(file) is { } given ? await HashOfAsync(given, token) : null;
            var isOfFile = fileHash is null || verdicts.Any(verdict => verdict.Recomputed == fileHash);
            if (call.Value(json))
            {
                call.Done(Answer(verdicts, fileHash, isOfFile));
                return verdicts.All(verdict => verdict.IsSound) && isOfFile ? ExitCodes.Done : ExitCodes.Refused;
            }

            return Say(call, verdicts, fileHash, isOfFile);
        });
        return command;
    }

    private static int Say(VerbCall call, IReadOnlyList<SnapshotVerdict> verdicts, string? fileHash, bool isOfFile)
    {
        foreach (var verdict in verdicts.Where(verdict => verdict.Number > 0))
        {
            call.Output.WriteLine(string.Join('\t', verdict.Review, verdict.Number, verdict.Hash, verdict.Engine, verdict.IsSound ? "ok" : Codes(verdict)));
        }

        if (verdicts.FirstOrDefault(verdict => !verdict.IsSound) is { } bad)
        {
            return call.Refused(VerbTexts.Say($"SnapshotFault_{bad.Faults[0]}", bad.Review, bad.Number, bad.Hash));
        }

        if (!isOfFile)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.SnapshotFileOther), fileHash ?? string.Empty));
        }

        if (verdicts.FirstOrDefault(verdict => verdict.OtherVerdicts.Count > 0) is { } older)
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.SnapshotOlderEngine), older.Review, older.Number, older.Engine, older.OtherVerdicts.Count));
        }

        if (verdicts.FirstOrDefault(verdict => verdict.OtherWords.Count > 0) is { } reworded)
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.SnapshotReworded), reworded.Review, reworded.Number, reworded.OtherWords.Count));
        }

        return call.Done(verdicts.Count == 0 ? VerbTexts.Say(nameof(CliText.SnapshotNone)) : VerbTexts.Say(nameof(CliText.SnapshotsSound), verdicts.Count));
    }

    private static string Codes(SnapshotVerdict verdict) => string.Join(',', verdict.Faults.Select(fault => SnakeCase.Of(fault.ToString())));

    private static object Answer(IReadOnlyList<SnapshotVerdict> verdicts, string? fileHash, bool isOfFile) => new
    {
        ok = verdicts.All(verdict => verdict.IsSound) && isOfFile,
        fileHash,
        fileKnown = fileHash is null ? (bool?)null : isOfFile,
        snapshots = verdicts.Select(verdict => new
        {
            review = verdict.Review,
            number = verdict.Number,
            takenAt = verdict.TakenAt,
            engine = verdict.Engine,
            hash = verdict.Hash,
            recomputed = verdict.Recomputed,
            faults = verdict.Faults.Select(fault => SnakeCase.Of(fault.ToString())),
            otherVerdicts = verdict.OtherVerdicts,
            otherWords = verdict.OtherWords,
        }),
    };

    private static async Task<string> HashOfAsync(FileInfo file, CancellationToken token)
    {
        Presence.OfFile(file.FullName);
        await using var stream = file.OpenRead();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, token));
    }

    private static async Task<bool> KnowsAsync(IServiceProvider services, string code, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        return await db.Reviews.AnyAsync(review => review.Code == code, token);
    }

    private static async Task<IReadOnlyList<SnapshotVerdict>> VerifyAsync(IServiceProvider services, string? code, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        return await SnapshotCheck.VerifyAsync(db, code, token);
    }
}
