using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>Refuses a form of a page before the page sees it, when the access matrix gives it to other roles than the page: an appraiser may read the settings
/// and sends nothing there, whatever is posted.</summary>
public sealed class FormGuard(RequestDelegate next)
{
    /// <summary>The field in which the framework sends the name of the form.</summary>
    private const string HandlerField = "_handler";

    public async Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method) && await RowAsync(http) is { } row && !row.Allows(ActorClaims.RoleOf(http.User), isInScope: true))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(http);
    }

    private static async Task<AccessRow?> RowAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route } || !http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = $"/{route.TrimStart('/')}#{form[HandlerField]}";
        return AccessMatrix.Rows.FirstOrDefault(row => row.Kind == AccessKind.Form && string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
