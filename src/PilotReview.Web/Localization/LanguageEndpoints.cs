using PilotReview.Web.Access;

namespace PilotReview.Web.Localization;

/// <summary>Changes the language of this browser and goes back to the page it was asked from.</summary>
public static class LanguageEndpoints
{
    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Language, Change).AllowAnonymous();

    private static IResult Change(HttpContext http, string? c, string? @return)
    {
        if (Languages.Find(c) is { } culture)
        {
            http.Response.Cookies.Append(Languages.CookieName, Languages.CookieValue(culture), PreferenceCookie.Options(http));
        }

        return LocalReturn.Redirect(@return);
    }
}
