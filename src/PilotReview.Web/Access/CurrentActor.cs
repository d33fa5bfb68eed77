using Microsoft.AspNetCore.Components.Authorization;
using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>Who looks at the page. For components; an endpoint reads <see cref="ActorClaims"/> from its request.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <summary>The actor. A page behind sign-in always has one.</summary>
    public async Task<Actor> GetAsync() =>
        await FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The actor, or null on a page that is open to everyone.</summary>
    public async Task<Actor?> FindAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return ActorClaims.Read(state.User);
    }
}
