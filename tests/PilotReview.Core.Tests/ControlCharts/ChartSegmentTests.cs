using FsCheck;
using FsCheck.Fluent;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.ControlCharts;

/// <summary>Limits, flags and marks, with figures worked out on the published plot-the-dots rules.</summary>
public sealed class ChartSegmentTests
{
    private static readonly double?[] Before = [78, 81, 76, 80, 79, 77, 82, 78, 80, 75, 79, 81];
    private static readonly double?[] After = [86, 88, 87, 90, 85, 89, 91, 88, 87, 90, 92, 89];
    private static readonly double?[] Calm = [50, 52, 49, 51, 50, 48, 51, 50, 52, 49, 50, 51];

    [Fact]
    public void Limits_AreNotScreened()
    {
        var limits = ChartSegment.Of([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], ChartRules.Default).Limits;

        Assert.Equal(1.9444, limits?.Centre ?? 0, 4);
        Assert.Equal(-3.0626, limits?.Lower ?? 0, 3);
        Assert.Equal(6.9515, limits?.Upper ?? 0, 3);
    }

    [Fact]
    public void RecalculatedAtTheStep_BothSidesAreCalm_SoTheStepNeedsAMarkOfItsOwn()
    {
        var before = ChartSegment.Of(Before, ChartRules.Default);
        var after = ChartSegment.Of(After, ChartRules.Default);

        Assert.Equal((78.8333, 69.886, 87.781), (Rounded(before.Limits?.Centre, 4), Rounded(before.Limits?.Lower, 3), Rounded(before.Limits?.Upper, 3)));
        Assert.Equal((88.5, 81.487, 95.513), (Rounded(after.Limits?.Centre, 4), Rounded(after.Limits?.Lower, 3), Rounded(after.Limits?.Upper, 3)));
        Assert.Empty(before.Flagged.Concat(after.Flagged));
        Assert.Equal(VariationIcon.CommonCause, ChartIcons.Variation(after, Direction.HigherIsBetter));
        Assert.Equal(AssuranceIcon.HitOrMiss, ChartIcons.Assurance(after, Direction.HigherIsBetter, 85));
        Assert.True(after.IsOnTrial);
    }

    [Fact]
    public void CarriedOn_TheLimitsBeforeFlagEveryPointAfter()
    {
        var after = ChartSegment.Of(After, XmrLimits.Of(Before), ChartRules.Default);

        Assert.Equal(Enumerable.Range(0, After.Length), after.Flagged);
        Assert.Equal(8, Enumerable.Range(0, After.Length).Count(index => after.FlagsAt(index).Contains(PointFlag.Beyond)));
        Assert.Equal(VariationIcon.ImprovementHigh, ChartIcons.Variation(after, Direction.HigherIsBetter));
        Assert.Equal(VariationIcon.ConcernHigh, ChartIcons.Variation(after, Direction.LowerIsBetter));
        Assert.Equal(VariationIcon.NeitherHigh, ChartIcons.Variation(after, Direction.Neutral));
    }

    [Theory]
    [InlineData(90, AssuranceIcon.Passes)]
    [InlineData(100, AssuranceIcon.Passes)]
    [InlineData(101, AssuranceIcon.FallsShort)]
    public void AlwaysHundred_HasLimitsAndAnAnswer(double target, AssuranceIcon expected)
    {
        var segment = ChartSegment.Of([.. Enumerable.Repeat<double?>(100, 13)], ChartRules.Default);

        Assert.Equal((100, 100), (segment.Limits?.Lower, segment.Limits?.Upper));
        Assert.Empty(segment.Flagged);
        Assert.Equal(expected, ChartIcons.Assurance(segment, Direction.HigherIsBetter, target));
        Assert.Equal(VariationIcon.CommonCause, ChartIcons.Variation(segment, Direction.HigherIsBetter));
    }

    [Fact]
    public void TwoOfThree_CountsPointsBeyondTheLimitOnlyUnderMdc2023()
    {
        double?[] four = [50.5, 56, 54, 50.6];

        Assert.Equal([1], ChartSegment.Of(four, XmrLimits.Of(Calm), ChartRules.Default).Flagged);
        var mdc = ChartSegment.Of(four, XmrLimits.Of(Calm), ChartRules.Mdc2023);
        Assert.Equal([1, 2], mdc.Flagged);
        Assert.Equal([PointFlag.Beyond, PointFlag.TwoOfThree], mdc.FlagsAt(1));
    }

