using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Units;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Features.Accounts;
using Xunit;

namespace PilotReview.Web.Tests.Features.Accounts;

/// <summary>A host with two units and an administrator at a browser, by a clock that the test moves.</summary>
public sealed partial class AccountsHost : IAsyncDisposable
{
    public const string Administrator = "test.administrator";
    public const string Ward = "phuong1.nhaplieu";
    public const string Unit = "P1";
    public const string OtherUnit = "P2";

    private AccountsHost(TestWeb web, TestBrowser browser, FakeTime time) => (Web, Browser, Time) = (web, browser, time);

    public TestWeb Web { get; }

    /// <summary>The administrator's.</summary>
    public TestBrowser Browser { get; }

    public FakeTime Time { get; }

    public static async Task<AccountsHost> StartAsync(Action<WebApplicationBuilder>? configure = null)
    {
        var time = new FakeTime(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(7)));
        var web = await TestWeb.StartAsync(hasAdministrator: false, configure: builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            configure?.Invoke(builder);
        });
        await web.Database.ChangeAsync(AddUnits, TestContext.Current.CancellationToken);
        return new AccountsHost(web, await web.SignInAsync(Role.Administrator), time);
    }

    /// <summary>Makes an account through the form; its number and its one-time password.</summary>
    public async Task<(int Id, string Password)> CreateAsync(string name = Ward, Role role = Role.WardOfficial, string unit = Unit)
    {
        using var answer = await SendNewAsync(name, role.ToString(), unit);
        var html = await ReadAsync(answer);
        return ((await FindAsync(name)).Id, SecretIn(html) ?? throw new InvalidOperationException(html));
    }

    public Task<HttpResponseMessage> SendNewAsync(string name, string role, string unit, string post = "Cán bộ", string person = "", string once = "") =>
        Browser.SendAsync(
            Urls.NewAccount, Urls.NewAccount,
            ("_handler", "create"), ("name", name), ("post", post), ("role", role), ("unit", unit), ("person", person), ("once", once));

    /// <summary>Sends one of the forms of an account's page.</summary>
    public Task<HttpResponseMessage> ActAsync(int id, string form, params (string Name, string Value)[] fields) =>
        Browser.SendAsync(Urls.Account(id), Urls.Account(id), [("_handler", form), .. fields]);

    /// <summary>A browser that has signed in with a one-time password and chosen its own.</summary>
    public async Task<TestBrowser> EnterAsync(string name, string oneTime)
    {
        var browser = Web.Open();
        using var first = await browser.SignInAsync(name, oneTime);
        using var chosen = await browser.SendAsync(
            Urls.OwnPassword, Urls.OwnPassword, ("_handler", "password"), ("chosen", TestWeb.Password), ("again", TestWeb.Password));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        return browser;
    }

    public async Task<Account> FindAsync(string name)
    {
        await using var db = Web.Database.CreateDbContext();
        return await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, TestContext.Current.CancellationToken);
    }

    public async Task<List<AuditEntry>> LogAsync(string action)
    {
        await using var db = Web.Database.CreateDbContext();
        return await db.AuditEntries.AsNoTracking().Where(entry => entry.Action == action).OrderBy(entry => entry.Seq).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether the browser's session opens the first page.</summary>
    public static async Task<bool> IsInAsync(TestBrowser browser)
    {
        using var answer = await browser.GetAsync(Urls.Home);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public static string? SecretIn(string html) => Secret().Match(html) is { Success: true } match ? match.Value : null;

    public static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static string Text(string key) => AccountsText.ResourceManager.GetString(key, Formats.Vietnamese) ?? throw new ArgumentException(key);

    public static string Say(AccountFault fault) => string.Format(CultureInfo.InvariantCulture, Text(AccountFaultWords.KeyOf(fault)), AccountFaultWords.ValuesOf(fault));

    public static string? Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } full ? full.PathAndQuery : answer.Headers.Location?.OriginalString;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Web.DisposeAsync();
    }

    private static void AddUnits(Data.AppDb db)
    {
        db.UnitKinds.Add(new UnitKind { Id = 1, Code = "dang-bo", Name = new("Đảng bộ", "Committee") });
        foreach (var (id, code, ended) in new[] { (1, "TP", false), (2, Unit, false), (3, OtherUnit, false), (4, "CU", true) })
        {
            var unit = new Unit { Id = id, Code = code, ValidFrom = new(2010, 1, 1), ValidTo = ended ? new(2020, 1, 1) : null };
            unit.Add(new UnitVersion
            {
                Id = id, UnitId = id, From = new(2010, 1, 1), Name = new($"Đảng bộ {code}", $"Committee {code}"), ShortName = new(code, code),
                ParentId = id == 1 ? null : 1, KindId = 1,
            });
            db.Units.Add(unit);
        }
    }

    [GeneratedRegex("[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}(?=</b>)")]
    private static partial Regex Secret();
}
