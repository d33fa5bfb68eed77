using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>The download of a month's report of visits, written on request in the language of the reader.</summary>
public static class VisitReportEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapVisitReports(this IEndpointRouteBuilder routes) => routes.MapMethods(
        $"{Urls.Visits}/{{month}}.pdf", Methods, async (string month, HttpContext http, VisitReportService reports) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor || !Period.TryParse(month, out var asked) || asked.Kind != PeriodKind.Month
                || !await reports.ExistsAsync(actor, asked, http.RequestAborted))
            {
                return Results.NotFound();
            }

            var writer = new Writer(actor, AuditAuthor.OfWeb(actor.AccountId, http.Connection.RemoteIpAddress?.ToString()));
            var file = HttpMethods.IsHead(http.Request.Method) ? new VisitReportFile([], IsHeld: false) : await reports.WriteAsync(writer, asked, CultureInfo.CurrentUICulture, http.RequestAborted);
            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            // the page of the month says what is to be mended first
            return file.IsHeld ? Results.LocalRedirect(Urls.FromBase(new VisitFilter(asked, null).Address))
                : file.Bytes is not { } bytes ? Results.NotFound()
                : Results.File(bytes, MediaTypeNames.Application.Pdf, $"{VisitsText.FileName.With(asked)}.pdf");
        }).RequireAuthorization(Policies.For(Permission.IssueVisitReports));
}
