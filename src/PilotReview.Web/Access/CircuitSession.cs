using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace PilotReview.Web.Access;

/// <summary>Checks the session of an open page at least once a minute; a page stays open long after its cookie was last read.</summary>
public sealed class CircuitSession(ILoggerFactory loggers, IServiceScopeFactory scopes, SessionCheck check) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => check.Interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<SessionRules>();
        return await rules.HoldsAsync(authenticationState.User, cancellationToken);
    }
}
