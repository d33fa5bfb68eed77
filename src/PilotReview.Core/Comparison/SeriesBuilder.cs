using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Builds a unit's series of one indicator by lineage: Σ numerators / Σ denominators, never a mean of rates.</summary>
/// <remarks>A period counts when at least three quarters of the parts that were due reported an approved figure (the same share that the methods ask of a
/// side); with fewer it is missing. A plain sum needs all of them. Only approved figures are added up.</remarks>
public sealed class SeriesBuilder(UnitTree tree, IReadOnlyList<Observation> observations)
{
    /// <summary>Least share of the parts that must have reported.</summary>
    public const double LeastShareOfParts = 0.75;

    private readonly Dictionary<(int Unit, int Indicator, Period Period), Observation> _observations =
        observations.ToDictionary(observation => (observation.UnitId, observation.IndicatorId, observation.Period));

    /// <summary>The points from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <param name="indicator">What to add up.</param>
    /// <param name="lineage">Who carries it.</param>
    /// <param name="first">First period, of the indicator's kind.</param>
    /// <param name="last">Last period.</param>
    /// <param name="cut">First period of the new order; null puts every period before.</param>
    /// <param name="settling">Periods from the cut on that settle in.</param>
    public IReadOnlyList<SeriesPoint> Build(Indicator indicator, Lineage lineage, Period first, Period last, Period? cut, int settling) =>
        [.. Period.Range(first, last).Select(period => Point(indicator, lineage, period, SideOf(period, cut, settling)))];

    // a sum over part of the units, and a figure that is not added up, would be another quantity
    private static double LeastShare(Indicator indicator) =>
        indicator.Aggregation == Aggregation.Own || (indicator.Kind == IndicatorKind.Measure && indicator.Aggregation == Aggregation.Sum)
            ? 1
            : LeastShareOfParts;

    private static Side SideOf(Period period, Period? cut, int settling) => cut switch
    {
        null => Side.Before,
        { } at when period.Index < at.Index => Side.Before,
        { } at when period.Index < at.Index + settling => Side.Settling,
        _ => Side.After,
    };

    private SeriesPoint Point(Indicator indicator, Lineage lineage, Period period, Side side)
    {
        var parts = lineage.PartsIn(period, indicator.Aggregation);
        var found = parts
            .Select(part => _observations.GetValueOrDefault((part.Id, indicator.Id, period)))
            .OfType<Observation>()
            .ToList();
        var approved = found.Where(observation => observation.State == ObservationState.Approved && !observation.Figure.IsEmpty).ToList();
        var point = new SeriesPoint
        {
            Period = period,
            Side = side,
            PartsDue = parts.Count,
            PartsReported = approved.Count,
            Observations = found,
        };

        if (found.Exists(observation => observation.IsWithheld))
        {
            return point with { Gap = Gap.Masked, Masking = Masking.Withheld };
        }

        if (approved.Count == 0 || approved.Count < LeastShare(indicator) * parts.Count)
        {
            return point with { Gap = GapOf(parts.Count, found) };
        }

        return Filled(point, indicator, approved);
    }

    private static Gap GapOf(int parts, List<Observation> found)
    {
        if (parts == 0)
        {
            return Gap.NoUnit;
        }

        if (found.Any(observation => observation.State == ObservationState.Returned))
        {
            return Gap.Returned;
        }

        return found.Any(observation => observation.State is ObservationState.Submitted or ObservationState.Draft)
            ? Gap.NotApproved
            : Gap.NoFigure;
    }

    private SeriesPoint Filled(SeriesPoint point, Indicator indicator, List<Observation> approved)
    {
        if (indicator.Aggregation == Aggregation.Own && approved.Count > 1)
        {
            // several predecessors, each with a figure of its own: there is no figure of the whole
            return point with { Gap = Gap.NoFigure };
        }

        var scales = approved.Select(observation => observation.ScaleVersionId).Distinct().ToList();
        if (scales.Count > 1)
        {
            // two parts marked on two versions cannot be added up
            return point with { Gap = Gap.NoFigure };
        }

        var filled = point with { ScaleVersionId = scales[0] };
        return indicator.Kind switch
        {
            IndicatorKind.Proportion or IndicatorKind.Count => WithRatio(filled, approved),
            IndicatorKind.Ordinal => filled with { Value = approved[0].Figure.LevelRank },
            _ => filled with { Value = Combined(indicator.Aggregation, approved, point.Period.Start) },
        };
    }

    private static SeriesPoint WithRatio(SeriesPoint point, List<Observation> approved)
    {
        var numerator = approved.Sum(observation => observation.Figure.Numerator ?? 0);
        var denominator = approved.Sum(observation => observation.Figure.Denominator ?? 0);
        return denominator <= 0
            ? point with { Gap = Gap.NoFigure, Numerator = numerator, Denominator = denominator }
            : point with { Numerator = numerator, Denominator = denominator, Value = (double)numerator / (double)denominator };
    }

    private double? Combined(Aggregation aggregation, List<Observation> approved, DateOnly day)
    {
        var values = approved.Where(observation => observation.Figure.Value is not null)
            .Select(observation => (Value: (double)observation.Figure.Value.GetValueOrDefault(), Members: tree[observation.UnitId].On(day).Members))
            .ToList();
        if (values.Count == 0)
        {
            return null;
        }

        return aggregation switch
        {
            Aggregation.Sum => values.Sum(item => item.Value),
            Aggregation.Max => values.Max(item => item.Value),
            // members unknown for one part: every part weighs the same
            _ when values.Any(item => item.Members is null or 0) => values.Average(item => item.Value),
            _ => values.Sum(item => item.Value * item.Members.GetValueOrDefault()) / values.Sum(item => item.Members.GetValueOrDefault()),
        };
    }
}
