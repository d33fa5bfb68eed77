using PilotReview.Core.Indicators;
using Xunit;

namespace PilotReview.Core.Tests.Indicators;

public sealed class ScoreBandsTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "[0,50) [50,70) [70,90) [90,100]", "" },
        // more than half; 40 to less than half: the half itself has no grade
        { "[0,50) (50,100]", "gap 50" },
        { "[0,50] [50,100]", "overlap 50" },
        { "[0,50) [55,100]", "gap 50-55" },
        { "[0,50] [55,100]", "gap 50-55" },
        { "[0,60) [50,100]", "overlap 50-60" },
        { "[0,50) [50,100)", "gap 100" },
        { "(0,50) [50,100]", "gap 0" },
        { "[10,100]", "gap 0-10" },
        { "", "gap 0-100" },
        { "[50,100] [0,50)", "" },
        { "[70,50] [0,100]", "" },
        { "[0,30) (30,60) (60,100]", "gap 30, gap 60" },
        { "[-10,50) [50,120]", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Marks_HaveOneGradeEach(string bands, string expected) => Assert.Equal(
        expected,
        string.Join(", ", ScoreBands.FaultsOf([.. bands.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Band)], 0, 100)
            .Select(fault => $"{(fault.IsOverlap ? "overlap" : "gap")} {fault.Low:0}{(fault.High == fault.Low ? "" : $"-{fault.High:0}")}")));

    [Theory]
    [InlineData("2015-01-01 2018-06-30, 2018-07-01", "")]
    [InlineData("2015-01-01 2018-06-30, 2018-07-02", "2018-07-01/2018-07-01")]
    [InlineData("2018-08-01, 2015-01-01 2018-06-30", "2018-07-01/2018-07-31")]
    [InlineData("2015-01-01 2020-12-31, 2016-01-01 2016-12-31, 2022-01-01", "2021-01-01/2021-12-31")]
    [InlineData("2015-01-01, 2016-01-01 2016-12-31", "")]
    public void Days_BetweenVersions(string versions, string expected) => Assert.Equal(
        expected,
        string.Join(' ', ScaleRules.GapsOf(versions.Split(", ").Select(Version)).Select(gap => $"{gap.From:yyyy-MM-dd}/{gap.To:yyyy-MM-dd}")));

    private static ScoreBand Band(string text)
    {
        var ends = text[1..^1].Split(',');
        return new ScoreBand(new LocalText(text), decimal.Parse(ends[0], null), decimal.Parse(ends[1], null), text[0] == '[', text[^1] == ']');
    }

    private static ScaleVersion Version(string text)
    {
        var days = text.Split(' ');
        return new ScaleVersion
        {
            Code = text, ScaleCode = "a", Name = new LocalText(text), From = DateOnly.Parse(days[0], null), To = days.Length > 1 ? DateOnly.Parse(days[1], null) : null, Min = 0, Max = 10,
        };
    }
}
