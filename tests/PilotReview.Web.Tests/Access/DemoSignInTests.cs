using System.Net;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Data.Samples;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class DemoSignInTests
{
    private const string RoleField = "role";

    [Theory]
    [InlineData("Development", true, false, true)]
    [InlineData("Production", true, true, false)]
    [InlineData("Development", false, false, false)]
    [InlineData("Development", true, true, false)]
    public async Task Door_IsOpenOnlyWithAllConditions(string environment, bool hasMark, bool hasAccount, bool isOpen)
    {
        await using var web = await TestWeb.StartAsync(environment);
        await MarkAsync(web, hasMark);
        if (hasAccount)
        {
            await web.AddAccountAsync("quan.tri.moi", Role.Administrator);
        }

        using var browser = web.Open();
        var page = await browser.ReadAsync(Urls.SignIn);
        using var answer = await browser.SendAsync(Urls.SignIn, Urls.DemoSignIn, (RoleField, nameof(Role.Appraiser)));
        Assert.Equal(isOpen, page.Contains(Urls.DemoSignIn, StringComparison.Ordinal));
        Assert.Equal(isOpen ? HttpStatusCode.Redirect : hasAccount ? HttpStatusCode.NotFound : HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("Secretary")]
    [InlineData("")]
    public async Task UnknownRole_IsRefused(string role)
    {
        await using var web = await OpenAsync();
        using var browser = web.Open();
        using var answer = await browser.SendAsync(Urls.SignIn, Urls.DemoSignIn, (RoleField, role));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task FormWithoutToken_IsRefused()
    {
        await using var web = await OpenAsync();
        using var browser = web.Open();
        using var answer = await browser.SendBareAsync(Urls.DemoSignIn, (RoleField, nameof(Role.Appraiser)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Session_EndsWhenARealAccountAppears()
    {
        await using var web = await OpenAsync();
        using var browser = web.Open();
        using var signIn = await browser.SendAsync(Urls.SignIn, Urls.DemoSignIn, (RoleField, nameof(Role.Appraiser)));
        using var before = await browser.GetAsync(Urls.Home);
        await web.AddAccountAsync("quan.tri", Role.Administrator);
        using var after = await browser.GetAsync(Urls.Home);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task DemoAccount_HasNoPassword()
    {
        await using var web = await OpenAsync();
        using var browser = web.Open();
        using var signIn = await browser.SendAsync(Urls.SignIn, Urls.DemoSignIn, (RoleField, nameof(Role.Viewer)));
        await using var db = web.Database.CreateDbContext();
        var account = await db.Users.SingleAsync(TestContext.Current.CancellationToken);
        Assert.True(account.IsDemo);
        Assert.Null(account.PasswordHash);
    }

    [Fact]
    public async Task WardOfficial_SeesTheWardWithAPilotUnit()
    {
        await using var web = await OpenAsync();
        await web.Database.ChangeAsync(AddTree, TestContext.Current.CancellationToken);
        using var browser = web.Open();
        using var signIn = await browser.SendAsync(Urls.SignIn, Urls.DemoSignIn, (RoleField, nameof(Role.WardOfficial)));
        await using var db = web.Database.CreateDbContext();
        var account = await db.Users.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, account.UnitId);
    }

    [Fact]
    public async Task WardOfficial_WithoutUnits_HasNoScope()
    {
        await using var web = await OpenAsync();
        using var browser = web.Open();
        using var signIn = await browser.SendAsync(Urls.SignIn, Urls.DemoSignIn, (RoleField, nameof(Role.WardOfficial)));
        await using var db = web.Database.CreateDbContext();
        Assert.Null((await db.Users.SingleAsync(TestContext.Current.CancellationToken)).UnitId);
    }

    private static async Task<TestWeb> OpenAsync()
    {
        var web = await TestWeb.StartAsync("Development");
        await MarkAsync(web, hasMark: true);
        return web;
    }

    private static async Task MarkAsync(TestWeb web, bool hasMark)
    {
        if (hasMark)
        {
            await web.Database.ChangeAsync(
                db => db.Add(new SampleMark { Scenario = "test", At = DateTimeOffset.UnixEpoch }), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A top, a ward with an enrolled sub-committee, and a school enrolled directly under the top, in the wrong order for a careless search.</summary>
    private static void AddTree(DbContext db)
    {
        var kind = new UnitKind { Id = 1, Code = "dang-bo", Name = new LocalText("Đảng bộ") };
        db.Add(kind);
        db.AddRange(NewUnit(1, "TU", null), NewUnit(2, "P1", 1), NewUnit(3, "P1.K1", 2), NewUnit(4, "THCS", 1));
        db.Add(new UnitEvent { Id = 1, Code = "E1", Kind = UnitEventKind.Established, EffectiveDate = new DateOnly(2018, 10, 1) });
        db.Add(new Pilot
        {
            Code = "DBBP",
            Name = new LocalText("Thí điểm"),
            Model = new LocalText("Đảng bộ bộ phận"),
            Start = new DateOnly(2018, 10, 1),
            Enrolments = [Enrol(4), Enrol(3)],
        });
    }

    private static Enrolment Enrol(int unit) => new()
    {
        UnitId = unit,
        EventId = 1,
        ChoiceReason = ChoiceReason.Volunteered,
        RecordedOn = new DateOnly(2018, 9, 28),
    };

    private static Unit NewUnit(int id, string code, int? parent)
    {
        var from = new DateOnly(2015, 1, 1);
        var unit = new Unit { Id = id, Code = code, ValidFrom = from };
        unit.Add(new UnitVersion { From = from, Name = new LocalText(code), ShortName = new LocalText(code), ParentId = parent, KindId = 1 });
        return unit;
    }
}
