namespace PilotReview.Web.Features.Accounts;

/// <summary>A one-time password, to be handed over at once: only its hash is kept.</summary>
public sealed record OneTimeSecret(string Password, DateTimeOffset Until);
