using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class NewcombeIntervalTests
{
    [Fact]
    public void NoTotalBefore_IsNotComputable() => Assert.Null(NewcombeInterval.Of(0, 0, 3, 10));

    [Fact]
    public void SwappedPeriods_MirrorTheInterval()
    {
        var there = NewcombeInterval.Of(167, 235, 211, 235);
        var back = NewcombeInterval.Of(211, 235, 167, 235);
        Assert.NotNull(there);
        Assert.NotNull(back);
        Assert.Equal(there.Value.Lower, -back.Value.Upper, 12);
        Assert.Equal(there.Value.Upper, -back.Value.Lower, 12);
    }

    [Fact]
    public void MoreEventsThanTotal_IsNotComputable() => Assert.Null(NewcombeInterval.Of(1, 2, 3, 2));
}
