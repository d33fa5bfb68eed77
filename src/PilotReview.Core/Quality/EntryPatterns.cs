using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Quality;

/// <summary>How figures came in: when, by whom, and what happened to them afterwards.</summary>
internal sealed class EntryPatterns(IReadOnlyList<SeriesPoint> used)
{
    public QualityFlag? LateInBulk()
    {
        var late = used.SelectMany(point => point.Observations.Select(observation => (point.Period, First: First(observation))))
            .Where(entry => entry.First.Source == ObservationSource.Typed && IsLate(entry.First, entry.Period))
            .GroupBy(entry => DateOnly.FromDateTime(entry.First.At.UtcDateTime))
            .Select(day => day.Select(entry => entry.Period).Distinct().ToList())
            .Where(periods => periods.Count >= QualityRules.BulkPeriods);
        return Flag(QualitySign.EnteredLateInBulk, late.SelectMany(periods => periods));
    }

    public QualityFlag? ImportedAtOnce()
    {
        var batches = used.SelectMany(point => point.Observations.Select(observation => (point.Period, First: First(observation))))
            .Where(entry => entry.First is { Source: ObservationSource.Imported, ImportBatchId: not null })
            .GroupBy(entry => entry.First.ImportBatchId)
            .Select(batch => batch.Select(entry => entry.Period).Distinct().ToList())
            .Where(periods => periods.Count >= QualityRules.BulkPeriods);
        return Flag(QualitySign.ImportedAtOnce, batches.SelectMany(periods => periods), isInformation: true);
    }

    public QualityFlag? ChangedAfterReturn()
    {
        var changed = used.Where(point => point.Observations.Any(IsChangedAfterReturn)).Select(point => point.Period).ToList();
        return Flag(QualitySign.ChangedAfterReturn, changed, changed.Count < QualityRules.ChangedShare * used.Count);
    }

    public QualityFlag? RecorderChanged()
    {
        var (before, after) = (Recorders(Side.Before), Recorders(Side.After));
        var isOther = before.Count >= QualityRules.RecorderPeriods && after.Count >= QualityRules.RecorderPeriods
            && !before.Select(entry => entry.Account).Intersect(after.Select(entry => entry.Account)).Any();
        return Flag(QualitySign.RecorderChanged, isOther ? after.Select(entry => entry.Period) : []);
    }

    private List<(Period Period, int Account)> Recorders(Side side) =>
    [
        .. used.Where(point => point.Side == side)
            .SelectMany(point => point.Observations.Select(observation => (point.Period, First(observation).AccountId)))
            .Where(entry => entry.AccountId is not null).Select(entry => (entry.Period, entry.AccountId.GetValueOrDefault())),
    ];

    private static bool IsLate(ObservationEntry entry, Period period) =>
        entry.At != default && entry.At.UtcDateTime > period.End.ToDateTime(TimeOnly.MaxValue).AddDays(QualityRules.LateDays);

    // a content that stands after a returned one and differs from it
    private static bool IsChangedAfterReturn(Observation observation)
    {
        var contents = observation.History.Select(version => (version.State, version.Figure)).Append((observation.State, observation.Figure)).ToList();
        return contents.Zip(contents.Skip(1), (earlier, later) => earlier.State == ObservationState.Returned && later.Figure != earlier.Figure).Any(isChanged => isChanged);
    }

    private static ObservationEntry First(Observation observation) => observation.History.Count > 0 ? observation.History[0].Entry : observation.Entry;

    private QualityFlag? Flag(QualitySign sign, IEnumerable<Period> periods, bool isInformation = false)
    {
        var found = periods.Distinct().Order().ToList();
        return found.Count == 0 ? null : new QualityFlag(sign, found, used.Count, isInformation);
    }
}
