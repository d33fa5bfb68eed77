using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>Sign-out, and sign-in by role. Both are forms with an antiforgery token.</summary>
public static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Urls.SignOut, SignOutAsync).AllowAnonymous().AddEndpointFilter(RequireTokenAsync);
        routes.MapPost(Urls.DemoSignIn, DemoSignInAsync).AllowAnonymous().AddEndpointFilter(RequireTokenAsync).DisableAntiforgery();
    }

    private static async Task<IResult> SignOutAsync(Sessions sessions, CancellationToken token)
    {
        await sessions.CloseAsync(token);
        return Results.LocalRedirect(Urls.FromBase(Urls.SignIn));
    }

    private static async Task<IResult> DemoSignInAsync(
        [FromForm] string? role, [FromForm(Name = AccessSetup.ReturnParameter)] string? back, DemoDoor door, DemoAccounts accounts, Sessions sessions, CancellationToken token)
    {
        if (!await door.IsOpenAsync(token) || !Enum.TryParse<Role>(role, out var asked) || !Enum.IsDefined(asked))
        {
            return Results.NotFound();
        }

        var account = await accounts.GetAsync(asked, token);
        await sessions.OpenAsync(account.Id, null, token);
        return LocalReturn.Redirect(back);
    }

    /// <summary>Refuses a form that no page of ours has sent.</summary>
    internal static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();
    }
}
