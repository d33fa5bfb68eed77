using PilotReview.Core.Observations;

namespace PilotReview.Core.Disclosure;

/// <summary>Which figure: of one unit, one indicator and one period.</summary>
public readonly record struct CellKey(int UnitId, int IndicatorId, Period Period)
{
    public static CellKey Of(Observation observation) => new(observation.UnitId, observation.IndicatorId, observation.Period);
}
