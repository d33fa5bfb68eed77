using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Observations.Months;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations;

/// <summary>What each indicator costs in typing, and whether anybody reads it.</summary>
public sealed partial class EffortPage
{
    private IReadOnlyList<IndicatorEffort> _efforts = [];

    [Inject]
    public required EffortService Efforts { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public int? Year { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    private int Shown => Year is >= Period.FirstYear and <= Period.LastYear ? Year.Value : Today.Year;

    protected override async Task OnInitializedAsync() => _efforts = await Efforts.ListAsync(await Actors.GetAsync(), Shown, Http.RequestAborted);
}
