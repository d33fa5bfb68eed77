using PilotReview.Core.Indicators;
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

    /// <summary>p of the test after Benjamini–Hochberg over the rows of the same family (as in the family of a unit: fixed before looking, or chosen afterwards); null without a test.</summary>
    public double? Q { get; init; }

    /// <summary>Rows that were tested together in the family; 0 without a test.</summary>
    public int FamilySize { get; init; }

    /// <summary>The verdict of the test; null without one.</summary>
    public VerdictKind? Kind { get; init; }

    public Reason? Reason { get; init; }

    /// <summary>One row for each line of the yardstick; none with fewer than two enrolled units.</summary>
    public static IReadOnlyList<PilotRow> Of(ReviewEvaluation evaluation)
    {
        var dossier = evaluation.Dossier;
        if (dossier.Enrolments.Count < 2)
        {
            return [];
        }

        var rows = dossier.Yardstick.Select(item => Tested(evaluation, item, [.. evaluation.Findings.Where(finding => finding.Yardstick.Id == item.Id)])).ToList();
        var families = rows.Where(row => row.Test is not null).ToLookup(row => row.Yardstick.IsChosenAfter(dossier.Pilot.Start));
        var adjusted = families.SelectMany(family => Adjusted([.. family])).ToDictionary(pair => pair.Row, pair => (pair.Q, pair.Size));
        return
        [
            .. rows.Select(row => adjusted.TryGetValue(row, out var found)
                ? row.Concluded(found.Q, found.Size, [.. evaluation.Findings.Where(finding => finding.Yardstick.Id == row.Yardstick.Id && finding.Result.Change is not null)])
                : row),
        ];
    }

    private static IEnumerable<(PilotRow Row, double Q, int Size)> Adjusted(List<PilotRow> family)
    {
        // a p outside 0 to 1 would be a fault of the tests; then nothing may come out clear
        var adjusted = BenjaminiHochberg.Of([.. family.Select(row => row.Test?.P ?? 1)]).Value;
        return family.Select((row, index) => (row, adjusted?.Q[index] ?? 1, family.Count));
    }

    private static PilotRow Tested(ReviewEvaluation evaluation, YardstickItem item, List<Finding> findings)
    {
        var dossier = evaluation.Dossier;
        var row = new PilotRow
        {
            Yardstick = item,
            Rollup = Rollup.Of(findings, finding => dossier.Tree[finding.Unit.Id].On(dossier.Review.AsOf).Members),
        };
        var measured = findings.Where(finding => finding.Result.Change is not null).ToList();
        if (row.Rollup.Indicator.Direction == Direction.Neutral || !row.Rollup.IsOnOneScale || measured.Count < 2 || !AreTogether(measured))
        {
            return row;
        }

        var compared = measured.SelectMany(finding => evaluation.ComparisonFindings(finding.Enrolment).Where(other => other.Indicator.Id == finding.Indicator.Id));
        var comparisons = ComparableUnits.Untouched(dossier, compared).Where(other => other.Result.Change is not null)
            .DistinctBy(other => other.Unit.Id).Select(other => other.Result.Change.GetValueOrDefault()).ToList();
        return TestOf([.. measured.Select(finding => finding.Result.Change.GetValueOrDefault())], comparisons) is { } test
            ? row with { Test = test }
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

    /// <summary>What the test says. A unit that could be taken for better only because it was chosen when low, or because its people are others, makes the row no clearer
    /// than itself.</summary>
    /// <param name="test">The test.</param>
    /// <param name="p">Its p, adjusted when several indicators are judged together.</param>
    /// <param name="sign">+1 when higher is better, else −1.</param>
    /// <param name="delta">The smallest change that matters, in the unit of the values.</param>
    /// <param name="cap">Why no clear verdict may be given; null when one may.</param>
    public static (VerdictKind Kind, Reason Reason) Conclude(PilotTest test, double p, int sign, double delta, Reason? cap = null)
    {
        var isClear = p < VerdictRule.Level && Math.Abs(test.Difference) >= delta;
        return (isClear, cap, test.Interval) switch
        {
            (true, { } reason, _) => (VerdictKind.NoClearChange, reason),
            (true, _, _) => (sign * test.Difference > 0 ? VerdictKind.Improved : VerdictKind.Worsened, Core.Reason.ClearChange),
            (_, _, { } interval) when interval.Lower < -delta && interval.Upper > delta => (VerdictKind.NotEnoughData, Core.Reason.TooImprecise),
            _ when p < VerdictRule.Level => (VerdictKind.NoClearChange, Core.Reason.ChangeSmallerThanThreshold),
            // without an interval neither a gain nor a loss can be ruled out
            (_, _, null) => (VerdictKind.NotEnoughData, Core.Reason.TooImprecise),
            (_, _, { } interval) when interval.Lower >= -delta && interval.Upper <= delta => (VerdictKind.NoClearChange, Core.Reason.PracticallyUnchanged),
            (_, _, { } interval) =>
                (VerdictKind.NoClearChange, (sign > 0 ? interval.Upper : -interval.Lower) > delta ? Core.Reason.PossibleImprovement : Core.Reason.PossibleWorsening),
        };
    }

    // restructured in the same period or the next
    private static bool AreTogether(List<Finding> measured)
    {
        var cuts = measured.Select(finding => finding.Result.Plan.Cut.Index).ToList();
        return cuts.Max() - cuts.Min() <= 1;
    }

    private PilotRow Concluded(double q, int size, List<Finding> measured)
    {
        if (Test is not { } test)
        {
            return this;
        }

        Reason? cap = measured.Any(finding => finding.Verdict.Rule is { Measurement.IsCappedForChoice: true }) ? Core.Reason.ChosenWhenLow
            : measured.Any(finding => finding.Result.Continuity is { IsOtherBody: true }) ? Core.Reason.MembershipChanged
            : null;
        var (kind, reason) = Conclude(test, q, measured[0].Verdict.Sign, measured.Max(finding => finding.Verdict.Delta ?? 0), cap);
        // as of a unit: where none had room to become better, that is what there is to say
        var isAtCeiling = kind is not (VerdictKind.Improved or VerdictKind.Worsened) && measured.All(finding => finding.Verdict.Kind == VerdictKind.AtCeiling);
        return this with
        {
            Q = q, FamilySize = size, Kind = isAtCeiling ? VerdictKind.AtCeiling : kind, Reason = isAtCeiling ? Core.Reason.AtCeiling : reason,
        };
    }
}
