using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using PilotReview.Web.Layout;

namespace PilotReview.Web;

/// <summary>The document around every page. Pages that only the server draws (sign-in, errors) get no scripts but the menu's.</summary>
public sealed partial class App
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Where the product lies on its host; every link of every page starts there.</summary>
    private string Base => Http.Request.PathBase.ToUriComponent() + "/";

    private string Theme => ThemeChoice.Of(Http.Request.Cookies[ThemeChoice.CookieName]);

    private bool IsInteractive => Http.AcceptsInteractiveRouting();

    private IComponentRenderMode? Mode => IsInteractive ? RenderMode.InteractiveServer : null;
}
