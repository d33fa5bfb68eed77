using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Units;

/// <summary>One unit: its names over time, where it stands, where it came from and went, what is below it.</summary>
public sealed partial class UnitPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private UnitProfile? _profile;
    private bool _isUnknown;
    private bool _maySeeHistory;
    private bool _mayEdit;

    [Inject]
    public required UnitsService Units { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The request that is drawn on the server; null on an open page.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = DayInAddress.DayName)]
    public string? On { get; set; }

    /// <summary>What was just saved.</summary>
    [SupplyParameterFromQuery(Name = Urls.DoneParameter)]
    public string? Saved { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private DateOnly? Asked => DayInAddress.Read(On);

    /// <summary>The day of which the page tells: the one asked for, or today, moved into the life of the unit.</summary>
    private DateOnly Day
    {
        get
        {
            var day = Asked ?? DateOnly.FromDateTime(Time.GetLocalNow().DateTime);
            return _profile?.Within(day) ?? day;
        }
    }

    private string Sort
    {
        get
        {
            if (_profile is not { } profile)
            {
                return string.Empty;
            }

            var version = profile.Unit.On(Day);
            string[] parts =
            [
                profile.Unit.Code, profile.Register.KindOf(version, Day, Culture), profile.Register.CategoryOf(version, Day, Culture),
                profile.Unit.ValidTo is { } to ? UnitsText.Ended.With(Formats.Date(to)) : string.Empty,
            ];
            return string.Join(" · ", parts.Where(part => part.Length > 0));
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_profile?.Unit.Code == Code)
        {
            return;
        }

        var actor = await Actors.GetAsync();
        _mayEdit = actor.May(Permission.ManageUnits);
        _maySeeHistory = actor.May(Permission.SeeHistory);
        _profile = await Units.FindAsync(actor, Code, _leaving.Token);
        _isUnknown = _profile is null;
        if (_isUnknown)
        {
            // the host then answers with its own page for what does not exist; an open page shows the one here
            Http?.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
