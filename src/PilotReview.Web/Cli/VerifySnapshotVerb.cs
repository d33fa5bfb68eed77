using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Documents;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;

namespace PilotReview.Web.Cli;

/// <summary><c>verify-snapshot</c>: whether what decisions rest on is as it was frozen: content, hash, log, conclusions and verdicts; and whether issued documents are as they were issued. With a
/// file: whether it is one of them. Reads only.</summary>
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

            var hash = call.Value(file) is { } given ? await HashOfAsync(given, token) : null;
            var found = await services.UseAsync(scope => VerifyAsync(scope, code, hash, token));
            if (call.Value(json))
            {
                call.Done(Answer(found));
                return found.IsSound && found.IsFileKnown ? ExitCodes.Done : ExitCodes.Refused;
            }

            return Say(call, found);
        });
        return command;
    }

    private static int Say(VerbCall call, Found found)
    {
        foreach (var verdict in found.Snapshots.Where(verdict => verdict.Number > 0))
        {
            call.Output.WriteLine(string.Join('\t', verdict.Review, verdict.Number, verdict.Hash, verdict.Engine, verdict.IsSound ? "ok" : Codes(verdict)));
        }

        if (found.Snapshots.FirstOrDefault(verdict => !verdict.IsSound) is { } bad)
        {
            return call.Refused(VerbTexts.Say($"SnapshotFault_{bad.Faults[0]}", bad.Review, bad.Number, bad.Hash));
        }

        if (found.Issued.FirstOrDefault(verdict => !verdict.IsSound) is { } altered)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.IssuedFileAltered), altered.Code, altered.Format, altered.Language, altered.Hash));
        }

        if (!found.IsFileKnown)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.SnapshotFileOther), found.FileHash ?? string.Empty));
        }

        SayRemarks(call, found);
        return call.Done(found.Snapshots.Count == 0 ? VerbTexts.Say(nameof(CliText.SnapshotNone)) : VerbTexts.Say(nameof(CliText.SnapshotsSound), found.Snapshots.Count));
    }

    private static void SayRemarks(VerbCall call, Found found)
    {
        if (found.Snapshots.FirstOrDefault(verdict => verdict.OtherVerdicts.Count > 0) is { } older)
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.SnapshotOlderEngine), older.Review, older.Number, older.Engine, older.OtherVerdicts.Count));
        }

        if (found.Snapshots.FirstOrDefault(verdict => verdict.OtherWords.Count > 0) is { } reworded)
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.SnapshotReworded), reworded.Review, reworded.Number, reworded.OtherWords.Count));
        }

        if (found.Document is var (document, file))
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.IssuedFileKnown), document.Code, document.Cited, Formats.Date(document.Date), file.Format, file.Language));
        }

        if (found.Replacement is { } newer)
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.IssuedFileReplaced), newer.Code, newer.Cited, Formats.Date(newer.Date)));
        }

        if (found.Issued.Count > 0)
        {
            call.Output.WriteLine(VerbTexts.Say(nameof(CliText.IssuedFilesSound), found.Issued.Count));
        }
    }

    private static string Codes(SnapshotVerdict verdict) => string.Join(',', verdict.Faults.Select(fault => SnakeCase.Of(fault.ToString())));

    private static object Answer(Found found) => new
    {
        ok = found.IsSound && found.IsFileKnown,
        fileHash = found.FileHash,
        fileKnown = found.FileHash is null ? (bool?)null : found.IsFileKnown,
        fileDocument = found.Document?.Document.Code,
        fileReplacedBy = found.Replacement?.Code,
        snapshots = found.Snapshots.Select(verdict => new
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
        documents = found.Issued.Select(verdict => new { code = verdict.Code, format = verdict.Format, language = verdict.Language, hash = verdict.Hash, ok = verdict.IsSound }),
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

    private static async Task<Found> VerifyAsync(IServiceProvider services, string? code, string? fileHash, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        return new Found(
            await SnapshotCheck.VerifyAsync(db, code, token), await IssueCheck.VerifyAsync(db, code, token), fileHash,
            fileHash is null ? null : await IssuedDocumentsQuery.OfHashAsync(db, fileHash, token), fileHash is null ? null : await IssuedDocumentsQuery.ReplacementOfAsync(db, fileHash, token));
    }

    /// <summary>What was found.</summary>
    /// <param name="Snapshots">Snapshots.</param>
    /// <param name="Issued">Files of issued documents.</param>
    /// <param name="FileHash">Hash of the file that was asked about; null for none.</param>
    /// <param name="Document">The document that the file is of; null for none.</param>
    /// <param name="Replacement">The newest version, where it took the place of that document; null for none.</param>
    private sealed record Found(
        IReadOnlyList<SnapshotVerdict> Snapshots, IReadOnlyList<IssuedFileVerdict> Issued, string? FileHash, (IssuedDocument Document, IssuedFileMark File)? Document,
        IssuedDocument? Replacement)
    {
        public bool IsSound => Snapshots.All(verdict => verdict.IsSound) && Issued.All(verdict => verdict.IsSound);

        public bool IsFileKnown => FileHash is null || (Document is not null && Issued.Any(verdict => verdict.IsSound && verdict.Hash == FileHash)) || Snapshots.Any(verdict => verdict.Recomputed == FileHash);
    }
}
