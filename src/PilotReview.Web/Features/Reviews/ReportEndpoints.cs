using System.Globalization;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews;

/// <summary>The downloads of a review's report, written on request in the language of the reader.</summary>
public static class ReportEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ReportFormat.All)
        {
            Map(routes, format);
        }
    }

    private static void Map(IEndpointRouteBuilder routes, ReportFormat format) =>
        routes.MapMethods($"{Urls.Reports}/{{code}}.{format.Ending}", Methods, async (string code, HttpContext http, ReviewReader reader, ReportIssue issue) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor
                || await reader.EvaluateForReportAsync(code, actor, http.RequestAborted) is not { } evaluation)
            {
                return Results.NotFound();
            }

            var author = AuditAuthor.OfWeb(actor.AccountId, http.Connection.RemoteIpAddress?.ToString());
            var file = HttpMethods.IsHead(http.Request.Method)
                ? []
                : await issue.WriteAsync(evaluation, format, CultureInfo.CurrentUICulture, author, http.RequestAborted);
            if (file is null)
            {
                // whoever may read the work is led to what is to be mended or explained
                return Permissions.Allow(actor.Role, Permission.SeeReviews) ? Results.LocalRedirect(Urls.FromBase(Urls.With(Urls.ReviewClaims(code), Urls.RefusedName, format.Ending))) : Results.StatusCode(StatusCodes.Status409Conflict);
            }

            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return Results.File(file, format.MediaType, $"{ReviewsText.FileName.With(evaluation.Dossier.Review.Code)}.{format.Ending}");
        }).RequireAuthorization(Policies.For(Permission.SeePublishedReviews));
}
