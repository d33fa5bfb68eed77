using System.Collections.Concurrent;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data.Backups;

namespace PilotReview.Web.Features.Backups;

/// <summary>Makes, lists, checks and restores the backups of the program's own database, for the page and for the night.</summary>
public sealed class BackupsService(
    BackupPlace place, BackupWriter writer, BackupPlans plans, BackupRecord record, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CheckedBackup> _checks = new(StringComparer.Ordinal);
    private NightlyFailure? _failure;

    /// <summary>Makes a backup; the nightly one then removes those that have had their time. The author says who wants it.</summary>
    public async Task<BackupAttempt> MakeAsync(BackupReason reason, AuditAuthor author, CancellationToken token)
    {
        var attempt = await writer.WriteAsync(place.Database, reason, token);
        if (reason == BackupReason.Nightly)
        {
            _failure = attempt.Problem is { } failed ? new NightlyFailure(time.GetUtcNow(), failed) : null;
        }

        if (attempt.Problem is { } problem)
        {
            // whoever asks twice is told so on the page; a night without a backup is written down
            if (reason != BackupReason.Manual || problem.Fault != BackupFault.AnotherRunning)
            {
                record.NotMade(reason, problem.Code, problem.Detail);
            }

            return attempt;
        }

        await record.WriteAsync(BackupDeed.Made, attempt.Made?.Name ?? string.Empty, author, token);
        if (reason == BackupReason.Nightly)
        {
            RemoveSuperseded(await plans.GetAsync(token));
        }

        return attempt;
    }

    /// <summary>Reads a backup of the list through; null when there is none of that name.</summary>
    public async Task<BackupVerdict?> CheckAsync(string? name, CancellationToken token)
    {
        if (name is null || writer.Folder.Find(name) is not { } backup)
        {
            return null;
        }

        var verdict = await BackupCheck.RunAsync(backup.File, token);
        _checks[name] = new CheckedBackup(time.GetUtcNow(), verdict);
        return verdict;
    }

    /// <summary>Restores a backup of the list to a new file in the folder for that; null when there is none of that name.</summary>
    public async Task<RestoreAttempt?> RestoreAsync(string? name, AuditAuthor author, CancellationToken token)
    {
        if (name is null || writer.Folder.Find(name) is not { } backup)
        {
            return null;
        }

        var attempt = await BackupRestore.ToNewFileAsync(backup.File, Path.Combine(place.Restored, backup.Name), token);
        if (attempt.Problem is null)
        {
            await record.WriteAsync(BackupDeed.RestoredToNewFile, backup.Name, author, token);
        }

        return attempt;
    }

    public async Task<BackupStanding> StandingAsync(CancellationToken token) => Standing(await plans.GetAsync(token), Rows());

    public async Task<BackupsView> ViewAsync(CancellationToken token)
    {
        var plan = await plans.GetAsync(token);
        var rows = Rows();
        return new BackupsView(
            plan, Standing(plan, rows), time.GetUtcNow(), _failure?.Problem, FreeSpace.At(place.Folder), FreeSpace.Needed(place.Database), rows);
    }

    private BackupStanding Standing(BackupPlan plan, IReadOnlyList<BackupRow> rows) =>
        BackupStanding.Of(plan, [.. rows.Select(row => row.ToKept())], _failure?.At, time.GetUtcNow(), time.LocalTimeZone);

    private List<BackupRow> Rows() =>
        [.. writer.Folder.List().Select(backup => new BackupRow(backup, _checks.GetValueOrDefault(backup.Name)))];

    private void RemoveSuperseded(BackupPlan plan)
    {
        var superseded = Retention.Superseded([.. Rows().Select(row => row.ToKept())], plan, time.GetUtcNow(), time.LocalTimeZone);
        foreach (var backup in superseded)
        {
            record.Removed(Path.GetFileName(backup.File), BackupFolder.TryRemove(backup.File));
        }
    }

    private sealed record NightlyFailure(DateTimeOffset At, BackupProblem Problem);
}
