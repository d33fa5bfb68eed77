using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Home;

/// <summary>The overview. Its whole state stands in the address.</summary>
/// <remarks>The evaluation runs once: the page is drawn on the server, readable at once, and what was drawn is handed to the open page. A large map is not
/// handed over, because the first message of a connection is small; it is read again.</remarks>
public sealed partial class HomePage : IDisposable
{
    /// <summary>The most that is handed over, in characters. The first message of a connection holds 32 KB, and sealing
    /// makes a text nearly twice as long.</summary>
    private const int MostCharactersKept = 14_000;

    private Overview? _overview;
    private CancellationTokenSource _reading = new();

    [Inject]
    public required OverviewsService Overviews { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [SupplyParameterFromQuery(Name = OverviewQuery.PilotName)]
    public string? Pilot { get; set; }

    [SupplyParameterFromQuery(Name = OverviewQuery.ReviewName)]
    public string? Review { get; set; }

    [SupplyParameterFromQuery(Name = OverviewQuery.UnitsName)]
    public string? Units { get; set; }

    /// <summary>What the server drew.</summary>
    [PersistentState]
    public Overview? Drawn { get; set; }

    private PilotPicture? Shown => _overview?.Shown;

    protected override async Task OnParametersSetAsync()
    {
        var query = new OverviewQuery(Pilot, Review, Units == OverviewQuery.AllUnits);
        _overview ??= Drawn;
        if (_overview?.Query == query)
        {
            return;
        }

        await _reading.CancelAsync();
        _reading.Dispose();
        _reading = new CancellationTokenSource();
        _overview = null;
        var token = _reading.Token;
        var actor = await Actors.GetAsync();
        // off the page's own thread, so that the shape of what comes is drawn meanwhile
        var overview = await Task.Run(() => Overviews.GetAsync(actor, query, CultureInfo.CurrentUICulture, token), token);
        token.ThrowIfCancellationRequested();
        _overview = overview;
        Drawn = JsonSerializer.Serialize(overview).Length > MostCharactersKept ? null : overview;
    }

    public void Dispose()
    {
        _reading.Cancel();
        _reading.Dispose();
    }
}
