using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Testing;
using PilotReview.Web.Features.Accounts;
using PilotReview.Web.Tests.Features.Accounts;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class LockTests : IAsyncLifetime
{
    private const string Unknown = "khong.co.ai";

    private static readonly int Most = OfficeSettings.Standard.Number(OfficeSettings.FailuresBeforeLock);

    private AccountsHost? _host;

    private AccountsHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _host = await AccountsHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task UnknownName_IsAnsweredWordForWordLikeAKnownOne()
    {
        var known = await FailAsync(AccountsHost.Administrator, Most + 2);
        var unknown = await FailAsync(Unknown, Most + 2);
        Assert.Equal(known, unknown);
        Assert.Equal(2, known.Distinct().Count());
    }

    [Fact]
    public async Task DeactivatedAccount_IsAnsweredLikeAnUnknownName()
    {
        await Host.Web.AddAccountAsync("da.ngung", Role.Viewer);
        await Host.Web.Database.ChangeAsync(
            db => db.Users.Single(account => account.UserName == "da.ngung").DeactivatedAt = Host.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Equal(await FailAsync(Unknown, Most + 1), await FailAsync("da.ngung", Most + 1, TestWeb.Password));
    }

    [Fact]
    public async Task Lock_EndsByItself()
    {
        await FailAsync(AccountsHost.Administrator, Most);
        await FailAsync(Unknown, Most);
        Host.Time.Advance(TimeSpan.FromMinutes(OfficeSettings.Standard.Number(OfficeSettings.LockedMinutes)));
        var unknown = Assert.Single(await FailAsync(Unknown, 1));
        Assert.Contains(AccountsHost.Text(nameof(AccountsText.WrongPassword)), unknown, StringComparison.Ordinal);
        using var browser = Host.Web.Open();
        using var right = await browser.SignInAsync(AccountsHost.Administrator, TestWeb.Password);
        Assert.Equal(Urls.Rooted(Urls.Home), AccountsHost.Target(right));
    }

    [Fact]
    public async Task Log_HoldsFailuresUntilTheLock_AndNothingThatWasTyped()
    {
        await FailAsync(AccountsHost.Administrator, Most + 3, "mat-khau-da-go");
        await FailAsync(Unknown, Most + 3, "mat-khau-da-go");
        var failed = await Host.LogAsync(AuditActions.SignInFailed);
        var id = (await Host.FindAsync(AccountsHost.Administrator)).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Most, failed.Count(entry => entry.EntityId == id));
        Assert.Equal(Most, failed.Count(entry => entry.EntityId.Length == 0));
        Assert.All(failed, entry => Assert.DoesNotContain(Unknown, $"{entry.Subject}{entry.NewValue}{entry.Field}{entry.Origin}", StringComparison.Ordinal));
        Assert.All(failed, entry => Assert.Null(entry.NewValue));
    }

    [Fact]
    public async Task ManyAttemptsAtOnce_CountOneAfterAnother()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Most * 3).Select(_ => FailAsync(AccountsHost.Administrator, 1)));
        var wrong = answers.Count(answer => answer[0].Contains(AccountsHost.Text(nameof(AccountsText.WrongPassword)), StringComparison.Ordinal));
        Assert.Equal(Most - 1, wrong);
        Assert.Equal(AccountState.Locked, (await Host.FindAsync(AccountsHost.Administrator)).StateAt(Host.Time.GetUtcNow()));
    }

    [Fact]
    public async Task EndLock_LetsIn()
    {
        var (id, password) = await Host.CreateAsync();
        await FailAsync(AccountsHost.Ward, Most);
        using var ended = await Host.ActAsync(id, "end-lock");
        using var entered = await Host.EnterAsync(AccountsHost.Ward, password);
        Assert.True(await AccountsHost.IsInAsync(entered));
    }

    /// <summary>The sentences of so many attempts, one after the other.</summary>
    private async Task<List<string>> FailAsync(string name, int times, string password = "wrong")
    {
        List<string> answers = [];
        using var browser = Host.Web.Open();
        for (var attempt = 0; attempt < times; attempt++)
        {
            using var answer = await browser.SignInAsync(name, password);
            var html = await AccountsHost.ReadAsync(answer);
            var start = html.IndexOf("id=\"problem\"", StringComparison.Ordinal);
            Assert.True(start >= 0, html);
            answers.Add(html[start..html.IndexOf("</p>", start, StringComparison.Ordinal)]);
        }

        return answers;
    }
}
