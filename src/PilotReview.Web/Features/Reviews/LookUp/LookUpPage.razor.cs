using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews.Evidence;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>Where a figure on paper comes from: the paper is chosen or scanned, its code typed.</summary>
public sealed partial class LookUpPage
{
    private const string DocumentName = "document";
    private const string FigureName = "figure";
    private const int LongestCode = 80;

    private IReadOnlyList<LookUpPlace> _places = [];
    private LookUpPlace? _place;
    private LookUpView? _view;
    private Actor _actor = new(0, Role.Viewer, null);
    private string _asked = string.Empty;
    private bool _isDocumentUnknown;
    private LookUpFault _fault;

    [Inject]
    public required LookUpService LookUps { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public string? Document { get; set; }

    [Parameter]
    public string? Figure { get; set; }

    [SupplyParameterFromQuery(Name = DocumentName)]
    public string? TypedDocument { get; set; }

    [SupplyParameterFromQuery(Name = FigureName)]
    public string? TypedFigure { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceView.ZoomKey)]
    public string? Zoom { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceView.AllKey)]
    public string? All { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceView.PendingKey)]
    public string? Pending { get; set; }

    private string Typed => Shortened(LookUpService.CodeOf(TypedDocument));

    private EvidenceView Evidence => EvidenceView.Read(Zoom, All, _view is { Review.MaySeeWork: true } ? Pending : null, null);

    private IReadOnlyList<(string Value, string Text)> Choices => [.. _places.Select(place => (place.Code, LookUpWords.Of(place)))];

    protected override async Task OnParametersSetAsync()
    {
        var token = Http?.RequestAborted ?? CancellationToken.None;
        _actor = await Actors.GetAsync();
        _places = await LookUps.PlacesAsync(_actor, token);
        _asked = Shortened(LookUpService.CodeOf(Figure ?? TypedFigure));
        var document = Document ?? Typed;
        _place = document.Length > 0 ? LookUpService.Meant(_places, document) : null;
        if (_place is null && Document is not null)
        {
            Navigation.NotFound();
            return;
        }

        _isDocumentUnknown = _place is null && document.Length > 0;
        _place ??= _places.Count > 0 && !_isDocumentUnknown ? _places[0] : null;
        // opened without a paper it only asks; with one it lists its figures
        if (_place is not null && (document.Length > 0 || _asked.Length > 0))
        {
            (_view, _fault) = await LookUps.OpenAsync(_actor, _place, _asked, token);
        }
    }

    private static string Shortened(string code) => string.Concat(code.EnumerateRunes().Take(LongestCode));
}
