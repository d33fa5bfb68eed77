using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Layout;

/// <summary>Changes the theme of this browser and goes back to the page it was asked from.</summary>
public static class ThemeEndpoints
{
    public static void MapTheme(this IEndpointRouteBuilder routes) => routes.MapGet(Urls.Theme, Change).AllowAnonymous();

    private static IResult Change(HttpContext http, string? c, string? @return)
    {
        http.Response.Cookies.Append(ThemeChoice.CookieName, ThemeChoice.Of(c), PreferenceCookie.Options(http));
        return LocalReturn.Redirect(@return);
    }
}
