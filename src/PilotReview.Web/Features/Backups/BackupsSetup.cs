using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using PilotReview.Web.Layout;
using PilotReview.Web.Options;

namespace PilotReview.Web.Features.Backups;

/// <summary>Registers what backups need: for the pages and verbs, and what only a serving program does.</summary>
public static class BackupsSetup
{
    public static IServiceCollection AddBackups(
        this IServiceCollection services, Func<BackupPlace> place, Func<BackupPlanOptions> plan) => services
        .AddSingleton(_ => place())
        .AddSingleton(_ => new BackupPlans(_ => Task.FromResult(plan().ToPlan() ?? BackupPlan.Default)))
        .AddSingleton(provider => Writer(provider.GetRequiredService<BackupPlace>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<BackupsService>()
        .AddSingleton<BackupNotes>();

    /// <summary>The nightly backup, and the hold by which other programs can tell that this one runs.</summary>
    public static IServiceCollection AddNightlyBackup(this IServiceCollection services) => services
        .AddHostedService<DatabaseHold>()
        .AddHostedService<NightlyBackup>();

    private static BackupWriter Writer(BackupPlace place, TimeProvider time) =>
        new(new BackupFolder(place.Folder, place.Database, time.LocalTimeZone), time, ProductVersion.Text);
}
