using System.Text.Encodings.Web;
using System.Text.Json;
using PilotReview.Core.Claims;

namespace PilotReview.Web.Cli;

/// <summary>The claims of a text for machines. Its form is numbered, and its words are spelt here: what the code calls them may change.</summary>
public static class ClaimsJson
{
    private const int Schema = 1;

    /// <summary>Letters as they are, not as numbers; the answer goes to a program, never into a page.</summary>
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Claim> claims) => JsonSerializer.Serialize(new Document(Schema, [.. claims.Select(Of)]), Format);

    public static string Code(ClaimKind kind) => kind switch
    {
        ClaimKind.PartsOfTotal => "parts-of-total",
        ClaimKind.Share => "share",
        ClaimKind.Ratio => "ratio",
        ClaimKind.Growth => "growth",
        ClaimKind.Improvement => "improvement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Code(ClaimStatus status) => status switch
    {
        ClaimStatus.Agrees => "agrees",
        ClaimStatus.Disagrees => "disagrees",
        ClaimStatus.Truncated => "truncated",
        ClaimStatus.CannotCheck => "cannot-check",
        ClaimStatus.Supported => "supported",
        ClaimStatus.Contradicted => "contradicted",
        ClaimStatus.NoData => "no-data",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Entry Of(Claim claim) => new(
        claim.Start, claim.End, claim.Text, Code(claim.Kind), Code(claim.Status), Trim(claim.Expected), Trim(claim.Found), Trim(claim.Difference), CheckTextVerb.Note(claim));

    // 245.0 as it is computed, 245 as people write it
    private static decimal? Trim(decimal? value) => value / 1.0000000000000000000000000000m;

    private sealed record Document(int Schema, IReadOnlyList<Entry> Claims);

    private sealed record Entry(int Start, int End, string Text, string Kind, string Status, decimal? Expected, decimal? Found, decimal? Difference, string Note);
}
