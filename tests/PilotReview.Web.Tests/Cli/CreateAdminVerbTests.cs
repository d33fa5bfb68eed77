using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class CreateAdminVerbTests : IAsyncLifetime
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private TempDatabase? _database;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("There is no database.");

    public async ValueTask InitializeAsync() => _database = await TempDatabase.CreateAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task New_IsAnAdministratorWithAOneTimePassword()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("--user", "Quan.Tri", "--post", "Văn phòng Thành ủy", "--json"));
        var password = PasswordOf(_output);
        var account = await FindAsync();
        Assert.Equal(("quan.tri", "Văn phòng Thành ủy", Role.Administrator, true), (account.UserName, account.Post, account.Role, account.MustChangePassword));
        Assert.NotEqual(
            PasswordVerificationResult.Failed, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash ?? string.Empty, password));
        Assert.NotNull(ReadableSecret.Normalize(password));
    }

    [Theory]
    [InlineData("a b", AccountFault.NameForm)]
    [InlineData("quản.trị", AccountFault.NameForm)]
    [InlineData("", AccountFault.NameMissing)]
    public async Task WrongName_IsASentence(string name, AccountFault fault)
    {
        Assert.Equal(ExitCodes.Refused, await RunAsync("--user", name));
        Assert.Contains(Features.Accounts.AccountsHost.Say(fault), _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameName_IsRefused()
    {
        await RunAsync("--user", "quan.tri");
        Assert.Equal(ExitCodes.Refused, await RunAsync("--user", "QUAN.TRI"));
        Assert.Contains("--reset", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_LetsInAgain()
    {
        await RunAsync("--user", "quan.tri");
        var before = await FindAsync();
        await Database.ChangeAsync(
            db =>
            {
                var account = db.Users.Single();
                (account.DeactivatedAt, account.LockoutEnd, account.TwoFactorEnabled) = (DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, true);
                db.UserTokens.Add(new IdentityUserToken<int> { UserId = account.Id, LoginProvider = "PilotReview", Name = "code-key", Value = "x" });
            },
            TestContext.Current.CancellationToken);
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("--user", "quan.tri", "--reset"));
        var account = await FindAsync();
        Assert.Equal(AccountState.OneTimePassword, account.StateAt(account.CreatedAt));
        Assert.False(account.TwoFactorEnabled);
        Assert.NotEqual(before.SecurityStamp, account.SecurityStamp);
        Assert.NotEqual(before.PasswordHash, account.PasswordHash);
        await using var db = Database.CreateDbContext();
        Assert.Empty(await db.UserTokens.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reset_OfSomebodyElse_IsRefused()
    {
        await Database.ChangeAsync(
            db => db.Users.Add(new Account { UserName = "can.bo", NormalizedUserName = "CAN.BO", Post = "Cán bộ", Role = Role.Viewer }), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Refused, await RunAsync("--user", "can.bo", "--reset"));
        Assert.Equal(ExitCodes.Refused, await RunAsync("--user", "ai.do", "--reset"));
        Assert.Contains(Features.Accounts.AccountsHost.Say(AccountFault.NotAdministrator), _error.ToString(), StringComparison.Ordinal);
        Assert.Contains(Features.Accounts.AccountsHost.Say(AccountFault.NotFound), _error.ToString(), StringComparison.Ordinal);
    }

    private static string PasswordOf(StringWriter output)
    {
        using var answer = JsonDocument.Parse(output.ToString());
        return answer.RootElement.GetProperty("oneTimePassword").GetString() ?? string.Empty;
    }

    private async Task<Account> FindAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Users.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(["create-admin", .. args, "--database", Database.File], _output, _error);
}
