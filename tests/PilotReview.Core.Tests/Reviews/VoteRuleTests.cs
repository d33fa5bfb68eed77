using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class VoteRuleTests
{
    private static readonly DateOnly Day = new(2023, 10, 23);

    [Theory]
    [InlineData(13, 11, false, 7)]
    [InlineData(12, 11, false, 7)]
    [InlineData(13, 11, true, 6)]
    [InlineData(13, 10, true, 6)]
    [InlineData(1, 1, false, 1)]
    public void MoreThanHalf_IsNeeded(int entitled, int present, bool isOfPresent, int needed) =>
        Assert.Equal(needed, new VoteRule(entitled, present, isOfPresent).Needed);

    [Theory]
    [InlineData(7, 3, 1, true, true)]
    [InlineData(6, 4, 1, true, false)]
    [InlineData(7, 3, 0, false, true)]
    [InlineData(7, 4, 1, false, true)]
    public void Votes_AddUpAndPass(int inFavour, int against, int abstained, bool addsUp, bool passes)
    {
        var rule = new VoteRule(13, 11, IsOfPresent: false);
        var decision = new ConclusionDecision { Option = ConclusionOption.Keep, For = inFavour, Against = against, Abstained = abstained };
        Assert.Equal(addsUp, rule.AddsUp(decision));
        Assert.Equal(passes, rule.Passes(decision));
    }

    [Fact]
    public void WithoutVotes_NothingPasses()
    {
        var decision = new ConclusionDecision { Option = ConclusionOption.Keep };
        Assert.Null(decision.Cast);
        Assert.False(new VoteRule(13, 11, IsOfPresent: false).Passes(decision));
        Assert.False(new VoteRule(13, 11, IsOfPresent: false).AddsUp(decision));
    }

    [Fact]
    public void TheOffice_SetsWhoseHalf()
    {
        Assert.False(VoteRule.Of(13, 11, new OfficeSettings([], Day)).IsOfPresent);
        var setting = new SettingValue { Key = OfficeSettings.VoteBase.Key, Value = OfficeSettings.VoteBasePresent, From = Day };
        Assert.True(VoteRule.Of(13, 11, new OfficeSettings([setting], Day)).IsOfPresent);
        Assert.False(VoteRule.Of(13, 11, new OfficeSettings([setting], Day.AddDays(-1))).IsOfPresent);
    }
}
