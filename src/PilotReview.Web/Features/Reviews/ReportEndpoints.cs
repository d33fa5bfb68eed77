using System.Globalization;
using Microsoft.Net.Http.Headers;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews.Documents;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews;

/// <summary>The downloads of a review's report: as it was issued, byte for byte, and until then as a draft that is written on request in the language of the reader.</summary>
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

    private static void Map(IEndpointRouteBuilder routes, ReportFormat format) => routes.MapMethods(
        $"{Urls.Reports}/{{code}}.{format.Ending}",
        Methods,
        async (string code, string? draft, HttpContext http, ReviewReader reader, ReportIssue issue, DocumentsService documents) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor || !Permissions.Allow(actor.Role, format.Permission))
            {
                return Results.NotFound();
            }

            if (format.IsIssued && await documents.NewestAsync(actor, code, http.RequestAborted) is { } issued)
            {
                if (draft is null && FileOf(issued, format) is { } file)
                {
                    return await DocumentEndpoints.FileAsync(http, documents, issued.Document, file);
                }

                // beside an issued document a draft is for those who prepare the next version
                if (!actor.May(Permission.IssueDocuments))
                {
                    // a form that did not exist when it was issued: its page lists those that do
                    return draft is null ? Results.LocalRedirect(Urls.FromBase(Urls.Document(issued.Document.Code))) : Results.NotFound();
                }
            }

            return await DraftAsync(code, format, actor, http, reader, issue);
        }).RequireAuthorization(Policies.For(Permission.SeePublishedReviews));

    /// <summary>The file in the language of the reader, else as it was signed.</summary>
    private static IssuedFileMark? FileOf(IssuedSheet issued, ReportFormat format) =>
        issued.Files.Where(file => file.Format == format.Ending)
            .OrderBy(file => file.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? 0 : file.Language == Formats.Vietnamese.TwoLetterISOLanguageName ? 1 : 2).FirstOrDefault();

    private static async Task<IResult> DraftAsync(string code, ReportFormat format, Actor actor, HttpContext http, ReviewReader reader, ReportIssue issue)
    {
        if (await reader.EvaluateForReportAsync(code, actor, http.RequestAborted) is not { } evaluation)
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
        return Results.File(file, format.MediaType, ReportFormat.FileName(evaluation.Dossier.Review.Code, format.Ending, CultureInfo.CurrentUICulture));
    }
}
