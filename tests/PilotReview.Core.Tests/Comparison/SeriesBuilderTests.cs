using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Tests.Units;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

public sealed class SeriesBuilderTests
{
    private static readonly Period Month = Period.Month(2019, 5);

    [Fact]
    public void Build_SumsNumeratorsAndDenominators_NotRates()
    {
        var point = Point(Attendance.Indicator(), Attendance.Share(Organisation.FirstBranch, Month, 30, 60), Attendance.Share(Organisation.SecondBranch, Month, 30, 30));

        Assert.Equal(60m, point.Numerator);
        Assert.Equal(90m, point.Denominator);
        Assert.Equal(60.0 / 90, point.Value.GetValueOrDefault(), 12);
        Assert.False(point.IsPartial);
    }

    [Fact]
    public void Build_OnePartOfTwo_IsMissing()
    {
        var point = Point(Attendance.Indicator(), Attendance.Share(Organisation.FirstBranch, Month, 30, 60));

        Assert.Null(point.Value);
        Assert.Equal(Gap.NoFigure, point.Gap);
        Assert.Equal((1, 2), (point.PartsReported, point.PartsDue));
    }

    [Theory]
    [InlineData(ObservationState.Submitted, Gap.NotApproved)]
    [InlineData(ObservationState.Draft, Gap.NotApproved)]
    [InlineData(ObservationState.Returned, Gap.Returned)]
    public void Build_FigureNotApproved_CountsAsMissingWithItsReason(ObservationState state, Gap expected)
    {
        var point = Point(
            Attendance.Indicator(), Attendance.Share(Organisation.FirstBranch, Month, 30, 60, state), Attendance.Share(Organisation.SecondBranch, Month, 30, 30));

        Assert.Null(point.Value);
        Assert.Equal(expected, point.Gap);
        Assert.Equal(2, point.Observations.Count);
    }

    [Fact]
    public void Build_ZeroDenominators_IsMissingNotNaN()
    {
        var point = Point(Attendance.Indicator(), Attendance.Share(Organisation.FirstBranch, Month, 0, 0), Attendance.Share(Organisation.SecondBranch, Month, 0, 0));

        Assert.Null(point.Value);
        Assert.Equal(Gap.NoFigure, point.Gap);
    }

    [Theory]
    [InlineData(Aggregation.MemberWeightedMean, (80.0 * 60 + 95.0 * 30) / 90)]
    [InlineData(Aggregation.Max, 95.0)]
    [InlineData(Aggregation.Sum, 175.0)]
    public void Build_Scores_AddUpAsTheSheetSays(Aggregation aggregation, double expected)
    {
        var indicator = Attendance.Indicator(IndicatorKind.Score, aggregation: aggregation);
        var point = Point(indicator, Attendance.Mark(Organisation.FirstBranch, Month, 80), Attendance.Mark(Organisation.SecondBranch, Month, 95));

        Assert.Equal(expected, point.Value.GetValueOrDefault(), 12);
    }

    [Fact]
    public void Build_PartsOnTwoScales_AreNotAddedUp()
    {
        var indicator = Attendance.Indicator(IndicatorKind.Score, aggregation: Aggregation.MemberWeightedMean, scale: "diem");
        var point = Point(indicator, Attendance.Mark(Organisation.FirstBranch, Month, 80, 1), Attendance.Mark(Organisation.SecondBranch, Month, 19, 2));

        Assert.Null(point.Value);
    }

    [Fact]
    public void Build_MembersOfOnePartUnknown_WeighsPartsAlike()
    {
        var indicator = Attendance.Indicator(IndicatorKind.Score, aggregation: Aggregation.MemberWeightedMean);
        var builder = new SeriesBuilder(
            Organisation.Tree(firstMembers: null), [Attendance.Mark(Organisation.FirstBranch, Month, 80), Attendance.Mark(Organisation.SecondBranch, Month, 95)]);

        var point = Assert.Single(builder.Build(indicator, Organisation.Lineage(null), Month, Month, null, 0));

        Assert.Equal(87.5, point.Value.GetValueOrDefault(), 12);
    }

    private static SeriesPoint Point(Indicator indicator, params Observation[] observations) => Assert.Single(
        new SeriesBuilder(Organisation.Tree(), observations).Build(indicator, Organisation.Lineage(), Month, Month, null, 0));
}
