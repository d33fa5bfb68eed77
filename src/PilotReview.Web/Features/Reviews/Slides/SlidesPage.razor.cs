using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Documents.Slides;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Reviews.Slides;

/// <summary>A review told to a conference, one idea a page. Drawn by the server alone; the script (<c>slides.js</c>) moves between the slides and needs no connection once the page is
/// open. Without it the slides stand one below another.</summary>
public sealed partial class SlidesPage
{
    private (SlideDeck Deck, string LookUp)? _shown;

    [Inject]
    public required SlidesService Slides { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    protected override async Task OnParametersSetAsync()
    {
        _shown = await Slides.OpenAsync(Code, await Actors.GetAsync(), CultureInfo.CurrentUICulture, Http?.RequestAborted ?? CancellationToken.None);
        if (_shown is null)
        {
            Navigation.NotFound();
        }
    }
}
