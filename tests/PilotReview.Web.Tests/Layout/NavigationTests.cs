using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Layout;
using Xunit;

namespace PilotReview.Web.Tests.Layout;

public sealed class NavigationTests
{
    [Theory]
    [InlineData(Role.WardOfficial, " inbox pilots units data indicators reviews documents lookup orders claims visits")]
    [InlineData(Role.Appraiser, " inbox pilots units data indicators reviews documents lookup orders claims visits settings")]
    [InlineData(Role.CommitteeMember, " inbox pilots units data indicators reviews documents lookup orders claims visits")]
    [InlineData(Role.Observer, " inbox claims visits")]
    [InlineData(Role.Viewer, " inbox reviews documents lookup")]
    [InlineData(Role.Administrator, " inbox indicators accounts settings audit backups")]
    public void Lines_AreThoseTheRoleMaySee(Role role, string expected)
    {
        using var context = new ComponentContext();
        var user = context.SignIn(role);
        var navigation = context.Render<Navigation>(parameters => parameters.Add(part => part.User, user));
        Assert.Equal(expected, string.Join(' ', navigation.FindAll("a").Select(link => link.GetAttribute("href"))));
    }

    [Fact]
    public void Landmark_HasAName()
    {
        using var context = new ComponentContext(Formats.English);
        var navigation = context.Render<Navigation>(parameters => parameters.Add(part => part.User, context.SignIn(Role.Viewer)));
        Assert.Equal("Navigation", navigation.Find("nav").GetAttribute("aria-label"));
        Assert.Equal("page", navigation.Find("a[href='']").GetAttribute("aria-current"));
    }
}
