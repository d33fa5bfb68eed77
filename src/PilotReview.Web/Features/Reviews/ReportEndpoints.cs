using System.Globalization;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Documents.Reports;
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
        routes.MapMethods($"{Urls.Reports}/{{code}}.{format.Ending}", Methods, async (string code, HttpContext http, ReviewReader reader, DocumentStyles styles) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor
                || await reader.EvaluateForReportAsync(code, actor, http.RequestAborted) is not { } evaluation)
            {
                return Results.NotFound();
            }

            using var file = new MemoryStream();
            format.Write(ReviewReport.Build(evaluation, CultureInfo.CurrentUICulture, await styles.TodayAsync(http.RequestAborted)), file);
            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return Results.File(file.ToArray(), format.MediaType, $"{ReviewsText.FileName.With(evaluation.Dossier.Review.Code)}.{format.Ending}");
        }).RequireAuthorization(Policies.For(Permission.SeePublishedReviews));
}
