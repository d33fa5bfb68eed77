using Microsoft.AspNetCore.Mvc;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Backups;

/// <summary>The buttons of the page of backups: forms with an antiforgery token, answered by the page with a note. Names are only looked up in the list.</summary>
/// <remarks>What was begun is finished though the browser is closed; only the end of the program breaks it off.</remarks>
public static class BackupEndpoints
{
    public const string Make = Urls.Backups + "/make";
    public const string Check = Urls.Backups + "/check";
    public const string Restore = Urls.Backups + "/restore";

    public const string NameField = "name";

    public static void MapBackups(this IEndpointRouteBuilder routes)
    {
        var buttons = routes.MapGroup(string.Empty)
            .RequireAuthorization(Policies.For(Permission.ManageBackups))
            .AddEndpointFilter(AccessEndpoints.RequireTokenAsync)
            .DisableAntiforgery();
        buttons.MapPost(Make, MakeAsync);
        buttons.MapPost(Check, CheckAsync);
        buttons.MapPost(Restore, RestoreAsync);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, BackupsService backups, BackupNotes notes, IHostApplicationLifetime life)
    {
        var attempt = await backups.MakeAsync(BackupReason.Manual, AuthorOf(http), life.ApplicationStopping);
        return Shown(notes, new BackupNote(Made: attempt));
    }

    private static async Task<IResult> CheckAsync(
        [FromForm(Name = NameField)] string? name, BackupsService backups, BackupNotes notes, IHostApplicationLifetime life) =>
        await backups.CheckAsync(name, life.ApplicationStopping) is { } verdict
            ? Shown(notes, new BackupNote(Checked: verdict, Backup: verdict.File))
            : Results.NotFound();

    private static async Task<IResult> RestoreAsync(
        [FromForm(Name = NameField)] string? name, HttpContext http, BackupsService backups, BackupNotes notes, IHostApplicationLifetime life) =>
        await backups.RestoreAsync(name, AuthorOf(http), life.ApplicationStopping) is { } attempt
            ? Shown(notes, new BackupNote(Restored: attempt))
            : Results.NotFound();

    private static AuditAuthor AuthorOf(HttpContext http) => http.RequestServices.GetRequiredService<RequestAuthor>().Get();

    private static IResult Shown(BackupNotes notes, BackupNote note) => Results.LocalRedirect(Urls.FromBase(Urls.BackupsWith(notes.Add(note))));
}
