using PilotReview.Core;

namespace PilotReview.Web.Features.Backups;

/// <summary>How the page writes a moment: 22:30 29/11/2026, in the office's own time.</summary>
internal static class BackupMoments
{
    public static string Of(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{Formats.Clock(local)} {Formats.Date(DateOnly.FromDateTime(local.DateTime))}";
    }
}
