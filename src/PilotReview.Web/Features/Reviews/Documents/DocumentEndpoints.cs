using System.Globalization;
using Microsoft.Net.Http.Headers;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>The files of issued documents, byte for byte as they were issued.</summary>
public static class DocumentEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDocuments(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{Urls.Documents}/{{code}}/files/{{file}}", Methods, async (string code, string file, HttpContext http, DocumentsService documents) =>
        {
            var parts = file.Split('.');
            return ActorClaims.Read(http.User) is { } actor && await documents.FindAsync(actor, code, http.RequestAborted) is { } view
                && view.Sheet.Files.FirstOrDefault(known => parts.Length == 2 && known.Language == parts[0] && known.Format == parts[1]) is { } asked
                ? await FileAsync(http, documents, view.Document, asked)
                : Results.NotFound();
        }).RequireAuthorization(Policies.For(Permission.SeePublishedReviews));

    /// <summary>Hands out a file; a browser that has these bytes already is told so.</summary>
    public static async Task<IResult> FileAsync(HttpContext http, DocumentsService documents, IssuedDocument document, IssuedFileMark file)
    {
        var author = AuditAuthor.OfWeb(ActorClaims.Read(http.User)?.AccountId, http.Connection.RemoteIpAddress?.ToString());
        var tag = new EntityTagHeaderValue($"\"{file.Hash}\"");
        // asked for anew each time, because who may read it may change; the bytes never do
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: true)))
        {
            http.Response.GetTypedHeaders().ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var bytes = HttpMethods.IsHead(http.Request.Method) ? [] : await documents.TakeAsync(document, file, author, http.RequestAborted);
        return Results.File(bytes, ReportFormat.MediaTypeOf(file.Format), NameOf(document, file), entityTag: tag);
    }

    /// <summary>What the file is called on the reader's machine: bao-cao-SK-2021-1.pdf.</summary>
    public static string NameOf(IssuedDocument document, IssuedFileMark file) =>
        ReportFormat.FileName(document.Code, file.Format, file.Language == Formats.English.TwoLetterISOLanguageName ? Formats.English : Formats.Vietnamese);
}
