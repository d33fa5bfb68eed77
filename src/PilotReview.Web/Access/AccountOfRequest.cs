using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>The account of a request, as it was read for this request.</summary>
public sealed record AccountOfRequest(Account Account);
