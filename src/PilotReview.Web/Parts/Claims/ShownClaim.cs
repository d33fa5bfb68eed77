using System.Globalization;
using PilotReview.Core.Claims;
using PilotReview.Core.Wording;
using PilotReview.Documents.Texts;

namespace PilotReview.Web.Parts.Claims;

/// <summary>A claim of a text with its number on the page, and why it stays as it is.</summary>
/// <param name="Number">Its place among the claims, from 1.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Reason">What somebody wrote about keeping it; empty when nobody did.</param>
public sealed record ShownClaim(int Number, Claim Claim, string Reason = "")
{
    /// <summary>How it is drawn, in the text and in lists.</summary>
    public TextTone Tone => this switch
    {
        { Claim.Status: ClaimStatus.Agrees or ClaimStatus.Supported } => TextTone.Agrees,
        { Reason.Length: > 0 } => TextTone.Explained,
        { Claim.IsOpen: true } => TextTone.Off,
        _ => TextTone.Unknown,
    };

    /// <summary>Claims in the order in which they stand, numbered.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="reasonOf">Why one stays as it is; null when no claim was explained.</param>
    public static IReadOnlyList<ShownClaim> Of(IReadOnlyList<Claim> claims, Func<int, string>? reasonOf = null) =>
        [.. claims.Select((claim, at) => new ShownClaim(at + 1, claim, reasonOf?.Invoke(at) ?? string.Empty))];

    /// <summary>The mark in the text. What agrees needs no tag.</summary>
    public TextMark MarkIn(CultureInfo culture) => new(Claim.Start, Claim.End, Number, Tone, Tone switch
    {
        TextTone.Off => ClaimWording.Tag(Claim, culture),
        TextTone.Explained => ClaimsPartText.Explained,
        _ => string.Empty,
    });
}
