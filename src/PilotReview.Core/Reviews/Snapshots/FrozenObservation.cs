using PilotReview.Core.Observations;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>A figure as it stands in a snapshot: every content that it ever had, the one that counted last.</summary>
/// <param name="Id">Its number in the database.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitId">Number of the unit.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="IndicatorId">Number of the indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="ScaleVersionId">The scale version that it is read on.</param>
/// <param name="NeedsFollowUp">Marked as odd.</param>
/// <param name="Versions">Its contents, oldest first.</param>
public sealed record FrozenObservation(
    long Id, string Unit, int UnitId, string Indicator, int IndicatorId, Period Period, int? ScaleVersionId, bool NeedsFollowUp, IReadOnlyList<FrozenContent> Versions)
{
    public static FrozenObservation Of(Observation observation, string unit, string indicator) => new(
        observation.Id, unit, observation.UnitId, indicator, observation.IndicatorId, observation.Period, observation.ScaleVersionId, observation.NeedsFollowUp,
        [
            .. observation.History.OrderBy(version => version.Number).Select(version => new FrozenContent(version.State, version.Figure, version.Entry)),
            new FrozenContent(observation.State, observation.Figure, observation.Entry),
        ]);

    public Observation ToObservation()
    {
        var observation = new Observation
        {
            Id = Id, UnitId = UnitId, IndicatorId = IndicatorId, Period = Period, ScaleVersionId = ScaleVersionId, NeedsFollowUp = NeedsFollowUp,
        };
        foreach (var content in Versions)
        {
            observation.Record(content.Figure, content.State, content.Entry);
        }

        return observation;
    }
}

/// <summary>One content of a figure.</summary>
public sealed record FrozenContent(ObservationState State, ObservationFigure Figure, ObservationEntry Entry);
