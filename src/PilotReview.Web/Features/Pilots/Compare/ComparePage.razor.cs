using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Pilots.Compare;

/// <summary>Two to four models side by side: where they were tried, what they gained and cost, what is recommended. The choice stands in the address.</summary>
public sealed partial class ComparePage
{
    private RivalsView? _view;
    private bool _maySeePilots;

    [Inject]
    public required RivalsService Rivals { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [SupplyParameterFromQuery(Name = RivalQuery.PilotName)]
    public string[]? Pilots { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    protected override async Task OnParametersSetAsync()
    {
        var actor = await Actors.GetAsync();
        _maySeePilots = actor.May(Permission.SeePilots);
        var token = Http?.RequestAborted ?? CancellationToken.None;
        // years of figures are read and reckoned with
        _view = await Task.Run(() => Rivals.GetAsync(actor, RivalQuery.Of(Pilots), token), token);
    }
}
