using PilotReview.Core.Observations;
using Xunit;

namespace PilotReview.Core.Tests.Observations;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2021-09", PeriodKind.Month, "2021-09-01", "2021-09-30")]
    [InlineData("2021-Q3", PeriodKind.Quarter, "2021-07-01", "2021-09-30")]
    [InlineData("2021", PeriodKind.Year, "2021-01-01", "2021-12-31")]
    [InlineData(" 2020-02 ", PeriodKind.Month, "2020-02-01", "2020-02-29")]
    public void TryParse_GoodText_GivesThePeriod(string text, PeriodKind kind, string start, string end)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(kind, period.Kind);
        Assert.Equal(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), period.Start);
        Assert.Equal(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), period.End);
        Assert.Equal(text.Trim(), period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2021-13")]
    [InlineData("2021-0")]
    [InlineData("2021-Q5")]
    [InlineData("09/2021")]
    [InlineData("21-09")]
    [InlineData("2021-09-01")]
    [InlineData("1821")]
    [InlineData("2021-Qx")]
    public void TryParse_BadText_IsRefused(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Range_OverYearEnd_HasNoGap() =>
        Assert.Equal(["2020-11", "2020-12", "2021-01"], Period.Range(Period.Month(2020, 11), Period.Month(2021, 1)).Select(period => period.ToString()));

    [Fact]
    public void FirstFrom_DayInsideAPeriod_IsTheNextOne()
    {
        Assert.Equal("2018-Q4", Period.FirstFrom(PeriodKind.Quarter, new DateOnly(2018, 9, 1)).ToString());
        Assert.Equal("2018-Q4", Period.FirstFrom(PeriodKind.Quarter, new DateOnly(2018, 10, 1)).ToString());
    }
}
