using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class UnitMonthsTests
{
    private static readonly ReviewWindow Window = new(Period.Month(2016, 10), Period.Month(2021, 9), 3);

    [Theory]
    [InlineData(2018, 10, 1, 24, 3, 33)]
    [InlineData(2018, 9, 1, 23, 3, 34)]
    // a month that holds the restructuring inside counts on neither side, nor does one with a day of the settling in
    [InlineData(2018, 9, 15, 23, 4, 33)]
    public void Months_AreCountedAsTheComparisonDoes(int year, int month, int day, int before, int settling, int after)
    {
        var months = UnitMonths.Of(Window, new DateOnly(year, month, day));
        Assert.Equal((before, settling, after), (months.Before, months.Settling, months.After));
    }

    [Theory]
    [InlineData(1, 0, 36)]
    [InlineData(15, 1, 35)]
    public void WithoutSettlingIn_OnlyAMonthCutInTwoIsLeftOut(int day, int settling, int after)
    {
        var months = UnitMonths.Of(Window with { SettlingMonths = 0 }, new DateOnly(2018, 10, day));
        Assert.Equal((settling, after), (months.Settling, months.After));
    }

    [Fact]
    public void WindowsThatMissTheRestructuring_GiveNothing()
    {
        Assert.Equal(0, UnitMonths.Of(Window, new DateOnly(2016, 10, 1)).Before);
        Assert.Equal(0, UnitMonths.Of(Window, new DateOnly(2021, 9, 1)).After);
    }

    [Fact]
    public void ShortWindows_AreTold()
    {
        var months = UnitMonths.Of(Window, new DateOnly(2018, 9, 1));
        Assert.True(months.IsShortBefore);
        Assert.False(months.IsShortAfter);
    }
}
