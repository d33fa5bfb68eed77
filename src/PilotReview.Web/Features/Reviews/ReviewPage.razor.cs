using Microsoft.AspNetCore.Components;
using PilotReview.Core.Pilots;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews.Documents;
using PilotReview.Web.Features.Reviews.Snapshots;

namespace PilotReview.Web.Features.Reviews;

/// <summary>One review. Drawn by the server alone, like all pages of reviews: what it shows is in its address, so it needs no open connection and is
/// evaluated once.</summary>
public sealed partial class ReviewPage
{
    private OpenedReview? _review;
    private Enrolment? _shown;
    private ReviewSurroundings? _surroundings;

    [Inject]
    public required ReviewReader Reader { get; init; }

    [Inject]
    public required LastTimeService LastTime { get; init; }

    [Inject]
    public required SnapshotsService Snapshots { get; init; }

    [Inject]
    public required DocumentsService Documents { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>Code of the enrolled unit to show; the first when absent.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var (actor, token) = (await Actors.GetAsync(), Http?.RequestAborted ?? CancellationToken.None);
        var review = await Reader.OpenAsync(Code, actor, token);
        _shown = review?.Enrolments.FirstOrDefault(enrolment => UnitCode is null || review.Dossier.Tree[enrolment.UnitId].Code == UnitCode);
        if (review is null || (_shown is null && UnitCode is not null))
        {
            Navigation.NotFound();
            return;
        }

        _surroundings = await LastTime.OpenAsync(Code, actor, token) is { } around
            ? around with { Snapshot = await Snapshots.ViewAsync(Code, actor, token), Issued = (await Documents.NewestAsync(actor, Code, token))?.Document }
            : null;
        _review = review;
    }
}
