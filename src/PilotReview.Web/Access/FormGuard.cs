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
        if (HttpMethods.IsPost(http.Request.Method) && await AnswerAsync(http) is { } refused)
        {
            http.Response.StatusCode = refused;
            return;
        }

        await next(http);
    }

    /// <summary>The status that refuses the form; null when it may pass.</summary>
    private static async Task<int?> AnswerAsync(HttpContext http)
    {
        try
        {
            return await RowAsync(http) is { } row && !row.Allows(ActorClaims.RoleOf(http.User), isInScope: true) ? StatusCodes.Status403Forbidden : null;
        }
        catch (InvalidDataException)
        {
            // more fields, or a longer one, than a form may have
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
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
