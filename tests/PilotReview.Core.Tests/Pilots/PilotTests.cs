using PilotReview.Core.Pilots;
using Xunit;

namespace PilotReview.Core.Tests.Pilots;

public sealed class PilotTests
{
    [Theory]
    [InlineData("2021-01-01", "2023-04-30", 28)]
    [InlineData("2021-01-01", "2023-04-29", 27)]
    [InlineData("2020-10-15", "2020-11-13", 0)]
    [InlineData("2020-10-15", "2020-11-14", 1)]
    [InlineData("2023-05-01", "2023-04-30", 0)]
    [InlineData("2024-01-01", "2023-04-30", 0)]
    public void MonthsRun_CountsWholeMonths_LastDayIncluded(string start, string until, int months) =>
        Assert.Equal(months, Pilot.MonthsRun(DateOnly.Parse(start, Formats.English), DateOnly.Parse(until, Formats.English)));
}
