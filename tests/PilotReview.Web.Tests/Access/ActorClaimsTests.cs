using System.Security.Claims;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class ActorClaimsTests
{
    [Fact]
    public void Read_FullCookie_GivesTheActor() => Assert.Equal(
        new Actor(7, Role.WardOfficial, 12),
        ActorClaims.Read(User("test", (ClaimTypes.NameIdentifier, "7"), (ClaimTypes.Role, "WardOfficial"), (ActorClaims.Unit, "12"))));

    [Fact]
    public void Read_NoUnit_SeesAll() => Assert.Equal(
        new Actor(7, Role.Appraiser, null),
        ActorClaims.Read(User("test", (ClaimTypes.NameIdentifier, "7"), (ClaimTypes.Role, "Appraiser"))));

    [Fact]
    public void Read_NobodySignedIn_IsNull() =>
        Assert.Null(ActorClaims.Read(User(null, (ClaimTypes.NameIdentifier, "7"), (ClaimTypes.Role, "Appraiser"))));

    [Theory]
    [InlineData("seven", "Appraiser")]
    [InlineData("7", "99")]
    [InlineData("7", "")]
    public void Read_StrangeCookie_IsNull(string id, string role) =>
        Assert.Null(ActorClaims.Read(User("test", (ClaimTypes.NameIdentifier, id), (ClaimTypes.Role, role))));

    private static ClaimsPrincipal User(string? scheme, params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), scheme));
}
