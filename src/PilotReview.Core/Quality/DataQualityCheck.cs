using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Quality;

/// <summary>Looks through the figures behind a finding for signs that they are not what was observed. A sign is a reason to ask, never a proof.</summary>
public static class DataQualityCheck
{
    /// <summary>The grade of a finding's figures; null for levels and where there is no figure.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="readings">What officials who attended wrote down; none where nobody attended.</param>
    public static DataQuality? Of(Finding finding, IReadOnlyList<ObserverReading> readings) =>
        Of([.. finding.Result.Points.Where(finding.Result.IsUsed)], finding.Indicator, readings);

    /// <summary>The grade of the points that went into a comparison.</summary>
    public static DataQuality? Of(IReadOnlyList<SeriesPoint> used, Indicator indicator, IReadOnlyList<ObserverReading> readings)
    {
        if (used.Count == 0 || indicator.Kind == IndicatorKind.Ordinal)
        {
            return null;
        }

        var figures = new FigurePatterns(used, indicator);
        var entries = new EntryPatterns(used);
        QualityFlag?[] flags =
        [
            entries.LateInBulk(), entries.ImportedAtOnce(), entries.ChangedAfterReturn(), figures.HeapedOnFull(), figures.HeapedOnRoundNumbers(),
            figures.FullEveryPeriod(), figures.Identical(), Disagreeing(used, indicator, readings), entries.RecorderChanged(),
        ];
        return new DataQuality([.. flags.OfType<QualityFlag>()]);
    }

    private static QualityFlag? Disagreeing(IReadOnlyList<SeriesPoint> used, Indicator indicator, IReadOnlyList<ObserverReading> readings)
    {
        var known = readings.Where(reading => reading.IndicatorId == indicator.Id).ToLookup(reading => (reading.UnitId, reading.Period));
        var pairs = used.SelectMany(point => point.Observations.SelectMany(observation =>
            known[(observation.UnitId, observation.Period)].Select(reading => (point.Period, Own: ValueOf(observation), reading.Value)))).ToList();
        var apart = pairs.Where(pair => pair.Own is { } own && Differs(indicator, own, pair.Value)).Select(pair => pair.Period).Distinct().Order().ToList();
        return apart.Count == 0
            ? null
            : new QualityFlag(
                QualitySign.DisagreesWithObservers, apart, pairs.Select(pair => pair.Period).Distinct().Count(),
                IsInformation: apart.Count < QualityRules.LeastDisagreements);
    }

    private static bool Differs(Indicator indicator, double own, double observed) => Math.Abs(own - observed)
        > (indicator.Kind == IndicatorKind.Proportion ? QualityRules.ObserverPoints : QualityRules.ObserverPart * Math.Abs(observed));

    private static double? ValueOf(Observation observation) => observation.Figure switch
    {
        { Numerator: { } numerator, Denominator: > 0 and var denominator } => (double)(numerator / denominator),
        { Value: { } value } => (double)value,
        _ => null,
    };
}
