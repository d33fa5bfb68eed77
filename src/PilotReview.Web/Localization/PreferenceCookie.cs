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
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
