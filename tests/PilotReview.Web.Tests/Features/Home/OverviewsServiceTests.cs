using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Home.Heat;
using Xunit;

namespace PilotReview.Web.Tests.Features.Home;

public sealed class OverviewsServiceTests(SampleDatabase sample)
{
    private static readonly OverviewQuery Plain = new(null, null, HasAllUnits: false);

    [Theory]
    [InlineData(Role.Appraiser)]
    [InlineData(Role.CommitteeMember)]
    public async Task Reader_SeesTheNewestReview(Role role)
    {
        var shown = (await GetAsync(role, Plain)).Shown;
        Assert.Equal("SK-2023", shown?.Review?.Code);
        Assert.Equal(["SK-2023", "SK-2021"], shown?.Reviews.Select(review => review.Code) ?? []);
        Assert.Equal((2, 8), (shown?.Units, shown?.Branches));
        Assert.Equal(297, shown?.Members);
        Assert.Equal(61, shown?.Months);
        Assert.True(shown?.IsSample);
    }

    [Fact]
    public async Task Viewer_NeverSeesADraft()
    {
        foreach (var query in new[] { Plain, Plain with { Review = "SK-2023" }, Plain with { Pilot = "DBBP", Review = "SK-2023" } })
        {
            var overview = await GetAsync(Role.Viewer, query);
            Assert.Equal("SK-2021", overview.Shown?.Review?.Code);
            Assert.All(overview.Shown?.Reviews ?? [], review => Assert.Equal(ReviewState.Published, review.State));
        }
    }

    [Fact]
    public async Task ReviewInTheAddress_IsShown()
    {
        var shown = (await GetAsync(Role.Appraiser, Plain with { Review = "SK-2021" })).Shown;
        Assert.Equal(("SK-2021", new DateOnly(2021, 9, 30), 37), (shown?.Review?.Code, shown?.Until, shown?.Months));
    }

    [Fact]
    public async Task UnknownCodes_ArePassedOver()
    {
        var shown = (await GetAsync(Role.Appraiser, new OverviewQuery("no-such", "no-such", HasAllUnits: false))).Shown;
        Assert.Equal(("DBBP", "SK-2023"), (shown?.Code, shown?.Review?.Code));
    }

    [Fact]
    public async Task ComparisonUnits_AreAFewOrAll()
    {
        var few = (await GetAsync(Role.Appraiser, Plain)).Shown?.Heat;
        var all = (await GetAsync(Role.Appraiser, Plain with { HasAllUnits = true })).Shown?.Heat;
        Assert.Equal((HeatTableBuilder.FirstUnits, 15), (few?.Compared.Count, few?.ComparedTotal));
        Assert.Equal(15, all?.Compared.Count);
        Assert.Equal((few?.Approved, few?.Due), (all?.Approved, all?.Due));
    }

    [Fact]
    public async Task WardOfficial_SeesItsOwnPilotUnit()
    {
        var shown = (await GetAsync(Role.WardOfficial, Plain, "P1")).Shown;
        Assert.Equal(["P1-K1-BP"], shown?.Heat?.Enrolled.Select(row => row.Code) ?? []);
        Assert.Empty(shown?.Heat?.Compared ?? []);
        Assert.Equal(235, shown?.Members);
    }

    [Fact]
    public async Task WardOfficialOfAWardThatIsOnlyCompared_SeesItsOwnBranches()
    {
        var heat = (await GetAsync(Role.WardOfficial, Plain, "P3")).Shown?.Heat;
        Assert.Empty(heat?.Enrolled ?? []);
        Assert.Equal(["MH-05", "MH-06", "MH-07", "MH-08", "MH-14"], (heat?.Compared ?? []).Select(row => row.Code).Order());
    }

    [Fact]
    public async Task WardOfficialWithoutUnit_SeesNoPilotAndNoConclusion()
    {
        var overview = await GetAsync(Role.WardOfficial, Plain);
        Assert.True(overview.HasPilots);
        Assert.Null(overview.Shown);
        Assert.Empty(overview.Pilots);
        Assert.Empty(overview.Conclusions);
    }

    [Fact]
    public async Task Observer_ReadsNoFigures()
    {
        var overview = await GetAsync(Role.Observer, Plain);
        Assert.False(overview.IsReader);
        Assert.Null(overview.Shown);
        Assert.Null(overview.Counts);
        Assert.Empty(overview.Conclusions);
    }

    [Fact]
    public async Task Administrator_ReadsCountsOnly()
    {
        var overview = await GetAsync(Role.Administrator, Plain);
        Assert.False(overview.IsReader);
        Assert.Null(overview.Shown);
        Assert.Equal((1, 2, 10), (overview.Counts?.Pilots, overview.Counts?.Reviews, overview.Counts?.Indicators));
    }

    [Fact]
    public async Task Conclusion_IsThatOfTheConference()
    {
        var line = Assert.Single((await GetAsync(Role.CommitteeMember, Plain)).Conclusions);
        Assert.Equal(("SK-2021", new DateOnly(2021, 10, 23), 2, 10), (line.ReviewCode, line.Date, line.Collectives, line.Individuals));
    }

    [Fact]
    public async Task EmptyDatabase_HasNoPilot()
    {
        await using var empty = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var overview = await new OverviewsService(empty, TimeProvider.System).GetAsync(
            new Actor(1, Role.Appraiser, null), Plain, Formats.Vietnamese, TestContext.Current.CancellationToken);
        Assert.False(overview.HasPilots);
        Assert.Null(overview.Shown);
    }

    private async Task<Overview> GetAsync(Role role, OverviewQuery query, string? unit = null)
    {
        var scope = unit is null ? (int?)null : await sample.UnitIdAsync(unit);
        return await new OverviewsService(sample.Database, TimeProvider.System).GetAsync(
            new Actor(1, role, scope), query, Formats.Vietnamese, TestContext.Current.CancellationToken);
    }
}
