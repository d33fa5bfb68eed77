using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Wording;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Snapshots;

/// <summary>What has changed since a review was frozen: figures with old and new, and the findings that would come out otherwise.</summary>
public sealed partial class ChangesPage
{
    private SnapshotChanges? _changes;

    [Inject]
    public required SnapshotsService Snapshots { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    protected override async Task OnParametersSetAsync()
    {
        _changes = await Snapshots.ChangesAsync(Code, await Actors.GetAsync(), Http?.RequestAborted ?? CancellationToken.None);
        if (_changes is null)
        {
            Navigation.NotFound();
        }
    }

    private string Name(ShownChange change) => _changes?.Desk.ShortName(change.Figure.UnitId, Culture) ?? change.Figure.UnitCode;

    /// <summary>A figure that counts; that it does not count any more, or did not, is told too.</summary>
    private string Text(ShownChange change, Observation? observation) => observation switch
    {
        null => SnapshotText.NoFigure,
        { State: not ObservationState.Approved } => SnapshotText.NotApproved.With(Words.Of(observation.State, Culture)),
        _ when change.IsMasked => SnapshotText.Masked,
        _ => FigureText.Typed(observation.Figure, change.Figure.Indicator, _changes?.Frozen?.Scale(observation.ScaleVersionId), Culture),
    };

    private string When(Observation? observation)
    {
        if (observation is null)
        {
            return string.Empty;
        }

        var at = TimeZoneInfo.ConvertTime(observation.Entry.At, Time.LocalTimeZone);
        return SnapshotText.When.With(Formats.Clock(at), Formats.Date(DateOnly.FromDateTime(at.DateTime)));
    }
}
