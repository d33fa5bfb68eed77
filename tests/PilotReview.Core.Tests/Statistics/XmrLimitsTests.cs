using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class XmrLimitsTests
{
    private const string File = "xmr.json";

    public static IEnumerable<TheoryDataRow<string>> Cases => ReferenceCase.Ids(File);

    /// <summary>The run rules and the limits by 3/1.128 in the file belong to methods the product does not offer.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_Agrees(string id)
    {
        var expected = ReferenceCase.Find(File, id);
        var series = expected.Series("values");
        var actual = XmrLimits.Of([.. series.Take(expected.Whole("baseline_count"))]);
        Assert.Equal(expected.IsComputable, actual is not null);
        if (actual is not null)
        {
            expected.AssertAgrees("center", actual.Centre);
            expected.AssertAgrees("mr_mean", actual.MeanMovingRange);
            expected.AssertAgrees("lcl", actual.Lower);
            expected.AssertAgrees("ucl", actual.Upper);
            var beyond = Enumerable.Range(0, series.Count).Where(index => series[index] is { } value && actual.IsBeyond(value));
            Assert.Equal(expected.ExpectedIndices("beyond"), beyond);
        }
    }

    [Fact]
    public void NoMonth_IsNotComputable() => Assert.Null(XmrLimits.Of([]));

    [Fact]
    public void NoTwoNeighbouringMonths_IsNotComputable() => Assert.Null(XmrLimits.Of([70, null, 72, null, 71]));

    [Fact]
    public void MissingMonth_BreaksTheMovingRange() => Assert.Equal(2, XmrLimits.Of([70, 72, null, 90, 92])?.MeanMovingRange);

    [Fact]
    public void ConstantThatBinaryCannotHold_HasNoPointBeyond() => Assert.False(XmrLimits.Of([71.1, 71.1, 71.1])?.IsBeyond(71.1));

    [Fact]
    public void ValueThatIsNoNumber_Throws() => Assert.Throws<ArgumentException>(() => XmrLimits.Of([70, double.NaN]));
}
