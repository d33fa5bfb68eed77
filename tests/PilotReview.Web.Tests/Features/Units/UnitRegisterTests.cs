using PilotReview.Core.Access;
using PilotReview.Web.Features.Units;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units;

public sealed class UnitRegisterTests(SampleDatabase sample)
{
    private static readonly DateOnly LastOld = new(2018, 9, 30);
    private static readonly DateOnly FirstNew = new(2018, 10, 1);

    [Theory]
    [InlineData("khom 1")]
    [InlineData("KHÓM  1")]
    [InlineData("P1-K1")]
    [InlineData("sub-committee of khom")]
    public async Task Search_FindsNamesAndCodesWithoutAccents(string words)
    {
        var register = await RegisterAsync();
        Assert.Contains(register.Search(words, FirstNew), unit => unit.Code == "P1-K1-BP");
    }

    [Fact]
    public async Task Search_FindsAUnitByTheNameItHadBefore()
    {
        var register = await RegisterAsync();
        Assert.Equal(["MH-05"], register.Search("minh họa 05 (ấp)", new DateOnly(2021, 1, 1)).Select(unit => unit.Code));
    }

    [Fact]
    public async Task Search_PutsUnitsOfTheDayFirst()
    {
        var register = await RegisterAsync();
        Assert.Equal("P1-K1", register.Search("khom 1", LastOld)[0].Code);
        Assert.NotEqual("P1-K1", register.Search("khom 1", FirstNew)[0].Code);
        Assert.Contains(register.Search("khom 1", FirstNew), unit => unit.Code == "P1-K1");
    }

    [Fact]
    public async Task Search_StaysWithinTheScope()
    {
        var register = await RegisterAsync(Role.WardOfficial, "P2");
        Assert.Empty(register.Search("khom 1", FirstNew));
        Assert.NotEmpty(register.Search("minh hoa", FirstNew));
    }

    [Fact]
    public async Task Roots_AreTheTopOfWhatTheActorSees()
    {
        Assert.Equal("TP-CL", (await RegisterAsync()).RootsOn(FirstNew).Single().Code);
        Assert.Equal("P1", (await RegisterAsync(Role.WardOfficial, "P1")).RootsOn(FirstNew).Single().Code);
        Assert.Empty((await RegisterAsync(Role.WardOfficial)).RootsOn(FirstNew));
    }

    [Fact]
    public async Task Count_IsThatOfTheDay()
    {
        var ward = await RegisterAsync(Role.WardOfficial, "P1");
        Assert.Equal((2, 7), (ward.CountOn(LastOld), ward.CountOn(FirstNew)));
    }

    private async Task<UnitRegister> RegisterAsync(Role role = Role.Appraiser, string? unit = null)
    {
        var scope = unit is null ? (int?)null : await sample.UnitIdAsync(unit);
        return await new UnitsService(sample.Database).GetAsync(new Actor(1, role, scope), TestContext.Current.CancellationToken);
    }
}
