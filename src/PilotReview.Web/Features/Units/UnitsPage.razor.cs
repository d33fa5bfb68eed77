using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Units;

/// <summary>The tree of organisations as of a day, and the search in it.</summary>
public sealed partial class UnitsPage : IDisposable
{
    /// <summary>Longer words find nothing, and a message of an open page is cut off by the server at 32 KB.</summary>
    public const int LongestSearch = 200;

    private readonly CancellationTokenSource _leaving = new();
    private UnitRegister? _register;
    private bool _mayEdit;

    [Inject]
    public required UnitsService Units { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [SupplyParameterFromQuery(Name = DayInAddress.DayName)]
    public string? On { get; set; }

    [SupplyParameterFromQuery(Name = DayInAddress.WordsName)]
    public string? Search { get; set; }

    /// <summary>Code of the category that is looked for.</summary>
    [SupplyParameterFromQuery(Name = DayInAddress.CategoryName)]
    public string? Category { get; set; }

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = Urls.DoneParameter)]
    public string? Saved { get; set; }

    private string? Narrowed => string.IsNullOrEmpty(Category) ? null : Category;

    private DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    /// <summary>The day in the address; links carry it on.</summary>
    private DateOnly? Asked => DayInAddress.Read(On);

    private DateOnly Day => Asked ?? Today;

    private string Words => Search is { Length: > LongestSearch } ? Search[..LongestSearch].Trim() : (Search ?? string.Empty).Trim();

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        _mayEdit = actor.May(Permission.ManageUnits);
        _register = await Units.GetAsync(actor, _leaving.Token);
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
