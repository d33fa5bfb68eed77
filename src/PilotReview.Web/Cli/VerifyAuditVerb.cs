using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Web.Features.Audit;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Cli;

/// <summary><c>verify-audit</c>: whether the log is whole, agrees with the anchors at hand, and the data agree with it. Reads only.</summary>
public static class VerifyAuditVerb
{
    public static Command Create()
    {
        var anchor = new Option<string[]>("--anchor") { Description = VerbTexts.Say(nameof(CliText.Anchor)), HelpName = "seq:hash" };
        anchor.Validators.Add(result =>
        {
            foreach (var given in result.Tokens.Select(token => token.Value).Where(value => AuditHead.Parse(value) is null))
            {
                result.AddError(VerbTexts.Say(nameof(CliText.AnchorInvalid), given));
            }
        });
        var logOnly = new Option<bool>("--log-only") { Description = VerbTexts.Say(nameof(CliText.LogOnly)) };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("verify-audit", VerbTexts.Say(nameof(CliText.VerifyAudit))) { anchor, logOnly, database, json };
        command.Runs(async (call, token) =>
        {
            var file = call.DatabaseFile(database);
            var typed = (call.Value(anchor) ?? []).Select(AuditHead.Parse).OfType<AuditHead>().Select(head => new AuditAnchor(head, head.ToString()) { Store = "--anchor" });
            var options = VerbSettings.For(file);
            var anchors = options.Anchors(TimeProvider.System);
            // a folder that may not be read is not one without anchors
            Presence.OfFolder(options.Backups);
            List<AuditAnchor> known = [.. anchors.Read(), .. typed];
            await using var services = VerbServices.OfExisting(file);
            var verdict = anchors.Judge(await services.UseAsync(scope => VerifyAsync(scope, known, !call.Value(logOnly), call.Value(json) ? int.MaxValue : LogCheck.DefaultShown, token)));
            if (call.Value(json))
            {
                call.Done(Answer(verdict, options.LeftAnchorFile));
                return verdict.IsSound ? ExitCodes.Done : ExitCodes.Refused;
            }

            if (options.LeftAnchorFile.Length > 0)
            {
                await call.Error.WriteLineAsync(VerbTexts.Say(nameof(CliText.OfficeAnchorsUnread), options.LeftAnchorFile));
            }

            return verdict.IsSound ? Sound(call, verdict) : Refuse(call, verdict);
        });
        return command;
    }

    private static async Task<AuditVerdict> VerifyAsync(IServiceProvider services, List<AuditAnchor> anchors, bool compareData, int mostShown, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        return await LogCheck.VerifyAsync(db, anchors, compareData, token, mostShown);
    }

    private static int Sound(VerbCall call, AuditVerdict verdict)
    {
        var compared = verdict.Anchors - verdict.SetAside;
        call.Done(VerbTexts.Say(nameof(CliText.AuditSound), verdict.Entries, verdict.Head, compared));
        if (verdict.SetAside > 0)
        {
            call.Done(BothLanguages.Say(LogText.ResourceManager, nameof(LogText.SetAside), verdict.SetAside));
        }

        return compared > 0 ? ExitCodes.Done : call.Done(BothLanguages.Say(LogText.ResourceManager, nameof(LogText.NoAnchors)));
    }

    private static object Answer(AuditVerdict verdict, string leftAnchorFile) => new
    {
        ok = verdict.IsSound,
        entries = verdict.Entries,
        head = verdict.Head.Hash,
        firstBad = verdict.FirstBad,
        fault = verdict.Fault is { } fault ? SnakeCase.Of(fault.ToString()) : null,
        anchors = verdict.Anchors,
        setAside = verdict.SetAside,
        anchorFileNotRead = leftAnchorFile.Length > 0 ? leftAnchorFile : null,
        dataCompared = verdict.HasComparedData,
        differences = verdict.DifferenceCount,
        differencesByKind = verdict.DifferencesByKind.ToDictionary(pair => pair.Key, pair => pair.Value),
        alteredGuards = verdict.AlteredGuards,
        examples = verdict.Differences.Select(difference => new
        {
            entity = difference.Entity,
            id = difference.EntityId,
            field = difference.Field,
            seq = difference.Seq,
            logged = difference.Logged,
            present = difference.Present,
        }),
    };

    private static int Refuse(VerbCall call, AuditVerdict verdict)
    {
        foreach (var difference in verdict.Differences)
        {
            call.Error.WriteLine($"{difference.Entity} {difference.EntityId} {difference.Field}: {difference.Logged ?? "-"} → {difference.Present ?? "-"}");
        }

        if (verdict.DifferenceCount > 0)
        {
            call.Error.WriteLine(string.Join("; ", verdict.DifferencesByKind.Select(pair => $"{pair.Key}: {pair.Value}")));
        }

        return call.Refused(FaultSentence.Both(verdict));
    }
}
