using PilotReview.Core.Observations;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>What the page of figures was asked for, as it stands in the address: the unit, the month or the year, and whether old figures are retrieved.</summary>
/// <param name="Unit">Code of the unit; null for the first that the actor may see.</param>
/// <param name="Month">The month; null for the one that is to be done next.</param>
/// <param name="Year">The year of one branch; null for a month.</param>
/// <param name="IsRetrieval">Figures are taken from old documents.</param>
public sealed record EntryQuery(string? Unit, Period? Month, int? Year = null, bool IsRetrieval = false)
{
    public const string UnitName = "unit";
    public const string MonthName = "month";
    public const string YearName = "year";
    public const string ModeName = "mode";
    public const string RetrievalMode = "retrieval";

    public static EntryQuery Of(string? unit, string? month, int? year, string? mode) => new(
        string.IsNullOrWhiteSpace(unit) ? null : unit,
        Period.TryParse(month, out var period) && period.Kind == PeriodKind.Month ? period : null,
        year is >= Period.FirstYear and <= Period.LastYear ? year : null,
        mode == RetrievalMode);
}
