using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Slides;

/// <summary>The download of a review's slides, written on request in the language of the reader.</summary>
public static class SlidesFile
{
    /// <summary>What the format is called, in the log and by the verb.</summary>
    public const string Format = "slides";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSlides(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{Urls.Reports}/{{code}}/slides.pdf", Methods, async (string code, HttpContext http, ReviewReader reader, SlidesService slides) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor || await reader.EvaluateForReportAsync(code, actor, http.RequestAborted) is not { } evaluation)
            {
                return Results.NotFound();
            }

            var author = AuditAuthor.OfWeb(actor.AccountId, http.Connection.RemoteIpAddress?.ToString());
            var file = HttpMethods.IsHead(http.Request.Method) ? [] : await slides.WriteAsync(evaluation, CultureInfo.CurrentUICulture, author, http.RequestAborted);
            if (file is null)
            {
                // whoever may read the work is led to what is to be mended or explained
                return Permissions.Allow(actor.Role, Permission.SeeReviews) ? Results.LocalRedirect(Urls.FromBase(Urls.With(Urls.ReviewClaims(code), Urls.RefusedName, Format))) : Results.StatusCode(StatusCodes.Status409Conflict);
            }

            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return Results.File(file, MediaTypeNames.Application.Pdf, $"{SlidesText.FileName.With(evaluation.Dossier.Review.Code)}.pdf");
        }).RequireAuthorization(Policies.For(Permission.SeePublishedReviews));
}
