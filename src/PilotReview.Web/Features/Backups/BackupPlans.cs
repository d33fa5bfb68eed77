using PilotReview.Core.Backups;

namespace PilotReview.Web.Features.Backups;

/// <summary>The plan as it stands now. It is asked for each time, so that a change needs no new start.</summary>
public sealed class BackupPlans(Func<CancellationToken, Task<BackupPlan>> read)
{
    public Task<BackupPlan> GetAsync(CancellationToken token) => read(token);
}
