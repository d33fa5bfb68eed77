using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>Which cell: one unit, one indicator, one period.</summary>
public readonly record struct EntryKey(int UnitId, int IndicatorId, Period Period)
{
    public static EntryKey Of(Observation observation) => new(observation.UnitId, observation.IndicatorId, observation.Period);
}
