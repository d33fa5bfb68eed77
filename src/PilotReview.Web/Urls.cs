using System.Globalization;
using PilotReview.Web.Access;

namespace PilotReview.Web;

/// <summary>Every address of the product. Links are built here, so that features need not know each other.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string Pilots = "/pilots";
    public const string Units = "/units";
    public const string Reviews = "/reviews";
    public const string Reports = "/reports";
    public const string Settings = "/settings";
    public const string SettingsLegalBases = "/settings/legal-bases";
    public const string SettingsLevels = "/settings/levels";
    public const string SettingsScales = "/settings/scales";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string DemoSignIn = "/demo-sign-in";
    public const string Language = "/language";
    public const string Theme = "/theme";
    public const string Health = "/health";
    public const string NotFound = "/not-found";
    public const string Fault = "/fault";
    public const string Problem = "/problem/{0}";

    public static string Pilot(string code) => $"{Pilots}/{Uri.EscapeDataString(code)}";

    public static string Unit(string code) => $"{Units}/{Uri.EscapeDataString(code)}";

    public static string Review(string code) => $"{Reviews}/{Uri.EscapeDataString(code)}";

    /// <summary>The evidence of one unit and one indicator in a review.</summary>
    public static string Evidence(string review, string unit, string indicator) =>
        $"{Review(review)}/{Uri.EscapeDataString(unit)}/{Uri.EscapeDataString(indicator)}";

    /// <summary>A review's report; the format is the ending of the file, such as <c>pdf</c>.</summary>
    public static string Report(string review, string format) => $"{Reports}/{Uri.EscapeDataString(review)}.{format}";

    /// <summary>Who changed what about a thing: its kind as the log names it, and its key.</summary>
    public static string History(string kind, string key) => $"/history/{kind}/{Uri.EscapeDataString(key)}";

    /// <summary>A page with one value in its address, such as the form that is open on it.</summary>
    public static string With(string page, string name, string value) => $"{page}?{Query(name, value)}";

    /// <summary>Sign-in, then back to <paramref name="back"/>.</summary>
    public static string SignInThen(string back) => $"{SignIn}?{Query("return", back)}";

    public static string LanguageThen(CultureInfo culture, string back) => $"{Language}?{Query("c", culture.Name)}&{Query("return", back)}";

    public static string ThemeThen(string theme, string back) => $"{Theme}?{Query("c", theme)}&{Query("return", back)}";

    /// <summary>The part of a full address that can be handed to <see cref="LocalReturn"/>.</summary>
    public static string LocalPart(string address) => new Uri(address).PathAndQuery;

    private static string Query(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";
}
