using PilotReview.Core;

namespace PilotReview.Web.Features.Accounts;

/// <summary>A moment as the office's clock shows it: <c>14:05 23/10/2021</c>.</summary>
internal static class LocalMoment
{
    public static string Say(DateTimeOffset moment, TimeProvider time)
    {
        var local = TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
        return $"{Formats.Clock(local)} {Formats.Date(DateOnly.FromDateTime(local.DateTime))}";
    }
}
