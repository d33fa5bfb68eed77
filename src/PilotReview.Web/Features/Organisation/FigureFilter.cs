using System.Globalization;
using PilotReview.Core.Organisation;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Which tables the list shows; it stands in the address.</summary>
/// <param name="Unit">Code of a committee; null for all.</param>
/// <param name="Year">A year that the table covers; null for all.</param>
/// <param name="Subject">A subject; null for all.</param>
/// <param name="IsOpen">Only tables in which something is open.</param>
public sealed record FigureFilter(string? Unit, int? Year, FigureSubject? Subject, bool IsOpen)
{
    public const string UnitName = "unit";
    public const string YearName = "year";
    public const string SubjectName = "subject";
    public const string OpenName = "open";
    public const string OpenValue = "true";

    public static FigureFilter Of(string? unit, string? year, string? subject, string? open) => new(
        string.IsNullOrEmpty(unit) ? null : unit,
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : null,
        Core.SnakeCase.TryParse<FigureSubject>(subject ?? string.Empty, out var about) ? about : null,
        open == OpenValue);

    public bool Shows(FigureTableLine line) => (Unit is null || line.Unit.Code == Unit) && (Year is null || (line.Table.FromYear <= Year && Year <= line.Table.ToYear))
        && (Subject is null || line.Table.Subject == Subject) && (!IsOpen || line.Open > 0);
}
