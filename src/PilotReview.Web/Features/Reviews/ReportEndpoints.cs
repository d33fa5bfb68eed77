using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews;

/// <summary>The downloads of a review's report, written on request in the language of the reader.</summary>
public static class ReportEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        Map(routes, "pdf", MediaTypeNames.Application.Pdf, PdfRenderer.Write);
        Map(routes, "xlsx", Excel, ExcelRenderer.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string format, string contentType, Action<Report, Stream> write) =>
        routes.MapMethods($"{Urls.Reports}/{{code}}.{format}", Methods, async (string code, HttpContext http, ReviewReader reader) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor
                || await reader.EvaluateForReportAsync(code, actor, http.RequestAborted) is not { } evaluation)
            {
                return Results.NotFound();
            }

            using var file = new MemoryStream();
            write(ReviewReport.Build(evaluation, CultureInfo.CurrentUICulture), file);
            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return Results.File(file.ToArray(), contentType, $"{ReviewsText.FileName.With(evaluation.Dossier.Review.Code)}.{format}");
        }).RequireAuthorization(Policies.For(Permission.SeePublishedReviews));
}
