using PilotReview.Core.Observations;
using Xunit;

namespace PilotReview.Core.Tests;

public sealed class FormatsTests
{
    [Fact]
    public void Number_Vietnamese_HasCommaAndDots() => Assert.Equal("5.236,5", Formats.Number(5236.45m, 1, Formats.Vietnamese));

    [Fact]
    public void Number_English_HasPointAndCommas() => Assert.Equal("5,236.5", Formats.Number(5236.45m, 1, Formats.English));

    [Fact]
    public void Number_Negative_HasTheTrueMinusSign() => Assert.Equal("\u22124,2", Formats.Number(-4.2, 1, Formats.Vietnamese));

    [Theory]
    [InlineData(0.04, "0,0")]
    [InlineData(-0.04, "0,0")]
    [InlineData(0.05, "+0,1")]
    [InlineData(17.65, "+17,7")]
    public void Signed_RoundsHalfAwayFromZero_AndSignsOnlyWhatIsLeft(double value, string expected) =>
        Assert.Equal(expected, Formats.Signed(value, 1, Formats.Vietnamese));

    [Fact]
    public void Percent_HasNoBlankBeforeTheSign() => Assert.Equal("71,2%", Formats.Percent(5236.0 / 7353, 1, Formats.Vietnamese));

    [Theory]
    [InlineData("2021-10", "10/2021", "10/2021")]
    [InlineData("2021-Q4", "Quý IV/2021", "Q4 2021")]
    [InlineData("2021", "2021", "2021")]
    public void PeriodName_InBothLanguages(string text, string vietnamese, string english)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(vietnamese, Formats.PeriodName(period, Formats.Vietnamese));
        Assert.Equal(english, Formats.PeriodName(period, Formats.English));
    }

    [Fact]
    public void Date_HasTwoDigits() => Assert.Equal("03/02/2021", Formats.Date(new DateOnly(2021, 2, 3)));
}
