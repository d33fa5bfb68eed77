using PilotReview.Documents.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Charts;

public sealed class ValueAxisTests
{
    [Theory]
    [InlineData(0, 100, "0 20 40 60 80 100%")]
    [InlineData(50, 100, "50 60 70 80 90 100%")]
    [InlineData(0, 15, "0 5 10 15%")]
    [InlineData(0, 1, "0,0 0,2 0,4 0,6 0,8 1,0%")]
    [InlineData(-10, 10, "−10 −5 0 5 10%")]
    [InlineData(0, 12000, "0 2.500 5.000 7.500 10.000%")]
    public void Ticks_Range_AreRound(double min, double max, string expected)
    {
        Assert.Equal(expected, string.Join(' ', AxisOf(min, max).Ticks.Select(tick => tick.Text)));
    }

    [Fact]
    public void Ticks_ManyRanges_FourToSix()
    {
        for (var width = 0.3; width < 100000; width *= 1.37)
        {
            var count = AxisOf(width * 0.21, width * 1.21).Ticks.Count;
            Assert.True(count is >= 4 and <= 6, $"{width}: {count}");
        }
    }

    [Fact]
    public void Range_PointOutside_IsWidened()
    {
        var chart = SampleCharts.Empty([new ChartPoint("1/2020", 2020, 34, PointRole.Used)], 0) with { Axis = new ChartAxis(50, 100, "%", []) };
        Assert.Equal(34, new ValueAxis(chart).Min);
    }

    [Fact]
    public void Range_OneValue_HasRoom()
    {
        var axis = AxisOf(7, 7);
        Assert.True(axis.Min < 7 && axis.Max > 7);
    }

    [Fact]
    public void Ticks_NamedLevels_AreTheNames() =>
        Assert.Equal(SampleCharts.Yearly().Axis.TickLabels, new ValueAxis(SampleCharts.Yearly()).Ticks.Select(tick => tick.Text));

    private static ValueAxis AxisOf(double min, double max) =>
        new(SampleCharts.Empty([], 0) with { Axis = new ChartAxis(min, max, "%", []) });
}
