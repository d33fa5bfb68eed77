using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Quality;

/// <summary>What the figures themselves look like: too full, too round, too equal. How often chance gives as much is the tail of a binomial distribution with the mean chance of a
/// period.</summary>
internal sealed class FigurePatterns(IReadOnlyList<SeriesPoint> used, Indicator indicator)
{
    private bool IsShare => indicator.Kind == IndicatorKind.Proportion;

    public QualityFlag? HeapedOnFull() => !IsShare || FullEveryPeriod() is not null
        || MinimumData.MedianDenominator(used) < QualityRules.LeastPeopleToHeap
        ? null
        : Joined(QualitySign.HeapedOnFull, [Side.Before, Side.After], side =>
        {
            var level = LevelOf(side);
            return (side.Where(IsFull).ToList(), side.Count, side.Average(point => Math.Pow(level, (double)point.Denominator.GetValueOrDefault())));
        });

    public QualityFlag? HeapedOnRoundNumbers() => indicator.Kind switch
    {
        IndicatorKind.Proportion => Joined(QualitySign.HeapedOnRoundNumbers, [Side.Before, Side.After], side =>
        {
            var open = side.Where(point => !IsFull(point)).ToList();
            return (open.Where(IsRoundShare).ToList(), open.Count, open.Count == 0 ? 1 : open.Average(point => RoundChance(point.Denominator.GetValueOrDefault())));
        }),
        IndicatorKind.Score => Joined(QualitySign.HeapedOnRoundNumbers, [Side.Before, Side.After], side =>
            (side.Where(point => point.Value % QualityRules.RoundMarks == 0).ToList(), side.Count, 1.0 / QualityRules.RoundMarks)),
        _ => null,
    };

    public QualityFlag? FullEveryPeriod() =>
        IsShare && used.Count >= QualityRules.LeastPattern && used.All(IsFull) && used.Sum(point => point.Denominator) >= QualityRules.LeastPeople
            ? new QualityFlag(QualitySign.FullEveryPeriod, [.. used.Select(point => point.Period)], used.Count)
            : null;

    public QualityFlag? Identical()
    {
        if (indicator.Kind == IndicatorKind.Count)
        {
            // none or one event a period is what counts look like
            return null;
        }

        var least = IsShare ? QualityRules.EqualShares : QualityRules.EqualValues;
        var found = new List<Period>();
        for (var from = 0; from < used.Count;)
        {
            var to = from;
            while (to + 1 < used.Count && IsSame(used[to], used[to + 1]))
            {
                to++;
            }

            if (to - from + 1 >= least && (!IsShare || IsSurprising(used[from], to - from + 1)))
            {
                found.AddRange(used.Skip(from).Take(to - from + 1).Select(point => point.Period));
            }

            from = to + 1;
        }

        return found.Count == 0 ? null : new QualityFlag(QualitySign.IdenticalPeriods, found, used.Count);
    }

    // so many people, at the level of the side, would give the same count that often only by copying
    private bool IsSurprising(SeriesPoint first, int length)
    {
        var level = LevelOf([.. used.Where(point => point.Side == first.Side)]);
        return Math.Pow(SameTwice(level, (double)Math.Floor(first.Denominator.GetValueOrDefault())), length - 1) < QualityRules.Chance;
    }

    // Σ of the squared probabilities; of many people by the normal curve, whose square has the area 1/(2√π σ)
    private static double SameTwice(double level, double people) => (people, people * level * (1 - level)) switch
    {
        (_, <= 0) => 1,
        ( <= QualityRules.PeopleCounted, _) => Enumerable.Range(0, (int)people + 1).Sum(count => Math.Pow(Binomial.PMF(level, (int)people, count), 2)),
        (_, var variance) => Math.Min(1, 1 / (2 * Math.Sqrt(Math.PI * variance))),
    };

    // a share above the whole is an error of entry, told elsewhere
    private static double LevelOf(List<SeriesPoint> side)
    {
        var total = side.Sum(point => point.Denominator.GetValueOrDefault());
        return total > 0 ? Math.Clamp((double)(side.Sum(point => point.Numerator.GetValueOrDefault()) / total), 0, 1) : 0;
    }

    private static bool IsSame(SeriesPoint earlier, SeriesPoint later) =>
        earlier.Side == later.Side && earlier.Value == later.Value && earlier.Numerator == later.Numerator && earlier.Denominator == later.Denominator;

    private static bool IsFull(SeriesPoint point) => point.Denominator > 0 && point.Numerator == point.Denominator;

    private static bool IsRoundShare(SeriesPoint point) => 100 * point.Numerator % (QualityRules.RoundPoints * point.Denominator) == 0;

    // of the shares that so many people can give, those that are round
    private static double RoundChance(decimal people)
    {
        var whole = new BigInteger(people);
        return whole <= 0 ? 1 : (double)BigInteger.GreatestCommonDivisor(whole, QualityRules.RoundSteps) / (double)whole;
    }

    private QualityFlag? Joined(QualitySign sign, Side[] sides, Func<List<SeriesPoint>, (List<SeriesPoint> Found, int Trials, double Chance)> look)
    {
        var found = new List<Period>();
        foreach (var side in sides)
        {
            var points = used.Where(point => point.Side == side).ToList();
            if (points.Count == 0)
            {
                continue;
            }

            var (hits, trials, chance) = look(points);
            if (hits.Count >= QualityRules.LeastPattern && AtLeast(hits.Count, trials, chance) < QualityRules.Chance)
            {
                found.AddRange(hits.Select(point => point.Period));
            }
        }

        return found.Count == 0 ? null : new QualityFlag(sign, found, used.Count);
    }

    private static double AtLeast(int hits, int trials, double chance) => chance switch
    {
        <= 0 => 0,
        >= 1 => 1,
        // P(X ≥ k) is the regularised incomplete beta function at the chance
        _ => SpecialFunctions.BetaRegularized(hits, trials - hits + 1, chance),
    };
}
