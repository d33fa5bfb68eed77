using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Setup;

/// <summary>Until there is an administrator every page is the one that says how to make one; what is no page is refused.</summary>
public sealed class FirstRunGate(RequestDelegate next, FirstRun firstRun, EndpointDataSource endpoints)
{
    private static readonly string[] Open = [Urls.Health, Urls.Ready, Urls.Language, Urls.Theme];

    public async Task InvokeAsync(HttpContext http)
    {
        if (IsOpen(http) || !await firstRun.IsNeededAsync(http.RequestAborted))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        if (!IsPage(http))
        {
            // comes back here for the page of its status
            return;
        }

        http.SetEndpoint(endpoints.Endpoints.First(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(FirstRunPage)));
        http.Request.RouteValues.Clear();
        await next(http);
    }

    private static bool IsOpen(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>() is not null
        || http.GetEndpoint() is { } endpoint
        && (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || Open.Contains((endpoint as RouteEndpoint)?.RoutePattern.RawText?.Trim('/')));

    private static bool IsPage(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return true;
        }

        var isReading = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        return isReading && (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null);
    }
}
