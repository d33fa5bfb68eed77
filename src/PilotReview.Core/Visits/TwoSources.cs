using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Visits;

/// <summary>Whether two marks of one meeting can be held against each other.</summary>
public enum PairStanding
{
    Counted = 1,

    /// <summary>One account typed both, or one was copied from the other: they agree by themselves.</summary>
    NotIndependent,

    /// <summary>They are read on two scales.</summary>
    OtherScale,

    /// <summary>The branch has no approved mark of its own for the month.</summary>
    NoOwn,
}

/// <summary>A visitor's mark with the branch's own mark of the same meeting.</summary>
/// <param name="UnitId">The branch.</param>
/// <param name="Month">The month.</param>
/// <param name="Post">The visitor's post.</param>
/// <param name="Own">The branch's own mark; null when there is none.</param>
/// <param name="Observed">The visitor's.</param>
/// <param name="Tolerance">How far apart they may lie and still agree, in the points of the scale.</param>
/// <param name="Standing">Whether they can be held against each other.</param>
public sealed record SourcePair(int UnitId, Period Month, string Post, decimal? Own, decimal Observed, decimal Tolerance, PairStanding Standing)
{
    /// <summary>Own − observed; null for a pair that does not count.</summary>
    public decimal? Gap => Standing == PairStanding.Counted ? Own - Observed : null;

    public bool IsWithin => Gap is { } gap && Math.Abs(gap) <= Tolerance;
}

/// <summary>The pairs of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Pairs">All of them.</param>
public sealed record SourceMonth(Period Month, IReadOnlyList<SourcePair> Pairs)
{
    private IReadOnlyList<SourcePair> Counted => [.. Pairs.Where(pair => pair.Standing == PairStanding.Counted)];

    /// <summary>Pairs that count.</summary>
    public int Count => Counted.Count;

    /// <summary>Mean of the branches' own marks over the pairs that count; null without one.</summary>
    public decimal? Own => Count == 0 ? null : Counted.Average(pair => pair.Own.GetValueOrDefault());

    /// <summary>Mean of the visitors' marks over the same pairs.</summary>
    public decimal? Observed => Count == 0 ? null : Counted.Average(pair => pair.Observed);

    public int Within => Counted.Count(pair => pair.IsWithin);

    /// <summary>Pairs that do not count, by why not.</summary>
    public IEnumerable<(PairStanding Standing, int Count)> Others => Pairs.Where(pair => pair.Standing != PairStanding.Counted)
        .CountBy(pair => pair.Standing).OrderBy(group => group.Key).Select(group => (group.Key, group.Value));
}

/// <summary>The branches' own marks beside those of visitors, and how well they agree. Only pairs that count make a figure.</summary>
/// <param name="Pairs">All pairs, the newest month first.</param>
public sealed record TwoSources(IReadOnlyList<SourcePair> Pairs)
{
    private const decimal FullScale = 100;

    public IReadOnlyList<SourcePair> Counted { get; } = [.. Pairs.Where(pair => pair.Standing == PairStanding.Counted)];

    /// <summary>Mean of own − observed; null without a pair that counts.</summary>
    public decimal? MeanGap => Counted.Count == 0 ? null : Counted.Average(pair => pair.Gap.GetValueOrDefault());

    /// <summary>Pairs that lie no further apart than the tolerance.</summary>
    public int Within => Counted.Count(pair => pair.IsWithin);

    /// <summary>Months from and to which there are pairs that count; null without one.</summary>
    public (Period First, Period Last)? Months => Counted.Count == 0 ? null : (Counted.Min(pair => pair.Month), Counted.Max(pair => pair.Month));

    /// <summary>The pairs month by month, the newest first.</summary>
    public IReadOnlyList<SourceMonth> ByMonth => [.. Pairs.GroupBy(pair => pair.Month).OrderByDescending(month => month.Key).Select(month => new SourceMonth(month.Key, [.. month]))];

    /// <summary>The pairs of some units and months only.</summary>
    public TwoSources Of(IReadOnlySet<int> units, Period first, Period last) =>
        new([.. Pairs.Where(pair => units.Contains(pair.UnitId) && pair.Month.CompareTo(first) >= 0 && pair.Month.CompareTo(last) <= 0)]);

    /// <summary>The pairs that lie furthest apart, beyond the tolerance.</summary>
    public IReadOnlyList<SourcePair> Largest(int most) =>
        [.. Counted.Where(pair => !pair.IsWithin).OrderByDescending(pair => Math.Abs(pair.Gap.GetValueOrDefault())).ThenBy(pair => pair.Month).ThenBy(pair => pair.UnitId).Take(most)];

    /// <summary>Whether an indicator is one that visitors can mark too: a monthly mark that the branches give themselves, on a scale.</summary>
    public static bool IsMarkedTwice(Indicator indicator) => indicator is { Kind: IndicatorKind.Score, PeriodKind: PeriodKind.Month, FromVisits: null, ScaleCode: not null };

    /// <summary>The pairs of one indicator.</summary>
    /// <param name="own">The observations of the indicator.</param>
    /// <param name="scores">The visitors' marks of the units concerned.</param>
    /// <param name="scales">All scale versions.</param>
    /// <param name="tolerance">Points on a scale of a hundred; on another scale the same part of it.</param>
    public static TwoSources Of(IEnumerable<Observation> own, IEnumerable<ObserverScore> scores, IReadOnlyList<ScaleVersion> scales, decimal tolerance)
    {
        var byCell = own.Where(observation => observation.State == ObservationState.Approved && !observation.IsWithheld)
            .GroupBy(observation => (observation.UnitId, observation.Period)).ToDictionary(cell => cell.Key, cell => cell.First());
        var ranges = scales.ToDictionary(scale => scale.Id, scale => scale is { Min: { } min, Max: { } max } ? max - min : FullScale);
        return new TwoSources(
        [
            .. scores.Select(score => PairOf(
                    byCell.GetValueOrDefault((score.UnitId, score.Period)), score,
                    tolerance * (score.ScaleVersionId is { } scale ? ranges.GetValueOrDefault(scale, FullScale) : FullScale) / FullScale))
                .OrderByDescending(pair => pair.Month).ThenBy(pair => pair.UnitId).ThenBy(pair => pair.Post, StringComparer.Ordinal),
        ]);
    }

    private static SourcePair PairOf(Observation? own, ObserverScore score, decimal tolerance)
    {
        var standing = own switch
        {
            null or { Figure.Value: null } => PairStanding.NoOwn,
            _ when own.ScaleVersionId != score.ScaleVersionId => PairStanding.OtherScale,
            _ when IsOneAuthor(own, score) => PairStanding.NotIndependent,
            _ => PairStanding.Counted,
        };
        return new SourcePair(score.UnitId, score.Period, score.Post, own?.Figure.Value, score.Value, tolerance, standing);
    }

    private static bool IsOneAuthor(Observation own, ObserverScore score) =>
        score.IsCopied || (score.AccountId is { } account && AuthorOf(own) == account);

    /// <summary>Who put in the figure that stands there: sending and approving it afterwards makes nobody its author.</summary>
    private static int? AuthorOf(Observation observation)
    {
        var entry = observation.Entry;
        foreach (var version in observation.History.OrderByDescending(version => version.Number))
        {
            if (version.Figure != observation.Figure)
            {
                break;
            }

            entry = version.Entry;
        }

        return entry.AccountId;
    }
}
