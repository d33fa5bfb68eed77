using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Snapshots;

/// <summary>The download of a snapshot: the bytes that were hashed.</summary>
public static class SnapshotEndpoints
{
    public static void MapSnapshots(this IEndpointRouteBuilder routes) => routes.MapGet(
        Urls.Reviews + "/{code}/snapshots/{number:int}",
        async (string code, int number, HttpContext http, SnapshotsService snapshots) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor)
            {
                return Results.NotFound();
            }

            var author = AuditAuthor.OfWeb(actor.AccountId, http.Connection.RemoteIpAddress?.ToString());
            var form = await snapshots.ExportAsync(code, number, actor, author, http.RequestAborted);
            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return form is null ? Results.NotFound() : Results.File(form, "application/json", SnapshotText.FileName.With(code, number));
        }).RequireAuthorization(Policies.For(Permission.ExportSnapshots));
}
