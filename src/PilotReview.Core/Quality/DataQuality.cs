using PilotReview.Core.Observations;

namespace PilotReview.Core.Quality;

/// <summary>How far figures can be taken as they are. Stands beside a verdict and never makes it stronger.</summary>
public enum QualityGrade
{
    Good = 1,
    NeedsReview,
}

/// <summary>A sign that was found.</summary>
/// <param name="Sign">Which.</param>
/// <param name="Periods">The periods it is about, in order.</param>
/// <param name="Total">Periods that were looked at.</param>
/// <param name="IsInformation">It is told to the appraiser but does not lower the grade.</param>
public sealed record QualityFlag(QualitySign Sign, IReadOnlyList<Period> Periods, int Total, bool IsInformation = false)
{
    public int Count => Periods.Count;
}

/// <summary>The grade with the signs behind it, in the order of the closed list.</summary>
public sealed record DataQuality(IReadOnlyList<QualityFlag> Flags)
{
    public QualityGrade Grade => Flags.Any(flag => !flag.IsInformation) ? QualityGrade.NeedsReview : QualityGrade.Good;
}

/// <summary>What an official who attended wrote down for a unit and period, beside the unit's own figure.</summary>
/// <param name="UnitId">The unit that reported.</param>
/// <param name="Period">The period.</param>
/// <param name="IndicatorId">The unit's own indicator that it is held against.</param>
/// <param name="Value">The observer's figure, in the unit of the values (a share: a fraction).</param>
public sealed record ObserverReading(int UnitId, Period Period, int IndicatorId, double Value);
