using System.Globalization;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Documents.Texts;
using PilotReview.Web.Access;
using PilotReview.Web.Limits;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Claims;

/// <summary>The marked copy of a text: the page sends the text, and gets it back as a document.</summary>
public static class ClaimsEndpoints
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapClaims(this IEndpointRouteBuilder routes) => routes.MapPost(Urls.ClaimsMarked, MarkedAsync)
        .RequireAuthorization(Policies.For(Permission.CheckClaims))
        .AddEndpointFilter(AccessEndpoints.RequireTokenAsync)
        .DisableAntiforgery()
        .WithMetadata(new LargeFormAttribute());

    private static async Task<IResult> MarkedAsync(HttpContext http, ClaimsDesk desk)
    {
        var actor = ActorClaims.Read(http.User) ?? throw new InvalidOperationException("Nobody is signed in.");
        var form = ClaimsForm.Of(PostedForm.Of(http.Request)) with { Act = ClaimsForm.CheckAct };
        if ((await desk.AnswerAsync(actor, form, http.RequestAborted)).View is not { } view)
        {
            return Results.LocalRedirect(Urls.FromBase(Urls.Claims));
        }

        using var file = new MemoryStream();
        MarkedDocument.Write(ClaimWords.Marked(view, CultureInfo.CurrentUICulture), file);
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        var name = view.Name.Length > 0 ? Path.GetFileNameWithoutExtension(view.Name) : ClaimsText.PastedName;
        return Results.Bytes(file.ToArray(), DocumentType, ClaimsText.MarkedName.With(name) + ".docx");
    }
}
