using PilotReview.Core.Observations;

namespace PilotReview.Samples.CaoLanh;

/// <summary>A branch that hands in figures, with the months for which it does so.</summary>
/// <param name="Lineage">What the branch belongs to before and after a restructuring; its own code when it was not restructured.</param>
/// <param name="Ward">The committee that collects its figures.</param>
internal sealed record Reporter(string Code, string Lineage, string Ward, int Members, Period First, Period Last)
{
    /// <summary>Whether its figures of this month belong to the new order; units that were not restructured change at the same time or not at all.</summary>
    public bool IsAfter(Period month) =>
        IsInPilot ? First != CaoLanhReporters.First : month.Start >= CaoLanhUnits.QuarterStart;

    public bool IsInPilot => Lineage is CaoLanhReporters.QuarterLineage or CaoLanhReporters.SchoolLineage;
}
