using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class WilsonIntervalTests
{
    [Fact]
    public void NoEvents_StartsExactlyAtZero() => Assert.Equal(0, WilsonInterval.Of(0, 235)?.Lower);

    [Fact]
    public void AllEvents_EndsExactlyAtOne() => Assert.Equal(1, WilsonInterval.Of(235, 235)?.Upper);

    [Fact]
    public void EveryShare_LiesInsideItsInterval()
    {
        for (var events = 0; events <= 40; events++)
        {
            var interval = WilsonInterval.Of(events, 40) ?? throw new InvalidOperationException("A total of 40 is computable.");
            Assert.True(interval.Contains(events / 40.0));
            Assert.InRange(interval.Lower, 0, 1);
            Assert.InRange(interval.Upper, 0, 1);
        }
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(5, 10, 0)]
    [InlineData(5, 10, 1)]
    [InlineData(5, 10, double.NaN)]
    [InlineData(double.NaN, 10, 0.95)]
    [InlineData(5, double.PositiveInfinity, 0.95)]
    public void ImpossibleInput_HasNoInterval(double events, double total, double confidence) =>
        Assert.Null(WilsonInterval.Of(events, total, confidence));
}
