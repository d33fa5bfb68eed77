using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Observations.Months;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations;

/// <summary>Which months are in, which are late, which wait: units × months.</summary>
public sealed partial class MonthsPage
{
    public const string UnitName = "unit";

    private MatrixView? _view;

    [Inject]
    public required MatrixService Matrix { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public int? Year { get; set; }

    [SupplyParameterFromQuery(Name = UnitName)]
    public string? Unit { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The states in the words of the cells, and what they mean.</summary>
    private static IEnumerable<(string Look, string Word, string Meaning)> Key =>
    [
        ("full", ObservationsText.CellApproved, ObservationsText.MatrixKeyApproved), ("waiting", ObservationsText.CellWaiting, ObservationsText.MatrixKeyWaiting),
        ("returned", ObservationsText.MatrixKeyReturnedWord, ObservationsText.MatrixKeyReturned), ("late", ObservationsText.MatrixKeyOverdueWord, ObservationsText.MatrixKeyOverdue),
        ("full", ObservationsText.MatrixKeyLateWord, ObservationsText.MatrixKeyLate),
    ];

    private string Title => _view?.Unit is { } unit
        ? ObservationsText.MatrixTitleOf.With(unit.On(_view.Months[^1].End).ShortName.In(Culture), _view.Year)
        : ObservationsText.MatrixTitle.With(_view?.Year ?? Year);

    protected override async Task OnInitializedAsync() => _view = await Matrix.FindAsync(await Actors.GetAsync(), Year, Unit, Http.RequestAborted);

    private string At(int year) => _view?.Unit is { } unit ? Urls.And(Urls.DataMonths(year), UnitName, unit.Code) : Urls.DataMonths(year);

    private static string Share(int part, int whole) => whole == 0 ? ObservationsText.NoShare : Formats.Percent((double)part / whole, 1, Culture);
}
