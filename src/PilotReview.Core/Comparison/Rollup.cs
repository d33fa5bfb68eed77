using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>Several units on one indicator added up by the rule of its kind: units of a pilot, or the units of all pilots. Each unit keeps its own dates, so that units restructured
/// at different times can stand together.</summary>
/// <remarks>Proportion and count: Σ numerators / Σ denominators of the sides, never a mean of rates. Score and measure: member-weighted mean, sum or maximum of the units' levels, as
/// the sheet says. Levels of a scale are not added up, nor are units on two scale versions.</remarks>
public sealed record Rollup
{
    public required Indicator Indicator { get; init; }

    /// <summary>Units that were looked at.</summary>
    public required int Units { get; init; }

    /// <summary>Units with the least data on both sides; only these are added up.</summary>
    public required int MeasuredUnits { get; init; }

    /// <summary>Whether the units with the least data stand on one scale version; else their levels are not put together.</summary>
    public required bool IsOnOneScale { get; init; }

    public double? Before { get; init; }

    public double? After { get; init; }

    /// <summary>Units by verdict.</summary>
    public required IReadOnlyDictionary<VerdictKind, int> Tally { get; init; }

    /// <summary>Whether the whole moves the other way than its parts; null where it cannot be told.</summary>
    public SimpsonTrap? Simpson { get; init; }

    public double? Change => After - Before;

    /// <summary>Adds up the findings of one indicator.</summary>
    /// <param name="findings">One for each unit, of one indicator; at least one.</param>
    /// <param name="members">Members of each unit, for means by members.</param>
    public static Rollup Of(IReadOnlyList<Finding> findings, Func<Finding, int?> members)
    {
        var indicator = findings[0].Indicator;
        var computed = findings.Where(finding => finding.Result.Status == ComparisonStatus.Computed).ToList();
        var isOnOneScale = computed.Select(finding => finding.Result.Before.ScaleVersionId).Distinct().Count() <= 1;
        var measured = indicator.Aggregation == Aggregation.Own || !isOnOneScale ? [] : computed;
        var rollup = new Rollup
        {
            Indicator = indicator,
            Units = findings.Count,
            MeasuredUnits = measured.Count,
            IsOnOneScale = isOnOneScale,
            Before = Level(indicator, measured, finding => finding.Result.Before, members),
            After = Level(indicator, measured, finding => finding.Result.After, members),
            Tally = findings.GroupBy(finding => finding.Verdict.Kind).ToDictionary(group => group.Key, group => group.Count()),
        };
        var delta = measured.Select(finding => finding.Verdict.Delta).OfType<double>().DefaultIfEmpty(0).Max();
        // members unknown for one unit: every unit weighs the same
        var areKnown = measured.All(finding => members(finding) > 0);
        return rollup.Change is not { } change || measured.Count < 2
            ? rollup
            : rollup with
            {
                Simpson = SimpsonTrap.Of(change, [.. measured.Select(finding => (finding.Result.PlainChange, areKnown ? members(finding).GetValueOrDefault() : 1.0))], delta).Value,
            };
    }

    private static double? Level(Indicator indicator, List<Finding> findings, Func<Finding, SideSummary> side, Func<Finding, int?> members)
    {
        if (findings.Count == 0)
        {
            return null;
        }

        if (indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count)
        {
            var denominator = findings.Sum(finding => side(finding).Denominator ?? 0);
            return denominator > 0 ? (double)(findings.Sum(finding => side(finding).Numerator ?? 0) / denominator) : null;
        }

        var values = findings.Select(finding => (Level: side(finding).Value.GetValueOrDefault(), Members: members(finding))).ToList();
        return indicator.Aggregation switch
        {
            Aggregation.Sum => values.Sum(value => value.Level),
            Aggregation.Max => values.Max(value => value.Level),
            // members unknown for one unit: every unit weighs the same
            _ when values.Any(value => value.Members is null or 0) => values.Average(value => value.Level),
            _ => values.Sum(value => value.Level * value.Members.GetValueOrDefault()) / values.Sum(value => value.Members.GetValueOrDefault()),
        };
    }
}
