using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class WelchIntervalTests
{
    [Fact]
    public void ConstantThatBinaryCannotHold_IsStillConstant() =>
        Assert.Null(WelchInterval.Of([0.1, 0.1, 0.1], [71.2, 71.2, 71.2, 71.2, 71.2, 71.2]));

    [Fact]
    public void EmptyPeriod_IsNotComputable() => Assert.Null(WelchInterval.Of([70, 72, 74], []));

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void VariationOutsideTheRangeOfNumbers_IsNotComputable(double spread) =>
        Assert.Null(WelchInterval.Of([0, spread], [0, 2 * spread]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ValueThatIsNoNumber_IsNotComputable(double value) => Assert.Null(WelchInterval.Of([70, 72], [71, value]));

    [Fact]
    public void ConfidenceOfOne_IsNotComputable() => Assert.Null(WelchInterval.Of([70, 72], [71, 75], 1));
}
