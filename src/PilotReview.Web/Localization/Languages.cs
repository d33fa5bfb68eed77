using System.Globalization;
using Microsoft.AspNetCore.Localization;
using PilotReview.Core;

namespace PilotReview.Web.Localization;

/// <summary>The two languages of the product. Vietnamese holds until somebody chooses English; the browser's own wish is not asked.</summary>
public static class Languages
{
    public const string CookieName = "language";

    /// <summary>In the order of the switch.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Formats.Vietnamese, Formats.English];

    /// <summary>The culture of that name, or null when the product does not speak it.</summary>
    public static CultureInfo? Find(string? name) => All.FirstOrDefault(culture => culture.Name == name);

    /// <summary>The name of a language in that language itself.</summary>
    public static string NameOf(CultureInfo culture) =>
        LocalizationText.ResourceManager.GetString(nameof(LocalizationText.LanguageName), culture) ?? culture.NativeName;

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Formats.Vietnamese);
        options.SupportedCultures = [.. All];
        options.SupportedUICultures = [.. All];
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }];
    }

    /// <summary>What the cookie holds for that culture.</summary>
    public static string CookieValue(CultureInfo culture) => CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
}
