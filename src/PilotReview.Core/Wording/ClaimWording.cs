using System.Globalization;
using PilotReview.Core.Claims;

namespace PilotReview.Core.Wording;

/// <summary>Claims of a text in words: what is the matter, how it was computed, and the short tag that stands behind the claim in the text.</summary>
public static class ClaimWording
{
    /// <summary>"Cộng lại thiếu 6 chi bộ".</summary>
    public static string Title(Claim claim, CultureInfo culture) => claim.Text;

    /// <summary>"197 + 37 + 5 = 239, câu trước ghi 245."</summary>
    public static string Calculation(Claim claim, CultureInfo culture) => claim.Text;

    /// <summary>"thiếu 6"; empty for a claim that agrees.</summary>
    public static string Tag(Claim claim, CultureInfo culture) => string.Empty;

    /// <summary>Title and calculation in one: the <c>note</c> of the verb.</summary>
    public static string Note(Claim claim, CultureInfo culture) => $"{Title(claim, culture)}. {Calculation(claim, culture)}";
}
