using System.Globalization;
using PilotReview.Core.Observations;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>The months that a workbook is of: one month, a quarter or a year, written as its period is (<c>2026-10</c>, <c>2026-Q4</c>, <c>2026</c>).</summary>
public sealed record ExportSpan(Period Period)
{
    public IReadOnlyList<Period> Months => [.. Period.Range(Period.Of(PeriodKind.Month, Period.Start), Period.Of(PeriodKind.Month, Period.End))];

    public static ExportSpan? Parse(string? year, string? part) =>
        Period.TryParse(string.IsNullOrEmpty(part) ? year : $"{year}-{part}", out var period) ? new ExportSpan(period) : null;


    /// <summary>The part of the year, as the form sends it.</summary>
    public string Part => Period.Kind switch
    {
        PeriodKind.Month => Period.StartMonth.ToString("00", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => $"Q{Period.Quarter}",
        _ => string.Empty,
    };
}
