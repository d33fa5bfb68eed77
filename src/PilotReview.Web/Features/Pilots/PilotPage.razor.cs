using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Pilots;

/// <summary>One pilot: what it is to be judged by comes first, then its units and what it rests on.</summary>
public sealed partial class PilotPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private PilotSheet? _sheet;
    private IReadOnlyList<PowerLine> _power = [];
    private bool _isUnknown;
    private bool _maySeeHistory;

    [Inject]
    public required PilotsService Pilots { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    /// <summary>The request that is drawn on the server; null on an open page.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public required string Code { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.Pilot.Code == Code)
        {
            return;
        }

        var actor = await Actors.GetAsync();
        _maySeeHistory = actor.May(Permission.SeeHistory);
        // off the page's own thread: years of figures are read and reckoned with
        (_sheet, _power) = await Task.Run(() => ReadAsync(actor), _leaving.Token);
        _isUnknown = _sheet is null;
        if (_isUnknown)
        {
            // the host then answers with its own page for what does not exist; an open page shows the one here
            Http?.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task<(PilotSheet? Sheet, IReadOnlyList<PowerLine> Power)> ReadAsync(Actor actor)
    {
        var sheet = await Pilots.FindAsync(actor, Code, _leaving.Token);
        return (sheet, sheet is null ? [] : await Pilots.PowerAsync(actor, sheet, _leaving.Token));
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
