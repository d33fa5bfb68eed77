using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>The files that go out, and the buttons by which one comes home: forms with an antiforgery token, answered by a page.</summary>
public static class WorkbookEndpoints
{
    public const string Upload = Urls.Workbooks + "/upload";
    public const string Write = Urls.Workbooks + "/write";
    public const string Stop = Urls.Workbooks + "/stop";
    public const string Discard = Urls.Workbooks + "/discard";
    public const string ExportBook = Urls.Workbooks + "/export.xlsx";
    public const string ExportCsv = Urls.Workbooks + "/export.csv";
    public const string Corrections = Urls.WorkbooksWaiting + "/{id}/corrections.xlsx";

    public const string FileField = "file";
    public const string IdField = "id";

    /// <summary>What a workbook may weigh, with the rest of its form.</summary>
    public const int LargestUpload = 33 * 1024 * 1024;

    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapWorkbooks(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(ExportBook, Methods, ExportBookAsync).RequireAuthorization(Policies.For(Permission.SeeData));
        routes.MapMethods(ExportCsv, Methods, ExportCsvAsync).RequireAuthorization(Policies.For(Permission.SeeData));
        routes.MapMethods(Corrections, Methods, CorrectionsAsync).RequireAuthorization(Policies.For(Permission.EnterData));
        var buttons = routes.MapGroup(string.Empty)
            .RequireAuthorization(Policies.For(Permission.EnterData))
            .AddEndpointFilter(AccessEndpoints.RequireTokenAsync)
            .DisableAntiforgery();
        buttons.MapPost(Upload, UploadAsync).WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
        buttons.MapPost(Write, WriteAsync);
        buttons.MapPost(Stop, StopAsync);
        buttons.MapPost(Discard, DiscardAsync);
    }

    private static async Task<IResult> ExportBookAsync(string? unit, string? year, string? part, HttpContext http, ExportsService exports, ArrivalsFolder folder)
    {
        if (await OrderAsync(unit, year, part, http, exports) is not { } order)
        {
            return Results.NotFound();
        }

        if (order.IsEmpty || order.IsTooLarge)
        {
            return Noted(order.IsEmpty ? WorkbooksPage.Empty : WorkbooksPage.TooLarge);
        }

        return await FileAsync(http, folder, $"{order.FileName}.xlsx", to => exports.WriteBookAsync(order, CultureInfo.CurrentUICulture, to, http.RequestAborted));
    }

    private static async Task<IResult> ExportCsvAsync(string? unit, string? year, string? part, HttpContext http, ExportsService exports)
    {
        if (await OrderAsync(unit, year, part, http, exports) is not { } order)
        {
            return Results.NotFound();
        }

        if (order.IsEmpty)
        {
            return Noted(WorkbooksPage.Empty);
        }

        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return HttpMethods.IsHead(http.Request.Method)
            ? Results.Bytes([], "text/csv; charset=utf-8", $"{order.FileName}.csv")
            : Results.Stream(to => exports.WriteCsvAsync(order, to, http.RequestAborted), "text/csv; charset=utf-8", $"{order.FileName}.csv");
    }

    private static IResult Noted(string note) => Shown(Urls.With(Urls.Workbooks, WorkbooksPage.NoteName, note));

    private static async Task<IResult> CorrectionsAsync(string id, HttpContext http, ArrivalsFolder folder, ArrivalJobs jobs, CorrectionsService corrections)
    {
        var actor = ActorOf(http);
        if (folder.Find(id, actor.AccountId) is not { } arrival)
        {
            return Shown(Urls.WorkbookWaiting(id));
        }

        var job = await jobs.LookAsync(arrival, actor, http.RequestAborted);
        return job is { Stage: ArrivalStage.Ready, Preview: { Refusal: null } preview }
            ? await FileAsync(http, folder, WorkbooksText.CorrectionsName.With(Path.GetFileNameWithoutExtension(arrival.FileName)) + ".xlsx",
                to => corrections.WriteAsync(actor, preview, CultureInfo.CurrentUICulture, to, http.RequestAborted))
            : Shown(Urls.WorkbookWaiting(id));
    }

