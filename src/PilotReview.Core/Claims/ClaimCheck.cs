namespace PilotReview.Core.Claims;

/// <summary>Finds the claims of a Vietnamese running text and recomputes each.</summary>
public static class ClaimCheck
{
    /// <summary>The claims of a text in the order in which they stand.</summary>
    /// <param name="text">The text as it was read, composed or decomposed.</param>
    /// <param name="findings">Verdicts that judgements are held against; none without a database.</param>
    public static IReadOnlyList<Claim> Of(string text, IReadOnlyList<ClaimFinding>? findings = null) => [];
}
