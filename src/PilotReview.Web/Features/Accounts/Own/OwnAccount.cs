using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>An account as its holder sees it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">Its unit's name; empty for none.</param>
/// <param name="ShortestPassword">The least number of characters of a new password.</param>
/// <param name="PendingKey">The key of a second factor that waits for its first code; null for none.</param>
/// <param name="RecoveryLeft">How many recovery codes are left.</param>
public sealed record OwnAccount(Account Account, string Unit, int ShortestPassword, byte[]? PendingKey, int RecoveryLeft);
