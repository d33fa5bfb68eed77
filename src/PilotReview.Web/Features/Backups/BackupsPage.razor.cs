using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Web.Options;

namespace PilotReview.Web.Features.Backups;

/// <summary>The page of backups, drawn by the server alone: its buttons are forms, so that it also works while pages lose their connection.</summary>
public sealed partial class BackupsPage
{
    private BackupsView? _view;

    [Inject]
    public required BackupsService Backups { get; init; }

    [Inject]
    public required BackupNotes Notes { get; init; }

    [Inject]
    public required BackupPlace Place { get; init; }

    [Inject]
    public required PilotReviewOptions Options { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = "note")]
    public string? Note { get; set; }

    protected override async Task OnInitializedAsync() => _view = await Backups.ViewAsync(Http.RequestAborted);

    private static string Clock(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
