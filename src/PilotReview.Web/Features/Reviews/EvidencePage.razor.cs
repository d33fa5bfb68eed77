using Microsoft.AspNetCore.Components;
using PilotReview.Core.Comparison;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews.Comments;
using PilotReview.Web.Features.Reviews.Evidence;

namespace PilotReview.Web.Features.Reviews;

/// <summary>What stands behind one unit and one indicator of a review.</summary>
public sealed partial class EvidencePage
{
    private OpenedReview? _review;
    private Finding? _finding;
    private int? _openComments;

    [Inject]
    public required ReviewReader Reader { get; init; }

    [Inject]
    public required CommentsService Comments { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [Parameter]
    public string UnitCode { get; set; } = string.Empty;

    [Parameter]
    public string IndicatorCode { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = EvidenceView.ZoomKey)]
    public string? Zoom { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceView.AllKey)]
    public string? All { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceView.PendingKey)]
    public string? Pending { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceView.RulesKey)]
    public string? Rules { get; set; }

    private EvidenceView View => EvidenceView.Read(Zoom, All, _review is { MaySeeWork: true } ? Pending : null, Rules);

    protected override async Task OnParametersSetAsync()
    {
        var (actor, token) = (await Actors.GetAsync(), Http?.RequestAborted ?? CancellationToken.None);
        _review = await Reader.OpenAsync(Code, actor, token);
        _finding = _review?.Find(UnitCode, IndicatorCode);
        if (_finding is not { } finding)
        {
            Navigation.NotFound();
            return;
        }

        _openComments = await Comments.OpenOnAsync(actor, Code, finding.Unit.Id, finding.Code, token);
    }
}
