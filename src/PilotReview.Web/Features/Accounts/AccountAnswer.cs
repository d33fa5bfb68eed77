using PilotReview.Core.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>What came of an act on an account: done, or why not. A one-time password is in it once and nowhere else.</summary>
/// <param name="Faults">Everything that was refused; empty when it was done.</param>
/// <param name="AccountId">Which account; null when there is none.</param>
/// <param name="Secret">The one-time password that was made, if one was.</param>
public sealed record AccountAnswer(IReadOnlyList<AccountFault> Faults, int? AccountId = null, OneTimeSecret? Secret = null)
{
    public bool IsDone => Faults.Count == 0;

    public static AccountAnswer Done(int accountId, OneTimeSecret? secret = null) => new([], accountId, secret);

    public static AccountAnswer Refused(params IReadOnlyList<AccountFault> faults) => new(faults);
}
