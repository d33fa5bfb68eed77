using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts;

/// <summary>One line of the list of accounts.</summary>
/// <param name="Account">The account.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Unit">Short name of its unit; empty for none.</param>
public sealed record AccountRow(Account Account, AccountState State, string Unit)
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>The letter d with a stroke, which is a letter of its own, not a d with an accent.</summary>
    private static readonly (char Stroke, char Plain)[] Strokes = [('\u0111', 'd'), ('\u0110', 'D')];

    public bool Matches(AccountFilter filter) =>
        (filter.State is null || filter.State == State)
        && (filter.Words.Length == 0
            || new[] { Account.Post, Account.UserName ?? string.Empty, Account.PersonName, Unit }.Any(text => Holds(text, filter.Words)));

    private static bool Holds(string text, string words) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(Plain(text), Plain(words), Loosely) >= 0;

    private static string Plain(string text) => Strokes.Aggregate(text, (plain, pair) => plain.Replace(pair.Stroke, pair.Plain));
}
