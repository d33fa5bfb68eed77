namespace PilotReview.Web.Access;

/// <summary>Where to go back to. Only an address of this site is followed; anything else leads to the first page.</summary>
public static class LocalReturn
{
    public static string Of(string? address) => IsLocal(address) ? address! : Urls.Home; // IsLocal has seen that it is there

    private static bool IsLocal(string? address) =>
        address is ['/', ..]
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Contains('\\')
        && !address.Any(char.IsControl);
}
