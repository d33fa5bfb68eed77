using Microsoft.AspNetCore.Components;

namespace PilotReview.Web.Access;

/// <summary>Where to go back to: a place in the product without the base, such as <c>/units?at=2021</c>. Only such a place is followed; anything else
/// leads to the first page.</summary>
public static class LocalReturn
{
    private const string First = "/";

    /// <summary>The place asked for, or the first page.</summary>
    public static string Of(string? place) => IsLocal(place) ? place! : First; // IsLocal has seen that it is there

    /// <summary>Answers a request by leading there.</summary>
    public static IResult Redirect(string? place) => Results.LocalRedirect("~" + Of(place));

    /// <summary>Leads an open page, or one that is being drawn, there. The base is written out: what follows it cannot name another host.</summary>
    public static void Follow(NavigationManager navigation, string? place) => navigation.NavigateTo(navigation.BaseUri + Of(place)[1..]);

    private static bool IsLocal(string? place) => place is not null && IsPath(place) && IsPath(Uri.UnescapeDataString(place));

    private static bool IsPath(string place) =>
        place is ['/', ..]
        && !place.Split('?')[0].Contains("//", StringComparison.Ordinal)
        && !place.Contains('\\')
        && !place.Any(char.IsControl);
}