    private static async Task<IResult> UploadAsync(HttpContext http, ArrivalsFolder folder, ArrivalJobs jobs)
    {
        var actor = ActorOf(http);
        var file = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(http.RequestAborted)).Files.GetFile(FileField) : null;
        if (file is not { Length: > 0 })
        {
            return Noted(WorkbooksPage.NoFile);
        }

        await using var content = file.OpenReadStream();
        if (await folder.AddAsync(content, file.FileName, actor.AccountId, http.RequestAborted) is not { } arrival)
        {
            return Noted(folder.IsFull(actor.AccountId) ? WorkbooksPage.Full : WorkbooksPage.Crowded);
        }

        await jobs.LookAsync(arrival, actor, http.RequestAborted);
        return Shown(Urls.WorkbookWaiting(arrival.Id));
    }

    private static async Task<IResult> WriteAsync(HttpContext http, ArrivalsFolder folder, ArrivalJobs jobs, RequestAuthor authors)
    {
        var actor = ActorOf(http);
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        if (folder.Find(form[IdField], actor.AccountId) is not { } arrival)
        {
            return Shown(Urls.WorkbookWaiting(form[IdField].ToString()));
        }

        var job = await jobs.WriteAsync(arrival, new Writer(actor, authors.Get()), Choice.Taken(form), http.RequestAborted);
        return job is { Stage: ArrivalStage.Written, Writing: { BatchId: { } batch } writing }
            ? Shown(writing.Open > 0 ? Urls.With(Urls.WorkbookWaiting(arrival.Id), WaitingPage.WrittenName, batch.ToString(CultureInfo.InvariantCulture)) : Urls.Done(Urls.WorkbookBatch(batch), BatchPage.Written))
            : Shown(Urls.WorkbookWaiting(arrival.Id));
    }

    private static async Task<IResult> StopAsync([FromForm(Name = IdField)] string? id, HttpContext http, ArrivalsFolder folder, ArrivalJobs jobs)
    {
        if (folder.Find(id, ActorOf(http).AccountId) is { } arrival)
        {
            await jobs.StopAsync(arrival, http.RequestAborted);
        }

        return Shown(Urls.With(Urls.WorkbookWaiting(id ?? "-"), WaitingPage.StoppedName, "1"));
    }

    private static async Task<IResult> DiscardAsync([FromForm(Name = IdField)] string? id, HttpContext http, ArrivalsFolder folder, ArrivalJobs jobs)
    {
        if (folder.Find(id, ActorOf(http).AccountId) is { } arrival)
        {
            await jobs.StopAsync(arrival, http.RequestAborted);
            jobs.Forget(arrival);
        }

        return Shown(Urls.With(Urls.Workbooks, WorkbooksPage.NoteName, WorkbooksPage.Discarded));
    }

    private static Task<ExportOrder?> OrderAsync(string? unit, string? year, string? part, HttpContext http, ExportsService exports) =>
        exports.FindAsync(ActorOf(http), unit, ExportSpan.Parse(year, part), http.RequestAborted);

    /// <summary>Through a file beside the database, because a package cannot be written to a connection; it is gone when it has been sent.</summary>
    private static async Task<IResult> FileAsync(HttpContext http, ArrivalsFolder folder, string name, Func<Stream, Task> write)
    {
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return Results.Bytes([], BookType, name);
        }

        var file = folder.OpenScratch();
        try
        {
            await write(file);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        return Results.File(file, BookType, name);
    }

    private static Actor ActorOf(HttpContext http) => ActorClaims.Read(http.User) ?? throw new InvalidOperationException("Nobody is signed in.");

    private static IResult Shown(string address) => Results.LocalRedirect(Urls.FromBase(address));
}
