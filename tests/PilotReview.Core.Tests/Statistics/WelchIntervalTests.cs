using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class WelchIntervalTests
{
    private const string File = "welch.json";

    public static IEnumerable<TheoryDataRow<string>> Cases => ReferenceCase.Ids(File);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_Agrees(string id)
    {
        var expected = ReferenceCase.Find(File, id);
        var actual = WelchInterval.Of(expected.Values("before"), expected.Values("after"), expected.Confidence);
        Assert.Equal(expected.IsComputable, actual is not null);
        if (actual is not null)
        {
            expected.AssertAgrees("mean_before", actual.MeanBefore);
            expected.AssertAgrees("mean_after", actual.MeanAfter);
            expected.AssertAgrees("diff", actual.Difference);
            expected.AssertAgrees("se", actual.StandardError);
            expected.AssertAgrees("t", actual.Difference / actual.StandardError);
            expected.AssertAgrees("df", actual.DegreesOfFreedom);
            expected.AssertAgrees("lower", actual.Interval.Lower);
            expected.AssertAgrees("upper", actual.Interval.Upper);
        }
    }

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
    public void ValueThatIsNoNumber_Throws(double value) => Assert.Throws<ArgumentException>(() => WelchInterval.Of([70, 72], [71, value]));

    [Fact]
    public void ConfidenceOfOne_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => WelchInterval.Of([70, 72], [71, 75], 1));
}
