using System.Net;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Testing;
using PilotReview.Web.Features.Accounts;
using Xunit;
using static PilotReview.Web.Tests.Features.Accounts.AccountsHost;

namespace PilotReview.Web.Tests.Features.Accounts;

public sealed class AccountsPagesTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";

    private AccountsHost? _host;

    private AccountsHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _host = await AccountsHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task Create_GivesAOneTimePasswordThatMustBeChanged()
    {
        var (_, password) = await Host.CreateAsync();
        using var ward = Host.Web.Open();
        using var first = await ward.SignInAsync(Ward, password);
        using var page = await ward.GetAsync(Urls.Units);
        using var file = await ward.GetAsync(Urls.Report("SK-2021", "pdf"));
        using var circuit = await ward.GetAsync("/_blazor");
        Assert.All([page, file, circuit], answer => Assert.Equal(Urls.Rooted(Urls.OwnPassword), Target(answer)));
        using var entered = await Host.EnterAsync(Ward, password);
        Assert.True(await IsInAsync(entered));
        Assert.False(await IsInAsync(ward));
    }

    [Fact]
    public async Task OneTimePassword_IsStoredNowhere()
    {
        var (id, password) = await Host.CreateAsync();
        await using var db = Host.Web.Database.CreateDbContext();
        var log = await db.AuditEntries.Where(entry => entry.Subject == $"Account:{id}").ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(log);
        Assert.DoesNotContain(log, entry => entry.NewValue?.Contains(password, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(password, (await Host.FindAsync(Ward)).PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain(password, await Host.Browser.ReadAsync(Urls.Account(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTimePassword_TooLate_AsksForANewOne()
    {
        var (_, password) = await Host.CreateAsync();
        Host.Time.Advance(TimeSpan.FromDays(7));
        using var ward = Host.Web.Open();
        using var late = await ward.SignInAsync(Ward, password);
        using var wrong = await ward.SignInAsync(Ward, password + "x");
        Assert.Contains(Text(nameof(AccountsText.OneTimePasswordExpired)), await ReadAsync(late), StringComparison.Ordinal);
        Assert.Contains(Text(nameof(AccountsText.WrongPassword)), await ReadAsync(wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Viewer", "", AccountFault.NameMissing)]
    [InlineData("a b", "Viewer", "", AccountFault.NameForm)]
    [InlineData(Administrator, "Viewer", "", AccountFault.NameTaken)]
    [InlineData("ai.do", "99", "", AccountFault.RoleMissing)]
    [InlineData("ai.do", "", "", AccountFault.RoleMissing)]
    [InlineData("ai.do", "WardOfficial", "", AccountFault.UnitMissing)]
    [InlineData("ai.do", "WardOfficial", "KHONG-CO", AccountFault.UnitUnknown)]
    [InlineData("ai.do", "WardOfficial", "CU", AccountFault.UnitUnknown)]
    [InlineData("ai.do", "Administrator", "P1", AccountFault.UnitNotAllowed)]
    public async Task Create_WrongInput_SaysWhat(string name, string role, string unit, AccountFault fault)
    {
        using var answer = await Host.SendNewAsync(name, role, unit);
        var html = await ReadAsync(answer);
        Assert.Contains(Say(fault), html, StringComparison.Ordinal);
        Assert.Null(SecretIn(html));
    }

    [Fact]
    public async Task Create_HostileTexts_AreRefusedOrShownAsText()
    {
        using var huge = await Host.SendNewAsync("ai.do", "Viewer", string.Empty, post: new string('x', 100_000), person: "a\u0007b");
        var refused = await ReadAsync(huge);
        Assert.Contains(Say(AccountFault.PostTooLong), refused, StringComparison.Ordinal);
        Assert.Contains(Say(AccountFault.ControlCharacter), refused, StringComparison.Ordinal);

        using var made = await Host.SendNewAsync("ai.do", "Viewer", string.Empty, Script, Script);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        foreach (var address in new[] { Urls.Accounts, Urls.Accounts + "?q=%3Cscript%3Ealert(1)%3C/script%3E", Urls.Account((await Host.FindAsync("ai.do")).Id) })
        {
            var html = await Host.Browser.ReadAsync(address);
            Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TenMegabytes_AreRefusedWithAPage()
    {
        using var answer = await Host.SendNewAsync("ai.do", "Viewer", string.Empty, post: new string('x', 10_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("<h1", await ReadAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_SentTwice_MakesOneAccountAndShowsItsPasswordTwice()
    {
        var word = OnceOnly.NewWord();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Host.SendNewAsync(Ward, "WardOfficial", Unit, once: word)));
        var secrets = await Task.WhenAll(answers.Select(async answer => SecretIn(await ReadAsync(answer))));
        Assert.NotNull(secrets[0]);
        Assert.Equal(secrets[0], secrets[1]);
        using var later = await Host.SendNewAsync(Ward, "WardOfficial", Unit, once: OnceOnly.NewWord());
        Assert.Contains(Say(AccountFault.NameTaken), await ReadAsync(later), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_SameWordForSomebodyElse_IsNotAnsweredWithTheFirstPassword()
    {
        var word = OnceOnly.NewWord();
        using var first = await Host.SendNewAsync(Ward, "WardOfficial", Unit, once: word);
        using var other = await Host.SendNewAsync("phuong2.nhaplieu", "WardOfficial", OtherUnit, once: word);
        var secret = SecretIn(await ReadAsync(other));
        Assert.NotNull(secret);
        Assert.NotEqual(SecretIn(await ReadAsync(first)), secret);
        using var browser = await Host.EnterAsync("phuong2.nhaplieu", secret);
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task NewPassword_SameWordForAnotherAccount_GivesThatAccountItsOwn()
    {
        var (first, _) = await Host.CreateAsync();
        var (second, _) = await Host.CreateAsync("phuong2.nhaplieu", unit: OtherUnit);
        var word = OnceOnly.NewWord();
        using var one = await Host.ActAsync(first, "new-password", ("once", word));
        using var two = await Host.ActAsync(second, "new-password", ("once", word));
        var secret = SecretIn(await ReadAsync(two));
        Assert.NotNull(secret);
        Assert.NotEqual(SecretIn(await ReadAsync(one)), secret);
        using var browser = await Host.EnterAsync("phuong2.nhaplieu", secret);
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task Change_EndsSessionsOnlyWhenRoleOrUnitChanges()
    {
        var (id, password) = await Host.CreateAsync();
        using var ward = await Host.EnterAsync(Ward, password);
        await ChangeAsync(id, ("post", "Chức danh mới"), ("role", "WardOfficial"), ("unit", Unit));
        Assert.Contains("Chức danh mới", WebUtility.HtmlDecode(await ward.ReadAsync(Urls.Home)), StringComparison.Ordinal);
        await ChangeAsync(id, ("post", "Chức danh mới"), ("role", "WardOfficial"), ("unit", $"{OtherUnit} · Đảng bộ {OtherUnit}"));
        Assert.False(await IsInAsync(ward));
        Assert.Equal(3, (await Host.FindAsync(Ward)).UnitId);
    }

    [Fact]
    public async Task Change_FromAStalePage_LosesNothing()
    {
        var (id, _) = await Host.CreateAsync();
        var old = (await Host.FindAsync(Ward)).ConcurrencyStamp ?? string.Empty;
        await ChangeAsync(id, ("post", "Người thứ nhất"), ("role", "WardOfficial"), ("unit", Unit));
        using var stale = await Host.ActAsync(id, "change", ("version", old), ("post", "Người thứ hai"), ("role", "WardOfficial"), ("unit", Unit));
        var html = await ReadAsync(stale);
        Assert.Contains(Say(AccountFault.Stale), html, StringComparison.Ordinal);
        Assert.Contains("Người thứ nhất", html, StringComparison.Ordinal);
        Assert.Contains("Người thứ hai", html, StringComparison.Ordinal);
        Assert.Equal("Người thứ nhất", (await Host.FindAsync(Ward)).Post);
    }

    [Theory]
    [InlineData("sign-out-everywhere")]
    [InlineData("deactivate")]
    [InlineData("new-password")]
    public async Task Acts_EndTheSessionsAtOnce(string form)
    {
        var (id, password) = await Host.CreateAsync();
        using var ward = await Host.EnterAsync(Ward, password);
        using var answer = await Host.ActAsync(id, form);
        Assert.False(await IsInAsync(ward));
    }

    [Fact]
    public async Task Get_ChangesNothing()
    {
        var (id, password) = await Host.CreateAsync();
        using var ward = await Host.EnterAsync(Ward, password);
        var entries = await CountAsync();
        foreach (var address in new[] { Urls.Account(id), $"{Urls.Account(id)}?handler=deactivate&_handler=deactivate", Urls.NewAccount, Urls.Accounts, Urls.OwnAccount, Urls.OwnSecondFactor, Urls.OwnPassword })
        {
            using var answer = await Host.Browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(entries, await CountAsync());
        Assert.True(await IsInAsync(ward));
    }

    [Fact]
    public async Task LastAdministrator_Stays()
    {
        var own = await Host.FindAsync(Administrator);
        using var deactivated = await Host.ActAsync(own.Id, "deactivate");
        using var changed = await Host.ActAsync(own.Id, "change", ("version", own.ConcurrencyStamp ?? string.Empty), ("post", "A"), ("role", "Viewer"), ("unit", string.Empty));
        Assert.Contains(Say(AccountFault.OwnAccount), await ReadAsync(deactivated), StringComparison.Ordinal);
        Assert.Contains(Say(AccountFault.LastAdministrator), await ReadAsync(changed), StringComparison.Ordinal);
        Assert.Equal(Role.Administrator, (await Host.FindAsync(Administrator)).Role);
    }

    [Fact]
    public async Task Deactivated_IsAnsweredLikeAWrongPassword_AndComesBack()
    {
        var (id, password) = await Host.CreateAsync();
        using var ward = await Host.EnterAsync(Ward, password);
        using var deactivated = await Host.ActAsync(id, "deactivate");
        using var refused = await ward.SignInAsync(Ward, TestWeb.Password);
        Assert.Contains(Text(nameof(AccountsText.WrongPassword)), await ReadAsync(refused), StringComparison.Ordinal);
        using var reactivated = await Host.ActAsync(id, "reactivate");
        using var entered = await ward.SignInAsync(Ward, TestWeb.Password);
        Assert.Equal(Urls.Rooted(Urls.Home), Target(entered));
    }

    [Fact]
    public async Task List_FindsWithoutAccentsAndByState()
    {
        await Host.CreateAsync();
        var found = await Host.Browser.ReadAsync(Urls.Accounts + "?q=CAN+BO&state=OneTimePassword");
        var none = await Host.Browser.ReadAsync(Urls.Accounts + "?q=khong-co-ai");
        Assert.Contains(Ward, found, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Urls.Account((await Host.FindAsync(Administrator)).Id)}\"", found, StringComparison.Ordinal);
        Assert.Contains(Text(nameof(AccountsText.NoneFoundTitle)), WebUtility.HtmlDecode(none), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonName_IsForTheAdministratorAlone()
    {
        using var made = await Host.SendNewAsync(Ward, "WardOfficial", Unit, person: "Nguyễn Văn Mẫu");
        using var ward = await Host.EnterAsync(Ward, SecretIn(await ReadAsync(made)) ?? string.Empty);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", WebUtility.HtmlDecode(await ward.ReadAsync(Urls.OwnAccount)), StringComparison.Ordinal);
        Assert.DoesNotContain(await Host.LogAsync(AuditActions.Created), entry => entry.NewValue?.Contains("Mẫu", StringComparison.Ordinal) == true);
        Assert.Contains("Nguyễn Văn Mẫu", WebUtility.HtmlDecode(await Host.Browser.ReadAsync(Urls.Accounts)), StringComparison.Ordinal);
    }

    private async Task ChangeAsync(int id, params (string Name, string Value)[] fields)
    {
        await using var db = Host.Web.Database.CreateDbContext();
        var version = await db.Users.Where(account => account.Id == id).Select(account => account.ConcurrencyStamp).SingleAsync(TestContext.Current.CancellationToken);
        using var answer = await Host.ActAsync(id, "change", [("version", version ?? string.Empty), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<int> CountAsync()
    {
        await using var db = Host.Web.Database.CreateDbContext();
        return await db.AuditEntries.CountAsync(TestContext.Current.CancellationToken);
    }
}
