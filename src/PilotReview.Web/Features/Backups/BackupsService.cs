using System.Collections.Concurrent;
using PilotReview.Core.Access;
using PilotReview.Core.Backups;
using PilotReview.Data.Backups;

namespace PilotReview.Web.Features.Backups;

/// <summary>Makes, lists, checks and restores the backups of the program's own database, for the page and for the night.</summary>
public sealed partial class BackupsService(
    BackupPlace place, BackupWriter writer, BackupPlans plans, TimeProvider time, ILogger<BackupsService> logger)
{
    private readonly ConcurrentDictionary<string, CheckedBackup> _checks = new(StringComparer.Ordinal);
    private NightlyFailure? _failure;

    /// <summary>Makes a backup; the nightly one then removes those that have had their time. The actor is null when the program itself wants it.</summary>
    public async Task<BackupAttempt> MakeAsync(BackupReason reason, Actor? actor, CancellationToken token)
    {
        var attempt = await writer.WriteAsync(place.Database, reason, token);
        if (reason == BackupReason.Nightly)
        {
            _failure = attempt.Problem is { } failed ? new NightlyFailure(time.GetUtcNow(), failed) : null;
        }

        if (attempt.Problem is { } problem)
        {
            LogNotMade(reason, problem.Code, problem.Detail);
            return attempt;
        }

        await RecordAsync(BackupDeed.Made, attempt.Made?.Name ?? string.Empty, actor);
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
    public async Task<RestoreAttempt?> RestoreAsync(string? name, Actor? actor, CancellationToken token)
    {
        if (name is null || writer.Folder.Find(name) is not { } backup)
        {
            return null;
        }

        var attempt = await BackupRestore.ToNewFileAsync(backup.File, Path.Combine(place.Restored, backup.Name), token);
        if (attempt.Problem is null)
        {
            await RecordAsync(BackupDeed.RestoredToNewFile, backup.Name, actor);
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
            LogRemoved(Path.GetFileName(backup.File), BackupFolder.TryRemove(backup.File));
        }
    }

    /// <summary>The one place that everything passes which was done: a record of who did what is written here.</summary>
    private Task RecordAsync(BackupDeed deed, string name, Actor? actor)
    {
        LogDone(deed, name, actor?.AccountId);
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 21, EventName = "BackupDone", Level = LogLevel.Information, Message = "Backup: {Deed} {Name} for account {Account}")]
    private partial void LogDone(BackupDeed deed, string name, int? account);

    [LoggerMessage(EventId = 22, EventName = "BackupNotMade", Level = LogLevel.Error, Message = "The backup ({Reason}) was not made: {Code} {Detail}")]
    private partial void LogNotMade(BackupReason reason, string code, string detail);

    [LoggerMessage(EventId = 23, EventName = "BackupRemoved", Level = LogLevel.Information, Message = "The backup {Name} has had its time; removed: {IsRemoved}")]
    private partial void LogRemoved(string name, bool isRemoved);

    private sealed record NightlyFailure(DateTimeOffset At, BackupProblem Problem);
}
