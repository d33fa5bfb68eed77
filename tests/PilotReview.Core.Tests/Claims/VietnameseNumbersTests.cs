using PilotReview.Core.Claims;
using Xunit;

namespace PilotReview.Core.Tests.Claims;

public sealed class VietnameseNumbersTests
{
    [Theory]
    [InlineData("08", 8)]
    [InlineData("76,72", 76.72)]
    [InlineData("1.234", 1234)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("5 600 000", 5600000)]
    [InlineData("5\u00A0600", 5600)]
    [InlineData("88.9", 88.9)]
    [InlineData("0.125", 0.125)]
    [InlineData("1,234,567", 1234567)]
    public void Reads(string text, double value) => Assert.Equal((decimal)value, VietnameseNumbers.Read(text)?.Value);

    [Fact]
    public void BeforeAPercentSign_ADotIsADecimalPoint() => Assert.Equal(99.149m, VietnameseNumbers.Read("99.149", isPercent: true)?.Value);

    [Fact]
    public void DecimalsArePrintedOnes() => Assert.Equal(2, VietnameseNumbers.Read("88,90")?.Decimals);

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456")]
    public void WhatIsNoNumber_IsRefused(string text) => Assert.Null(VietnameseNumbers.Read(text));
}
