using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Access;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class SessionRulesTests
{
    [Fact]
    public async Task Session_HoldsUntilTheStampChanges()
    {
        await using var web = await TestWeb.StartAsync();
        await web.AddAccountAsync("ban.tochuc", Role.Appraiser);
        await using var scope = web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByNameAsync("ban.tochuc") ?? throw new InvalidOperationException("The account is missing.");
        var user = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        Assert.True(await HoldsAsync(web, user));
        await accounts.UpdateSecurityStampAsync(account);
        Assert.False(await HoldsAsync(web, user));
    }

    [Fact]
    public async Task Session_OfADeletedAccount_Ends()
    {
        await using var web = await TestWeb.StartAsync();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "404")], "test"));
        Assert.False(await HoldsAsync(web, user));
    }

    private static async Task<bool> HoldsAsync(TestWeb web, ClaimsPrincipal user)
    {
        await using var scope = web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SessionRules>().HoldsAsync(user, TestContext.Current.CancellationToken);
    }
}
