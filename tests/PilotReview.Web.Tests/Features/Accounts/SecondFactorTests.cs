using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Accounts;
using Xunit;
using static PilotReview.Web.Tests.Features.Accounts.AccountsHost;

namespace PilotReview.Web.Tests.Features.Accounts;

public sealed partial class SecondFactorTests : IAsyncLifetime
{
    private AccountsHost? _host;
    private byte[] _key = [];
    private List<string> _codes = [];

    private AccountsHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        _host = await AccountsHost.StartAsync();
        using var started = await SendAsync(Host.Browser, "start", ("password", TestWeb.Password));
        _key = Decode(KeyText().Match(await Host.Browser.ReadAsync(Urls.OwnSecondFactor)).Groups["key"].Value);
        using var confirmed = await SendAsync(Host.Browser, "confirm", ("code", Code()));
        _codes = [.. RecoveryCode().Matches(await ReadAsync(confirmed)).Select(match => match.Value)];
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task TurnedOn_GivesTenCodesOnce()
    {
        Assert.Equal(SecondFactor.RecoveryCodes, _codes.Distinct().Count());
        Assert.Empty(RecoveryCode().Matches(await Host.Browser.ReadAsync(Urls.OwnSecondFactor)));
        Assert.True((await Host.FindAsync(Administrator)).TwoFactorEnabled);
        await using var db = Host.Web.Database.CreateDbContext();
        Assert.DoesNotContain(db.UserTokens.ToList(), token => _codes.Exists(code => token.Value?.Contains(code, StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task PasswordAlone_OpensNothing()
    {
        using var browser = await PasswordAsync();
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Code_OpensOnce()
    {
        Host.Time.Advance(TimeSpan.FromMinutes(1));
        var code = Code();
        using var browser = await PasswordAsync();
        using var entered = await CodeAsync(browser, code);
        Assert.Equal("/accounts", Target(entered));
        Assert.True(await IsInAsync(browser));
        Assert.Equal("code", (await Host.LogAsync(AuditActions.SignedIn))[^1].NewValue);
        using var other = await PasswordAsync();
        using var replayed = await CodeAsync(other, code);
        Assert.Contains(Text(nameof(AccountsText.WrongCode)), await ReadAsync(replayed), StringComparison.Ordinal);
        Assert.False(await IsInAsync(other));
    }

    [Fact]
    public async Task RecoveryCode_OpensOnce_AlsoWithoutTheKeys()
    {
        // as on another server: what is stored was sealed with keys that are not here
        await Host.Web.Database.ChangeAsync(db => db.UserTokens.Single(token => token.Name == "code-key").Value = "AAAA", TestContext.Current.CancellationToken);
        Host.Time.Advance(TimeSpan.FromMinutes(1));
        using var browser = await PasswordAsync();
        using var refused = await CodeAsync(browser, Code());
        using var entered = await CodeAsync(browser, _codes[0].ToUpperInvariant());
        using var other = await PasswordAsync();
        using var again = await CodeAsync(other, _codes[0]);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("/accounts", Target(entered));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task WrongCodes_LockTheAccount_AndARightPasswordForgivesNone()
    {
        var most = OfficeSettings.Standard.Number(OfficeSettings.FailuresBeforeLock);
        for (var attempt = 0; attempt < most; attempt++)
        {
            using var browser = await PasswordAsync();
            using var wrong = await CodeAsync(browser, "000000");
        }

        Assert.Equal(AccountState.Locked, (await Host.FindAsync(Administrator)).StateAt(Host.Time.GetUtcNow()));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Start_NeedsThePassword(string typed)
    {
        using var off = await SendAsync(Host.Browser, "switch-off", ("password", TestWeb.Password));
        using var refused = await SendAsync(Host.Browser, "start", ("password", typed));
        Assert.Contains(Text("Password_WrongPresent"), await ReadAsync(refused), StringComparison.Ordinal);
        Assert.DoesNotMatch(KeyText(), await Host.Browser.ReadAsync(Urls.OwnSecondFactor));
        await using var db = Host.Web.Database.CreateDbContext();
        Assert.Empty(db.UserTokens.ToList());
        Assert.Equal(1, (await Host.FindAsync(Administrator)).AccessFailedCount);
    }

    [Fact]
    public async Task SwitchOff_NeedsThePassword()
    {
        using var refused = await SendAsync(Host.Browser, "switch-off", ("password", "wrong"));
        Assert.True((await Host.FindAsync(Administrator)).TwoFactorEnabled);
        using var off = await SendAsync(Host.Browser, "switch-off", ("password", TestWeb.Password));
        Assert.False((await Host.FindAsync(Administrator)).TwoFactorEnabled);
        await using var db = Host.Web.Database.CreateDbContext();
        Assert.Empty(db.UserTokens.ToList());
    }

    private static Task<HttpResponseMessage> SendAsync(TestBrowser browser, string form, params (string Name, string Value)[] fields) =>
        browser.SendAsync(Urls.OwnSecondFactor, Urls.OwnSecondFactor, [("_handler", form), .. fields]);

    private static Task<HttpResponseMessage> CodeAsync(TestBrowser browser, string code) =>
        browser.SendAsync(Urls.SignInCodeThen("/accounts"), Urls.SignInCodeThen("/accounts"), ("_handler", "code"), ("code", code));

    private async Task<TestBrowser> PasswordAsync()
    {
        var browser = Host.Web.Open();
        using var answer = await browser.SignInAsync(Administrator, TestWeb.Password);
        return browser;
    }

    private string Code() => Encoding.ASCII.GetString(TimeCode.Code(_key, TimeCode.StepOf(Host.Time.GetUtcNow())));

    /// <summary>What an authenticator app does with the text.</summary>
    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Where(sign => sign != ' ').Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    [GeneratedRegex("mono text\"[^>]*>(?<key>[A-Z2-7 ]+)<")]
    private static partial Regex KeyText();

    [GeneratedRegex("[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}(?=</li>)")]
    private static partial Regex RecoveryCode();
}
