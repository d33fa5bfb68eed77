using System.Globalization;
using System.Text.Json;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>Where the sheet in the browser sends what was typed. It does not need the connection of an open page: a message that got lost is sent again,
/// and one that came twice changes nothing.</summary>
/// <remarks>What was begun is finished though the browser goes away; only the end of the program breaks it off.</remarks>
public static class EntryEndpoints
{
    public static void MapEntry(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup(string.Empty)
            .RequireAuthorization(Policies.For(Permission.EnterData))
            .AddEndpointFilter(AccessEndpoints.RequireTokenAsync)
            .DisableAntiforgery();
        messages.MapPost(Urls.DataCells, SaveAsync);
        messages.MapPost(Urls.DataExplanations, ExplainAsync);
    }

    private static Task<IResult> SaveAsync(HttpContext http, CellsService cells, IHostApplicationLifetime life) => AnswerAsync<CellsSent>(
        http, (writer, sent) => cells.SaveAsync(writer, sent, CultureInfo.CurrentUICulture, life.ApplicationStopping));

    private static Task<IResult> ExplainAsync(HttpContext http, CellsService cells, IHostApplicationLifetime life) => AnswerAsync<ExplanationSent>(
        http, (writer, sent) => cells.ExplainAsync(writer, sent, CultureInfo.CurrentUICulture, life.ApplicationStopping));

    /// <summary>Not a message at all: not found. A message that cannot be read: a bad request.</summary>
    private static async Task<IResult> AnswerAsync<T>(HttpContext http, Func<Writer, T, Task<CellsAnswer?>> answer)
        where T : class
    {
        if (!http.Request.HasJsonContentType() || ActorClaims.Read(http.User) is not { } actor)
        {
            return Results.NotFound();
        }

        try
        {
            return await http.Request.ReadFromJsonAsync<T>(http.RequestAborted) is { } sent
                && await answer(new Writer(actor, http.RequestServices.GetRequiredService<RequestAuthor>().Get()), sent) is { } result
                    ? Results.Json(result)
                    : Results.NotFound();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }
}
