using PilotReview.Web.Features.Units;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units;

public sealed class DayInAddressTests
{
    [Theory]
    [InlineData("2021-02-29")]
    [InlineData("9/30/2021")]
    [InlineData("30-9-2021")]
    [InlineData("2021-9-30")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoDay_IsPassedOver(string? text) => Assert.Null(DayInAddress.Read(text));

    [Fact]
    public void Day_ComesBackAsWritten() => Assert.Equal(new DateOnly(2021, 9, 30), DayInAddress.Read(DayInAddress.Write(new DateOnly(2021, 9, 30))));

    [Fact]
    public void List_CarriesDayAndWords()
    {
        Assert.Equal("units", DayInAddress.List(null, "  "));
        Assert.Equal("units?on=2021-09-30&q=kh%C3%B3m%201%26", DayInAddress.List(new DateOnly(2021, 9, 30), " khóm 1& "));
    }
}
