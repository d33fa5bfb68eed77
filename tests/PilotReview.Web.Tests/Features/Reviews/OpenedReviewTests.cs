using PilotReview.Core.Access;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class OpenedReviewTests
{
    [Fact]
    public void OwnWard_SeesItsUnitAndNoneOfTheOthers()
    {
        var review = OpenedReviews.Of(Role.WardOfficial, DossierUnits.Ward);
        Assert.NotNull(review.Find(OpenedReviews.Unit, DossierIndicators.Attendance));
        Assert.Null(review.Find(OpenedReviews.Neighbour, DossierIndicators.Attendance));
        Assert.Empty(review.Compared(review.Enrolments[0]));
        Assert.True(review.HidesComparisons(review.Enrolments[0]));
    }

    [Fact]
    public void OwnWard_LearnsNoFigureOfABranchElsewhere()
    {
        var all = OpenedReviews.Of().Finding(DossierIndicators.Attendance);
        Assert.Equal(2, all.ComparisonChanges.Count);

        var review = OpenedReviews.Of(Role.WardOfficial, DossierUnits.Ward);
        Assert.All(review.FindingsOf(review.Enrolments[0]).Append(review.Finding(DossierIndicators.Attendance)), finding => Assert.Empty(finding.ComparisonChanges));
        // what all of them together show stays, as the verdict rests on it
        Assert.Equal(all.Verdict.NetChange, review.Finding(DossierIndicators.Attendance).Verdict.NetChange);
    }

    [Fact]
    public void OtherWard_SeesItsComparisonUnitsOnly()
    {
        var review = OpenedReviews.Of(Role.WardOfficial, DossierUnits.OtherWard);
        Assert.Empty(review.Enrolments);
        Assert.Null(review.Find(OpenedReviews.Unit, DossierIndicators.Attendance));
        Assert.NotNull(review.Find(OpenedReviews.Neighbour, DossierIndicators.Attendance));
    }

    [Fact]
    public void Committee_SeesAll()
    {
        var review = OpenedReviews.Of();
        Assert.Equal(20, review.Compared(review.Enrolments[0]).Count);
        Assert.False(review.HidesComparisons(review.Enrolments[0]));
    }

    [Theory]
    [InlineData("XX", DossierIndicators.Attendance)]
    [InlineData(OpenedReviews.Unit, "XX")]
    public void UnknownCode_IsNotFound(string unit, string indicator) => Assert.Null(OpenedReviews.Of().Find(unit, indicator));
}
