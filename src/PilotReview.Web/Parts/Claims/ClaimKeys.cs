using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PilotReview.Core.Claims;

namespace PilotReview.Web.Parts.Claims;

/// <summary>Names by which a form knows the claims of a text: made of what they say, so that a reason stays with its claim when the text changes elsewhere.</summary>
public static class ClaimKeys
{
    private const int Length = 16;

    /// <summary>The names in the order of the claims. Claims that say the same are told apart by counting.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Claim> claims)
    {
        var seen = new Dictionary<string, int>();
        var keys = new List<string>(claims.Count);
        foreach (var claim in claims)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{claim.Kind} {claim.Text}")))[..Length];
            seen[hash] = seen.GetValueOrDefault(hash) + 1;
            keys.Add(seen[hash] == 1 ? hash : string.Create(CultureInfo.InvariantCulture, $"{hash}-{seen[hash]}"));
        }

        return keys;
    }
}
