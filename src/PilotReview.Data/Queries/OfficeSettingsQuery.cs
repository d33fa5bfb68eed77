using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Settings;

namespace PilotReview.Data.Queries;

/// <summary>The settings as they hold on a day.</summary>
public static class OfficeSettingsQuery
{
    public static async Task<OfficeSettings> LoadAsync(AppDb db, DateOnly day, CancellationToken token) =>
        new(await db.SettingValues.AsNoTracking().Where(row => row.From <= day).ToListAsync(token), day);
}
