using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Web.Faults;

namespace PilotReview.Web.Features.Backups;

/// <summary>Makes the backup of the plan while the program serves, soon after the start when one was missed, and again an hour after a failure.</summary>
public sealed class NightlyBackup(BackupsService backups, FaultLog faults, TimeProvider time) : BackgroundService
{
    /// <summary>The pages come first after a start.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    /// <summary>The longest sleep: a machine that slept, a clock that was set and a changed plan are noticed within it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private static readonly AuditAuthor Author = new(null, "schedule");

    /// <summary>Makes the backup if it is due; how long to wait then.</summary>
    public async Task<TimeSpan> TakeTurnAsync(CancellationToken token)
    {
        if ((await backups.StandingAsync(token)).Due <= time.GetUtcNow())
        {
            await backups.MakeAsync(BackupReason.Nightly, Author, token);
        }

        var wait = (await backups.StandingAsync(token)).Due - time.GetUtcNow();
        return wait > LongestWait ? LongestWait : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = AfterStart;
        while (true)
        {
            try
            {
                await Task.Delay(wait, time, stoppingToken);
                wait = await TakeTurnAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // a mistake of the program's own must neither end the site nor the nights to come
                faults.Record(fault, nameof(NightlyBackup));
                wait = BackupStanding.RetryAfter;
            }
        }
    }
}
