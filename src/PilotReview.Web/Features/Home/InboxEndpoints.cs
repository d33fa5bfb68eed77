using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Home;

/// <summary>Tells an open page how many things wait for whoever looks at it (<c>inbox.js</c> asks).</summary>
public static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder routes) => routes.MapPost(Urls.InboxCount, async (HttpContext http, InboxService inbox) =>
        http.Request.HasJsonContentType() && ActorClaims.Read(http.User) is { } actor
            ? Results.Json(await inbox.CountAsync(actor, http.RequestAborted))
            : Results.NotFound()).RequireAuthorization(Policies.For(Permission.SeeInbox));
}
