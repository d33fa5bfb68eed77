using PilotReview.Core.Pilots;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>How a row of several restructured units was tested.</summary>
public enum PilotTestMethod
{
    /// <summary>Exact permutation of which units were restructured.</summary>
    Permutation = 1,

    /// <summary>Welch's t on the units' changes, where there are too few assignments.</summary>
    Welch,

    /// <summary>Exact sign flips, without any unit to compare with; a change that hit everybody would look the same.</summary>
    SignFlip,
}

/// <summary>The test of a row: difference of the mean changes, its p and interval.</summary>
public sealed record PilotTest(PilotTestMethod Method, double Difference, double P, Interval? Interval);

/// <summary>All enrolled units together on one indicator (methods, section 6). Tested only when they were restructured within one period of each other; else the row tells how many
/// units came out how.</summary>
public sealed record PilotRow
{
    public required YardstickItem Yardstick { get; init; }

    public required Rollup Rollup { get; init; }

    /// <summary>The test; null where none may be made.</summary>
    public PilotTest? Test { get; init; }

    /// <summary>The verdict of the test; null without one.</summary>
    public VerdictKind? Kind { get; init; }

    public Reason? Reason { get; init; }

    /// <summary>One row for each line of the yardstick; none with fewer than two enrolled units.</summary>
    public static IReadOnlyList<PilotRow> Of(ReviewEvaluation evaluation)
    {
        var dossier = evaluation.Dossier;
        return dossier.Enrolments.Count < 2
            ? []
            : [.. dossier.Yardstick.Select(item => Row(evaluation, item, [.. evaluation.Findings.Where(finding => finding.Yardstick.Id == item.Id)]))];
    }

    private static PilotRow Row(ReviewEvaluation evaluation, YardstickItem item, List<Finding> findings)
    {
        var dossier = evaluation.Dossier;
        var row = new PilotRow
        {
            Yardstick = item,
            Rollup = Rollup.Of(findings, finding => dossier.Tree[finding.Unit.Id].On(dossier.Review.AsOf).Members),
        };
        var measured = findings.Where(finding => finding.Result.Change is not null).ToList();
        if (measured.Count < 2 || measured.Max(finding => finding.Result.Plan.Cut.Index) - measured.Min(finding => finding.Result.Plan.Cut.Index) > 1)
        {
            return row;
        }

        var comparisons = measured.SelectMany(finding => evaluation.ComparisonFindings(finding.Enrolment).Where(other => other.Indicator.Id == finding.Indicator.Id))
            .Where(other => other.Result.Change is not null && ComparableUnits.IsUntouched(dossier.Events, other.Unit.Id, dossier.Window.BeforeFrom, dossier.Window.AfterTo))
            .DistinctBy(other => other.Unit.Id).Select(other => other.Result.Change.GetValueOrDefault()).ToList();
        return TestOf([.. measured.Select(finding => finding.Result.Change.GetValueOrDefault())], comparisons) is { } test
            ? row.Concluded(test, measured[0].Verdict.Sign, measured.Max(finding => finding.Verdict.Delta ?? 0))
            : row;
    }

    /// <summary>The test that so many units allow; null when none does.</summary>
    public static PilotTest? TestOf(IReadOnlyList<double> treated, IReadOnlyList<double> comparisons)
    {
        if (comparisons.Count == 0)
        {
            return treated.Count >= SignFlipTest.FewestUnits && SignFlipTest.Of(treated).Value is { } flips
                ? new PilotTest(PilotTestMethod.SignFlip, flips.MeanChange, flips.P, null)
                : null;
        }

        if (PermutationInterval.Of(treated, comparisons).Value is { } exact)
        {
            return new PilotTest(PilotTestMethod.Permutation, exact.Difference, exact.P, exact.Interval);
        }

        return DifferenceInDifferences.Of(treated, comparisons).Value is { Welch: { } welch } found
            ? new PilotTest(PilotTestMethod.Welch, found.Difference, welch.P, welch.Interval)
            : null;
    }

    private PilotRow Concluded(PilotTest test, int sign, double delta)
    {
        var isClear = test.P < VerdictRule.Level && Math.Abs(test.Difference) >= delta;
        var (kind, reason) = (isClear, test.Interval) switch
        {
            (true, _) => (sign * test.Difference > 0 ? VerdictKind.Improved : VerdictKind.Worsened, Core.Reason.ClearChange),
            (_, { } interval) when interval.Lower < -delta && interval.Upper > delta => (VerdictKind.NotEnoughData, Core.Reason.TooImprecise),
            _ when test.P < VerdictRule.Level => (VerdictKind.NoClearChange, Core.Reason.ChangeSmallerThanThreshold),
            (_, { } interval) when interval.Lower >= -delta && interval.Upper <= delta => (VerdictKind.NoClearChange, Core.Reason.PracticallyUnchanged),
            _ => (VerdictKind.NoClearChange, sign * test.Difference > 0 ? Core.Reason.PossibleImprovement : Core.Reason.PossibleWorsening),
        };
        return this with { Test = test, Kind = kind, Reason = reason };
    }
}
