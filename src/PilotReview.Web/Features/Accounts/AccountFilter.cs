using PilotReview.Core.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Which accounts are asked for.</summary>
/// <param name="Words">Part of a post, a name or a unit, in any letter case, with or without accents; empty for all.</param>
/// <param name="State">Null for all.</param>
public sealed record AccountFilter(string Words, AccountState? State)
{
    private const int Longest = 100;

    public bool IsEmpty => Words.Length == 0 && State is null;

    /// <summary>Reads the address; what is not understood counts as not asked.</summary>
    public static AccountFilter Of(string? words, string? state)
    {
        var text = (words ?? string.Empty).Trim();
        return new AccountFilter(
            text.Length > Longest ? text[..Longest] : text,
            Enum.TryParse<AccountState>(state, out var parsed) && Enum.IsDefined(parsed) ? parsed : null);
    }
}
