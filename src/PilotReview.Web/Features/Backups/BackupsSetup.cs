using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Backups;
using PilotReview.Core.Settings;
using PilotReview.Data.Backups;
using PilotReview.Data.Queries;
using PilotReview.Data;
using PilotReview.Web.Layout;

namespace PilotReview.Web.Features.Backups;

/// <summary>Registers what backups need: for the pages and verbs, and what only a serving program does.</summary>
public static class BackupsSetup
{
    public static IServiceCollection AddBackups(
        this IServiceCollection services, Func<BackupPlace> place) => services
        .AddSingleton(_ => place())
        .AddSingleton(provider => new BackupPlans(token => PlanAsync(provider, token)))
        .AddSingleton(provider => Writer(provider.GetRequiredService<BackupPlace>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<BackupRecord>()
        .AddSingleton<BackupsService>()
        .AddSingleton<BackupNotes>();

    /// <summary>The nightly backup, and the hold by which other programs can tell that this one runs.</summary>
    public static IServiceCollection AddNightlyBackup(this IServiceCollection services) => services
        .AddHostedService<DatabaseHold>()
        .AddHostedService<NightlyBackup>();

    /// <summary>The plan of the office's settings as they hold today.</summary>
    private static async Task<BackupPlan> PlanAsync(IServiceProvider services, CancellationToken token)
    {
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        var settings = await OfficeSettingsQuery.LoadAsync(db, today, token);
        return new BackupPlan(
            settings.Time(OfficeSettings.BackupAt), settings.Number(OfficeSettings.BackupDays), settings.Number(OfficeSettings.BackupMonths));
    }

    private static BackupWriter Writer(BackupPlace place, TimeProvider time) =>
        new(new BackupFolder(place.Folder, place.Database, time.LocalTimeZone), time, ProductVersion.Text);
}
