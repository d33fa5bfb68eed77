using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class MemberCountsTests
{
    [Theory]
    [InlineData(60, 2, 65, null, 127)]
    [InlineData(60, null, 65, null, 125)]
    [InlineData(60, null, null, 5, 65)]
    [InlineData(60, 2, 65, 0, 127)]
    [InlineData(60, 2, null, null, null)]
    public void Sum_HasTheTotalsOfItsParts(int? official, int? probationary, int? otherOfficial, int? otherProbationary, int? total) =>
        Assert.Equal(total, MemberCounts.Sum([new(official, probationary), new(otherOfficial, otherProbationary)]).Total);

    [Fact]
    public void Sum_KnowsTheExemptAndThoseAway_OnlyWhereEachPartTellsThem()
    {
        Assert.Equal(new MemberCounts(30, 1, 7, null), MemberCounts.Sum([new(10, 1, 3, 2), new(20, null, 4, null)]));
        Assert.Equal(new MemberCounts(30, null), MemberCounts.Sum([new(10, null), new(20, null)]));
        Assert.Equal(MemberCounts.Unknown, MemberCounts.Sum([]));
    }
}
