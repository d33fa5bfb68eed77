using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class NewcombeIntervalTests
{
    private const string File = "newcombe_diff.json";

    public static IEnumerable<TheoryDataRow<string>> Cases => ReferenceCase.Ids(File);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_Agrees(string id)
    {
        var expected = ReferenceCase.Find(File, id);
        var actual = NewcombeInterval.Of(
            expected.Count("x1"), expected.Count("n1"), expected.Count("x2"), expected.Count("n2"), expected.Confidence);
        Assert.Equal(expected.IsComputable, actual.HasValue);
        if (actual is { } interval)
        {
            expected.AssertAgrees("lower", interval.Lower);
            expected.AssertAgrees("upper", interval.Upper);
        }
    }

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
    public void MoreEventsThanTotal_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => NewcombeInterval.Of(1, 2, 3, 2));
}
