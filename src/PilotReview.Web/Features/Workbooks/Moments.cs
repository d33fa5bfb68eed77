using PilotReview.Core;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>A moment as the office writes it, by its own clock.</summary>
public static class Moments
{
    /// <summary>"10:03 ngày 29/11/2026".</summary>
    public static string Of(DateTimeOffset moment, TimeProvider time)
    {
        var local = TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
        return WorkbooksText.Moment.With(Formats.Clock(local), Formats.Date(DateOnly.FromDateTime(local.DateTime)));
    }
}
