namespace PilotReview.Web.Health;

/// <summary>Two questions a machine may ask without signing in: does the program answer, and can it work. Neither tells anything about the machine.</summary>
public static class HealthEndpoints
{
    private const string Alive = "ok";

    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Urls.Health, Asking, () => Results.Text(Alive)).AllowAnonymous();
        routes.MapMethods(Urls.Ready, Asking, AnswerAsync).AllowAnonymous();
    }

    private static async Task<IResult> AnswerAsync(Readiness readiness, HttpContext http, CancellationToken token)
    {
        var checks = await readiness.CheckAsync(token);
        var isReady = checks.Values.All(isFine => isFine);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new { ready = isReady, checks }, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
