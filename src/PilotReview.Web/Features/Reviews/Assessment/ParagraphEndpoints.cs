using System.Globalization;
using System.Text.Json;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Where the page of an assessment sends what was written, point by point, and that somebody is writing.</summary>
/// <remarks>What was begun is finished though the browser goes away; only the end of the program breaks it off.</remarks>
public static class ParagraphEndpoints
{
    public static void MapParagraphs(this IEndpointRouteBuilder routes) => routes.MapPost(Urls.ReviewParagraphs, AnswerAsync)
        .RequireAuthorization(Policies.For(Permission.WriteAssessments))
        .AddEndpointFilter(AccessEndpoints.RequireTokenAsync)
        .DisableAntiforgery();

    /// <summary>Not a message at all: not found. A message that cannot be read: a bad request.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext http, ParagraphsService paragraphs, IHostApplicationLifetime life)
    {
        if (!http.Request.HasJsonContentType() || ActorClaims.Read(http.User) is not { } actor)
        {
            return Results.NotFound();
        }

        try
        {
            return await http.Request.ReadFromJsonAsync<ParagraphSent>(http.RequestAborted) is { } sent
                && await paragraphs.AnswerAsync(
                    new Writer(actor, http.RequestServices.GetRequiredService<RequestAuthor>().Get()), sent, CultureInfo.CurrentUICulture, life.ApplicationStopping) is { } answer
                    ? Results.Json(answer)
                    : Results.NotFound();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }
}
