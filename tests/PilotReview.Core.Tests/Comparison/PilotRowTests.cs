using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

public sealed class PilotRowTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();

    [Fact]
    public void OneUnit_HasNoRow() => Assert.Empty(PilotRow.Of(Whole));

    [Theory]
    [InlineData(2, 12, PilotTestMethod.Permutation)]
    [InlineData(2, 3, PilotTestMethod.Welch)]
    [InlineData(6, 0, PilotTestMethod.SignFlip)]
    public void Test_IsTheOneThatSoManyUnitsAllow(int treated, int comparisons, PilotTestMethod expected)
    {
        var test = PilotRow.TestOf(
            [.. Enumerable.Range(0, treated).Select(unit => 0.10 + (unit / 100.0))], [.. Enumerable.Range(0, comparisons).Select(unit => (unit - 6) / 100.0)]);

        Assert.Equal(expected, test?.Method);
        Assert.True(test?.P < 0.05);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(5, 0)]
    [InlineData(1, 1)]
    public void TooFewUnits_HaveNoTest(int treated, int comparisons) => Assert.Null(
        PilotRow.TestOf([.. Enumerable.Repeat(0.1, treated)], [.. Enumerable.Repeat(0.0, comparisons)]));

    [Theory]
    [InlineData(0.10, 0.01, null, VerdictKind.Improved, Reason.ClearChange)]
    [InlineData(-0.10, 0.01, null, VerdictKind.Worsened, Reason.ClearChange)]
    [InlineData(0.10, 0.01, Reason.ChosenWhenLow, VerdictKind.NoClearChange, Reason.ChosenWhenLow)]
    [InlineData(0.10, 0.01, Reason.MembershipChanged, VerdictKind.NoClearChange, Reason.MembershipChanged)]
    [InlineData(0.03, 0.01, Reason.ChosenWhenLow, VerdictKind.NoClearChange, Reason.ChangeSmallerThanThreshold)]
    [InlineData(0.10, 0.20, null, VerdictKind.NotEnoughData, Reason.TooImprecise)]
    public void Conclude_IsNoClearerThanItsUnits(double difference, double p, Reason? cap, VerdictKind kind, Reason reason)
    {
        var test = new PilotTest(PilotTestMethod.SignFlip, difference, p, null);

        Assert.Equal((kind, reason), PilotRow.Conclude(test, p, 1, 0.05, cap));
    }

    [Fact]
    public void Conclude_WhatManyIndicatorsTakeAway_IsNotClear()
    {
        // as the model's attendance: on its own hardly chance, not so once five indicators are looked at together
        var test = new PilotTest(PilotTestMethod.Permutation, 0.079, 0.042, new(0.002, 0.167));

        Assert.Equal((VerdictKind.Improved, Reason.ClearChange), PilotRow.Conclude(test, 0.042, 1, 0.05));
        Assert.Equal((VerdictKind.NoClearChange, Reason.PossibleImprovement), PilotRow.Conclude(test, 0.083, 1, 0.05));
    }

    [Theory]
    [InlineData(0.04, -0.03, 0.11, 1, Reason.PossibleImprovement)]
    [InlineData(-0.04, -0.11, 0.03, 1, Reason.PossibleWorsening)]
    [InlineData(-0.005, -0.04, 0.06, 1, Reason.PossibleImprovement)]
    [InlineData(-0.005, -0.04, 0.06, -1, Reason.PossibleWorsening)]
    [InlineData(0.01, -0.03, 0.04, 1, Reason.PracticallyUnchanged)]
    public void Conclude_TellsWhatTheIntervalStillAllows(double difference, double lower, double upper, int sign, Reason reason)
    {
        var test = new PilotTest(PilotTestMethod.Permutation, difference, 0.20, new(lower, upper));

        Assert.Equal((VerdictKind.NoClearChange, reason), PilotRow.Conclude(test, test.P, sign, 0.05));
    }

    [Fact]
    public void Rollup_DoesNotPutTwoScalesTogether()
    {
        var finding = Find(DossierIndicators.RollOut);
        var first = Levels(finding, 10, 6);
        var second = first with { Result = first.Result with { Before = first.Result.Before with { ScaleVersionId = 7 } } };

        var rollup = Rollup.Of([first, second], _ => 50);

        Assert.Equal((false, (double?)null, (double?)null), (rollup.IsOnOneScale, rollup.Before, rollup.After));
    }

    [Fact]
    public void Rollup_AddsNumeratorsAndDenominators_NeverTheRates()
    {
        var finding = Find(DossierIndicators.Attendance);
        var small = Shares(finding, (9, 10), (10, 10));
        var large = Shares(finding, (100, 1000), (200, 1000));

        var rollup = Rollup.Of([small, large], _ => 50);

        Assert.Equal((2, 2), (rollup.Units, rollup.MeasuredUnits));
        Assert.Equal(109.0 / 1010, rollup.Before.GetValueOrDefault(), 12);
        Assert.Equal(210.0 / 1010, rollup.After.GetValueOrDefault(), 12);
        Assert.Equal(2, rollup.Tally[VerdictKind.Improved]);
    }

    [Fact]
    public void Rollup_WeighsMeasuresByMembers()
    {
        var finding = Find(DossierIndicators.RollOut);
        var first = Levels(finding, 10, 6);
        var second = Levels(finding, 20, 20);

        var rollup = Rollup.Of([first, second], found => ReferenceEquals(found, first) ? 300 : 100);

        Assert.Equal(((10 * 300) + (20 * 100)) / 400.0, rollup.Before.GetValueOrDefault(), 12);
        Assert.Equal(((6 * 300) + (20 * 100)) / 400.0, rollup.After.GetValueOrDefault(), 12);
    }

    [Fact]
    public void WholeAgainstItsParts_IsTold()
    {
        // both parts fall, but the good one grew
        var finding = Find(DossierIndicators.Attendance);
        var rollup = Rollup.Of([Shares(finding, (95, 100), (855, 1000)), Shares(finding, (500, 1000), (40, 100))], _ => 50);

        Assert.True(rollup.Change > 0);
        Assert.True(rollup.Simpson?.IsFlagged);
        var row = new PilotRow { Yardstick = finding.Yardstick, Rollup = rollup };
        Assert.EndsWith("cần xem từng đơn vị.", PilotRowWording.Sentence(row, Formats.Vietnamese), StringComparison.Ordinal);
        Assert.StartsWith("2 of 2 units improved, 0 worsened", PilotRowWording.Sentence(row, Formats.English), StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsWithoutEnoughData_AreCountedAndNotAddedUp()
    {
        var rollup = Rollup.Of([Find(DossierIndicators.Small)], _ => 50);

        Assert.Equal((1, 0), (rollup.Units, rollup.MeasuredUnits));
        Assert.Null(rollup.Before);
    }

    private static Finding Shares(Finding finding, (int N, int Of) before, (int N, int Of) after) => finding with
    {
        Result = finding.Result with
        {
            Before = finding.Result.Before with { Numerator = before.N, Denominator = before.Of, Value = (double)before.N / before.Of },
            After = finding.Result.After with { Numerator = after.N, Denominator = after.Of, Value = (double)after.N / after.Of },
            PlainChange = ((double)after.N / after.Of) - ((double)before.N / before.Of),
        },
    };

    private static Finding Levels(Finding finding, double before, double after) => finding with
    {
        Result = finding.Result with { Before = finding.Result.Before with { Value = before }, After = finding.Result.After with { Value = after } },
    };

    private static Finding Find(string indicator) => Whole.Findings.First(finding => finding.Indicator.Code == indicator);
}
