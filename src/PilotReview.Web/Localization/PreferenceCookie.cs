namespace PilotReview.Web.Localization;

/// <summary>How a choice of this browser (language, theme) is kept: a year, read by the server only.</summary>
public static class PreferenceCookie
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Kept,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
