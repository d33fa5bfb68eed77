using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class PoliciesTests
{
    public static TheoryData<Role, Permission> Pairs =>
        [.. Enum.GetValues<Role>().SelectMany(_ => Enum.GetValues<Permission>(), (role, permission) => (role, permission))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Policy_AgreesWithTheTableOfTheCore(Role role, Permission permission)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())], "test"));
        Assert.Equal(Permissions.Allow(role, permission), await AllowsAsync(user, permission));
    }

    [Theory]
    [InlineData("Secretary")]
    [InlineData("99")]
    public async Task UnknownRole_IsAllowedNothing(string role)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
        Assert.False(await AllowsAsync(user, Permission.SeeOverview));
    }

    private static async Task<bool> AllowsAsync(ClaimsPrincipal user, Permission permission)
    {
        await using var services = new ServiceCollection().AddLogging().AddAuthorizationCore(Policies.Configure).BuildServiceProvider();
        var result = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, Policies.For(permission));
        return result.Succeeded;
    }
}
