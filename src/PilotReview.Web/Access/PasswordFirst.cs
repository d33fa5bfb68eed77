using Microsoft.AspNetCore.Authorization;

namespace PilotReview.Web.Access;

/// <summary>Leads every request of an account with a one-time password to the page where a password is chosen: pages, downloads, forms and open pages alike.
/// What is open to everyone (sign-out, language, style) stays open.</summary>
public sealed class PasswordFirst(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<AccountOfRequest>() is not { Account.MustChangePassword: true } || IsOpen(http))
        {
            return next(http);
        }

        http.Response.Redirect(http.Request.PathBase + Urls.Rooted(Urls.OwnPassword));
        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpContext http) =>
        http.Request.Path.Equals(Urls.Rooted(Urls.OwnPassword), StringComparison.OrdinalIgnoreCase)
        || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
