using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Features.Accounts;
using Xunit;

namespace PilotReview.Web.Tests.Features.Accounts;

public sealed class AccountsServiceTests
{
    private static readonly AccountDraft Draft = new("ai.do", "Cán bộ", null, nameof(Role.Viewer), null);

    public static TheoryData<Role> Others => [.. Enum.GetValues<Role>().Where(role => role != Role.Administrator)];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task OtherRoles_GetNothing(Role role)
    {
        await using var web = await TestWeb.StartAsync(hasAdministrator: false);
        await web.AddAccountAsync("quan.tri", Role.Administrator);
        await using var scope = web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsService>();
        var acts = scope.ServiceProvider.GetRequiredService<AccountActsService>();
        var (actor, token) = (new Actor(1, role, null), TestContext.Current.CancellationToken);
        Assert.Empty(await accounts.ListAsync(actor, token));
        Assert.Null(await accounts.FindAsync(actor, 1, token));
        Assert.Empty((await accounts.UnitsAsync(actor, token)).Lines);
        Assert.Equal([AccountFault.NotAllowed], (await accounts.CreateAsync(actor, Draft, token)).Faults);
        Assert.Equal([AccountFault.NotAllowed], (await accounts.ChangeAsync(actor, 1, null, Draft, token)).Faults);
        foreach (var act in Enum.GetValues<AccountAct>())
        {
            Assert.Equal([AccountFault.NotAllowed], (await acts.TakeAsync(actor, 1, act, token)).Faults);
        }
    }

    [Fact]
    public async Task TwoAdministrators_DeactivateEachOtherAtOnce_OneStays()
    {
        await using var web = await TestWeb.StartAsync(hasAdministrator: false);
        await web.AddAccountAsync("mot", Role.Administrator);
        await web.AddAccountAsync("hai", Role.Administrator);
        var token = TestContext.Current.CancellationToken;
        var answers = await Task.WhenAll(new[] { (1, 2), (2, 1) }.Select(async pair =>
        {
            await using var scope = web.Services.CreateAsyncScope();
            var acts = scope.ServiceProvider.GetRequiredService<AccountActsService>();
            return await acts.TakeAsync(new Actor(pair.Item1, Role.Administrator, null), pair.Item2, AccountAct.Deactivate, token);
        }));
        Assert.Single(answers, answer => answer.IsDone);
        Assert.Equal([AccountFault.LastAdministrator], answers.Single(answer => !answer.IsDone).Faults);
    }

    [Fact]
    public async Task FirstAccount_IsAnAdministrator()
    {
        await using var web = await TestWeb.StartAsync(hasAdministrator: false);
        await using var scope = web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsService>();
        var actor = new Actor(1, Role.Administrator, null);
        var refused = await accounts.CreateAsync(actor, Draft, TestContext.Current.CancellationToken);
        var made = await accounts.CreateAsync(actor, Draft with { Role = nameof(Role.Administrator) }, TestContext.Current.CancellationToken);
        Assert.Equal([AccountFault.FirstIsAdministrator], refused.Faults);
        Assert.True(made.IsDone);
    }
}
