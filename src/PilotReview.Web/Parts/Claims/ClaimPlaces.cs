using System.Globalization;

namespace PilotReview.Web.Parts.Claims;

/// <summary>Names of the places that a claim has on a page: in the text, and in the list beside it.</summary>
public static class ClaimPlaces
{
    public static string InText(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    public static string InList(int number) => string.Create(CultureInfo.InvariantCulture, $"k{number}");
}
