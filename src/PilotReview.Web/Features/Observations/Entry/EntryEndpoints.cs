using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>Where the sheet in the browser sends what was typed. It does not need the connection of an open page: a message that got lost is sent again,
/// and one that came twice changes nothing.</summary>
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

    // what was begun is finished though the browser goes away
    private static async Task<IResult> SaveAsync(CellsSent sent, HttpContext http, CellsService cells, IHostApplicationLifetime life) =>
        WriterOf(http) is { } writer && await cells.SaveAsync(writer, sent, CultureInfo.CurrentUICulture, life.ApplicationStopping) is { } answer
            ? Results.Json(answer)
            : Results.NotFound();

    private static async Task<IResult> ExplainAsync(ExplanationSent sent, HttpContext http, CellsService cells, IHostApplicationLifetime life) =>
        WriterOf(http) is { } writer && await cells.ExplainAsync(writer, sent, CultureInfo.CurrentUICulture, life.ApplicationStopping) is { } answer
            ? Results.Json(answer)
            : Results.NotFound();

    private static Writer? WriterOf(HttpContext http) => ActorClaims.Read(http.User) is { } actor
        ? new Writer(actor, http.RequestServices.GetRequiredService<RequestAuthor>().Get())
        : null;
}
