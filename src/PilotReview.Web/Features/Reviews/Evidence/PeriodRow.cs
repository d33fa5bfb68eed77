using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>A period of the list behind a finding.</summary>
/// <param name="Point">The period as it counts.</param>
/// <param name="YearBefore">The same period a year before; null when that is out of sight.</param>
/// <param name="Pending">The period as it would be once its submitted figures are approved; null unless asked for and different.</param>
/// <param name="Parts">Who was due, and what each reported.</param>
public sealed record PeriodRow(SeriesPoint Point, SeriesPoint? YearBefore, SeriesPoint? Pending, IReadOnlyList<PartFigure> Parts)
{
    /// <summary>The observation when one unit alone makes the figure.</summary>
    public Observation? Only => Parts is [{ Observation: { } observation }] ? observation : null;

    /// <summary>Whether there is more to see than the row tells.</summary>
    public bool HasDetails => Parts.Count > 1 || Parts.Any(part => part.Observation is { History.Count: > 0 });
}

/// <summary>What one unit reported for a period; no observation when nothing was entered.</summary>
public sealed record PartFigure(Unit Unit, Observation? Observation);
