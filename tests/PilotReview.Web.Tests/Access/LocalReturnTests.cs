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
    [InlineData("/http://elsewhere.example/", "/")]
    [InlineData("/%2Felsewhere.example", "/")]
    [InlineData("/%5Celsewhere.example", "/")]
    [InlineData("/%09/elsewhere.example", "/")]
    [InlineData("%2F%2Felsewhere.example", "/")]
    [InlineData("/.//elsewhere.example", "/")]
    [InlineData("~/units", "/")]
    [InlineData("/units?q=http://elsewhere.example", "/units?q=http://elsewhere.example")]
    [InlineData("/units/%C4%90B?q=%C4%91", "/units/%C4%90B?q=%C4%91")]
    [InlineData("javascript:alert(1)", "/")]
    public void Of_FollowsOnlyThisSite(string? asked, string expected) => Assert.Equal(expected, LocalReturn.Of(asked));
}