    [Theory]
    [InlineData(7, ChartRules.Default, 0)]
    [InlineData(7, ChartRules.Mdc2023, 7)]
    [InlineData(8, ChartRules.Default, 8)]
    public void Shift_NeedsEightPoints_UnderMdc2023Seven(int length, ChartRules rules, int flagged)
    {
        double?[] values = [.. Enumerable.Range(0, length).Select(index => (double?)(51 + (index % 2 * 0.2))), 48];

        Assert.Equal(flagged, ChartSegment.Of(values, new XmrLimits(50, 2), rules).Flagged.Count);
    }

    [Fact]
    public void MissingPoint_DoesNotBreakARunButBreaksTheMovingRange()
    {
        double?[] values = [51, 51, 51, 51, null, 51, 51, 51, 51];

        Assert.Equal(8, ChartSegment.Of(values, new XmrLimits(50, 2), ChartRules.Default).Flagged.Count);
        Assert.Equal(10, ChartSegment.Of([40, 50, null, 90], ChartRules.Default).Limits?.MeanMovingRange);
    }

    [Fact]
    public void PointOnTheCentre_BreaksARun() => Assert.Empty(
        ChartSegment.Of([51, 51, 51, 51, 50, 51, 51, 51, 51], new XmrLimits(50, 2), ChartRules.Default).Flagged);

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 7)]
    public void Trend_NeedsSevenRisingPoints(int length, int flagged)
    {
        double?[] values = [.. Enumerable.Range(0, length).Select(index => (double?)(47 + index))];

        Assert.Equal(flagged, ChartSegment.Of(values, new XmrLimits(50, 20), ChartRules.Default).Flagged.Count);
    }

    [Theory]
    [InlineData()]
    [InlineData(50.0)]
    public void TooFewPoints_HaveNoLimitsAndNoMarks(params double[] values)
    {
        var segment = ChartSegment.Of([.. values.Select(value => (double?)value)], ChartRules.Default);

        Assert.Null(segment.Limits);
        Assert.Equal(VariationIcon.None, ChartIcons.Variation(segment, Direction.HigherIsBetter));
        Assert.Equal(AssuranceIcon.None, ChartIcons.Assurance(segment, Direction.HigherIsBetter, 85));
    }

    [Theory]
    [InlineData(60, Direction.HigherIsBetter, AssuranceIcon.FallsShort)]
    [InlineData(60, Direction.LowerIsBetter, AssuranceIcon.Passes)]
    [InlineData(40, Direction.HigherIsBetter, AssuranceIcon.Passes)]
    [InlineData(40, Direction.LowerIsBetter, AssuranceIcon.FallsShort)]
    [InlineData(50, Direction.LowerIsBetter, AssuranceIcon.HitOrMiss)]
    [InlineData(50, Direction.Neutral, AssuranceIcon.None)]
    public void Assurance_HoldsTheLimitsAgainstTheTarget(double target, Direction direction, AssuranceIcon expected) =>
        Assert.Equal(expected, ChartIcons.Assurance(ChartSegment.Of(Calm, ChartRules.Default), direction, target));

    [Fact]
    public void ScaledOrMirroredValues_KeepTheirFlags() => Check.One(Config.QuickThrowOnFailure.WithReplay(20181001, 9), Prop.ForAll(
        (from values in Gen.Choose(0, 20).ListOf(30) from factor in Gen.Elements(-1, 3, 64) select (values, factor)).ToArbitrary(),
        drawn =>
        {
            var plain = ChartSegment.Of([.. drawn.values.Select(value => (double?)value)], ChartRules.Default);
            var scaled = ChartSegment.Of([.. drawn.values.Select(value => (double?)(value * drawn.factor))], ChartRules.Default);
            Assert.Equal((plain.Limits?.Centre ?? 0) * drawn.factor, scaled.Limits?.Centre ?? 0, 9);
            Assert.Equal(plain.Flagged, scaled.Flagged);
            Assert.Equal(
                ChartIcons.Variation(plain, Direction.HigherIsBetter) is VariationIcon.ImprovementHigh,
                ChartIcons.Variation(scaled, drawn.factor > 0 ? Direction.HigherIsBetter : Direction.LowerIsBetter) is VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow
                    && ChartIcons.Variation(plain, Direction.HigherIsBetter) is VariationIcon.ImprovementHigh);
        }));

    private static double Rounded(double? value, int digits) => Math.Round(value ?? 0, digits);
}
