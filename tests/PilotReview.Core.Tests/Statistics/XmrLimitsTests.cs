using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class XmrLimitsTests
{
    [Fact]
    public void NoMonth_IsNotComputable() => Assert.Null(XmrLimits.Of([]));

    [Fact]
    public void NoTwoNeighbouringMonths_IsNotComputable() => Assert.Null(XmrLimits.Of([70, null, 72, null, 71]));

    [Fact]
    public void MissingMonth_BreaksTheMovingRange() => Assert.Equal(2, XmrLimits.Of([70, 72, null, 90, 92])?.MeanMovingRange);

    [Fact]
    public void ConstantThatBinaryCannotHold_HasNoPointBeyond() => Assert.False(XmrLimits.Of([71.1, 71.1, 71.1])?.IsBeyond(71.1));

    [Fact]
    public void ValueThatIsNoNumber_IsNotComputable() => Assert.Null(XmrLimits.Of([70, double.NaN]));
}
