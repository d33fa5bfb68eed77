using System.Security.Cryptography;

namespace PilotReview.Core.Access;

/// <summary>A secret that is read from paper and typed by hand: three groups of five letters and digits without look-alikes, such as <c>k7mpx-4hd2q-w9rtz</c>.
/// 31 signs in 15 places are 74 bits.</summary>
public static class ReadableSecret
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const char Hyphen = '-';
    private const int Groups = 3;
    private const int GroupLength = 5;

    public static string Create() =>
        string.Join(Hyphen, Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));

    /// <summary>What was typed, without blanks and hyphens, in small letters; null when it cannot be such a secret.</summary>
    public static string? Normalize(string? typed)
    {
        if (typed is null or { Length: > 64 })
        {
            return null;
        }

        var signs = new string([.. typed.ToLowerInvariant().Where(sign => sign != Hyphen && !char.IsWhiteSpace(sign))]);
        return signs.Length == Groups * GroupLength && signs.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) ? signs : null;
    }
}
