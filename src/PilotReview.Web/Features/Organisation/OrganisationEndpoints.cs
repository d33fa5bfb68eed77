using System.Globalization;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Organisation;

/// <summary>The download of one figure table, written on request in the language of the reader.</summary>
public static class OrganisationEndpoints
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFigureTables(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{Urls.Organisation}/{{code}}.xlsx", Methods, async (string code, HttpContext http, OrganisationService organisation, TimeProvider time) =>
        {
            if (ActorClaims.Read(http.User) is not { } actor || await organisation.FindAsync(actor, code, http.RequestAborted) is not { } view)
            {
                return Results.NotFound();
            }

            using var file = new MemoryStream();
            if (!HttpMethods.IsHead(http.Request.Method))
            {
                var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
                ExcelRenderer.Write(Report(view, await organisation.StyleAsync(today, http.RequestAborted), today), file);
            }

            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return Results.File(file.ToArray(), MediaType, $"{OrganisationText.FileName.With(view.Table.Code)}.xlsx");
        }).RequireAuthorization(Policies.For(Permission.SeeUnits));

    private static Documents.Model.Report Report(FigureTableView view, DocumentStyle style, DateOnly today) => FigureTableReport.Of(new FigureTableContent(view.Table, view.Findings)
    {
        Unit = view.Line.Unit.On(view.Table.ComparedOn).Name,
        IsSample = view.IsSample,
        Explainers = view.Explainers.ToDictionary(pair => pair.Key, pair => pair.Value?.Sentence ?? string.Empty),
        Culture = CultureInfo.CurrentUICulture,
        Style = style,
        Today = today,
    });
}
