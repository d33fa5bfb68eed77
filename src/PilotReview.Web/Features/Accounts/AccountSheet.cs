using PilotReview.Core.Access;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts;

/// <summary>One account as the administrator sees it.</summary>
/// <param name="Account">The account.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Units">The units to choose from.</param>
/// <param name="IsOwn">It is the account of whoever looks.</param>
public sealed record AccountSheet(Account Account, AccountState State, UnitChoices Units, bool IsOwn);
