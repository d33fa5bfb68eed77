using PilotReview.Core.Indicators;
using Xunit;

namespace PilotReview.Core.Tests.Indicators;

public sealed class ScaleRulesTests
{
    [Theory]
    [InlineData(0, 100, "")]
    [InlineData(5, 5, "")]
    [InlineData(null, 100, "MinMissing")]
    [InlineData(0, null, "MaxMissing")]
    [InlineData(null, null, "MinMissing MaxMissing")]
    [InlineData(100, 0, "RangeTurned")]
    public void Range(int? min, int? max, string expected) => Assert.Equal(expected, Faults(min, max));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(0, null, "RangeBesideLevels")]
    [InlineData(0, 100, "RangeBesideLevels")]
    public void LevelsBesideARange(int? min, int? max, string expected) => Assert.Equal(expected, Faults(min, max, "Kém", "Tốt"));

    [Fact]
    public void LevelTwice_IsNamed() => Assert.Equal(
        [(ScaleFault.LevelTwice, "TỐT")], ScaleRules.FaultsOf(null, null, [new LocalText("Kém"), new LocalText("Tốt"), new LocalText("TỐT")]));

    [Theory]
    [InlineData("a 2015-01-01 2018-06-30, b 2018-07-01", "")]
    [InlineData("a 2015-01-01 2018-07-01, b 2018-07-01", "a-b")]
    [InlineData("b 2018-07-01, a 2015-01-01", "a-b")]
    [InlineData("a 2015-01-01, b 2016-01-01 2016-12-31, c 2017-01-01", "a-b a-c")]
    [InlineData("a 2015-01-01 2019-12-31, b 2016-01-01 2016-12-31, c 2017-01-01", "a-b a-c")]
    public void Overlaps(string versions, string expected) => Assert.Equal(
        expected, string.Join(' ', ScaleRules.OverlapsOf(versions.Split(", ").Select(Version)).Select(pair => $"{pair.Earlier.Code}-{pair.Later.Code}")));

    private static string Faults(int? min, int? max, params string[] levels) =>
        string.Join(' ', ScaleRules.FaultsOf(min, max, [.. levels.Select(level => new LocalText(level))]).Select(fault => fault.Fault));

    private static ScaleVersion Version(string text)
    {
        var parts = text.Split(' ');
        return new ScaleVersion
        {
            Code = parts[0], ScaleCode = "scale", Name = new LocalText(parts[0]), From = Day(parts[1]), To = parts.Length > 2 ? Day(parts[2]) : null,
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", Formats.English);
}
