using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Testing;
using PilotReview.Web.Features.Home;
using Xunit;

namespace PilotReview.Web.Tests.Features.Home;

public sealed class HomePageTests(SampleDatabase sample) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ComponentContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Appraiser_ReadsNumbersSentencesAndMap()
    {
        var page = Open(Role.Appraiser);
        Assert.Equal(3, page.FindAll(".tile").Count);
        Assert.Contains("chưa rõ thay đổi hoặc chưa đủ số liệu", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Equal(Urls.Review("SK-2023"), page.Find(".head .btn.pri").GetAttribute("href"));
        Assert.Equal(8, page.FindAll("table.heat tbody tr:not(.grp)").Count);
    }

    [Fact]
    public void Viewer_ReadsThePublishedReviewAndNoDraft()
    {
        var page = Open(Role.Viewer, "/?review=SK-2023");
        Assert.Equal(Urls.Review("SK-2021"), page.Find(".head .btn.pri").GetAttribute("href"));
        Assert.DoesNotContain("SK-2023", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Urls.Units + "/", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewInTheAddress_IsKeptByTheOtherLinks()
    {
        var page = Open(Role.Appraiser, "/?review=SK-2021");
        Assert.Equal("?review=SK-2021&units=all", page.Find(".more a").GetAttribute("href"));
        Assert.Equal("true", page.Find(".switches a[href='?review=SK-2021']").GetAttribute("aria-current"));
    }

    [Fact]
    public void Observer_IsToldWhatTheAccountIsFor()
    {
        var page = Open(Role.Observer);
        Assert.Contains("dự sinh hoạt chi bộ", page.Find(".role-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table, dl"));
    }

    [Fact]
    public void Administrator_IsToldWhatTheDatabaseHolds()
    {
        var page = Open(Role.Administrator);
        Assert.Contains("Đợt sơ kết2", page.Find(".role-note dl").TextContent.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void WardWithoutAUnitInAPilot_IsToldSo()
    {
        var page = Open(Role.WardOfficial);
        Assert.Equal("Chưa có đơn vị trực thuộc nào tham gia thí điểm", page.Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task EmptyDatabase_SaysWhatToDoNext()
    {
        await using var empty = await TempDatabase.CreateAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal("Chưa có mô hình thí điểm", Open(Role.Appraiser, "/", empty).Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task WhatTheServerDrew_SurvivesTheWayToTheOpenPage()
    {
        var query = new OverviewQuery(null, null, HasAllUnits: false);
        var drawn = await new OverviewsService(sample.Database, TimeProvider.System).GetAsync(
            new Actor(1, Role.Appraiser, null), query, Formats.Vietnamese, Xunit.TestContext.Current.CancellationToken);
        var text = JsonSerializer.Serialize(drawn);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Overview>(text)));
        // more than this is not handed over, and the evaluation would run twice
        Assert.True(text.Length < 14_000, $"{text.Length} characters");
    }

    private IRenderedComponent<HomePage> Open(Role role, string address = "/", TempDatabase? database = null)
    {
        _context.Services.AddSingleton<IDbContextFactory<AppDb>>(database ?? sample.Database);
        _context.Services.AddSingleton<OverviewsService>();
        _context.Services.AddSingleton<InboxService>();
        _context.Services.AddSingleton<DueOrdersService>();
        _context.SignIn(role);
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = _context.Render<HomePage>();
        page.WaitForState(() => page.FindAll(".loading").Count == 0, Patience);
        return page;
    }
}
