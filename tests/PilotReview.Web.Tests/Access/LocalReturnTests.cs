using PilotReview.Web.Access;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class LocalReturnTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/reviews/2021?unit=P1#top", "/reviews/2021?unit=P1#top")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("reviews", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("http://elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public void Of_FollowsOnlyThisSite(string? asked, string expected) => Assert.Equal(expected, LocalReturn.Of(asked));
}
