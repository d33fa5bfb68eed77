using Microsoft.AspNetCore.Components.Endpoints;
using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>Refuses a form of a page before the page sees it, when the access matrix gives it to other roles than the page: an appraiser may read the settings
/// and sends nothing there, whatever is posted. A form of a page that has no row is refused to everyone.</summary>
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
            return await NameAsync(http) is { } name ? StatusFor(name, http) : null;
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

    private static int? StatusFor(string name, HttpContext http)
    {
        var row = AccessMatrix.Rows.FirstOrDefault(row => row.Kind == AccessKind.Form && string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));
        return row switch
        {
            null => StatusCodes.Status400BadRequest,
            _ when !row.Allows(ActorClaims.RoleOf(http.User), isInScope: true) => StatusCodes.Status403Forbidden,
            _ => null,
        };
    }

    /// <summary>The form as the matrix names it; null when what is sent is not a form of a page.</summary>
    private static async Task<string?> NameAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route } endpoint
            || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            || !http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form.TryGetValue(HandlerField, out var handler) ? $"/{route.TrimStart('/')}#{handler}" : null;
    }
}
