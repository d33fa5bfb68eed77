using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Samples;
using PilotReview.Testing;
using PilotReview.Web.Layout;
using Xunit;
using TestContext = Xunit.TestContext;

namespace PilotReview.Web.Tests.Layout;

public sealed class MainLayoutTests : IAsyncLifetime
{
    private TempDatabase? _database;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("The database has not been made.");

    public async ValueTask InitializeAsync() => _database = await TempDatabase.CreateAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Frame_ShowsTheOfficeAndTheSampleMark()
    {
        await Database.ChangeAsync(AddOffice, TestContext.Current.CancellationToken);
        using var context = Context(Formats.Vietnamese);
        context.SignIn(Role.Appraiser);
        var layout = Render(context);
        layout.WaitForAssertion(() => Assert.Equal("Thành ủy", layout.Find(".org").TextContent));
        Assert.Equal("Số liệu minh họa", layout.Find(".bar .demo").TextContent);
        Assert.Contains("Số liệu minh họa, không phải số liệu thật", layout.Find(".pagefoot").TextContent, StringComparison.Ordinal);
        Assert.Equal("nội dung", layout.Find("main .inside").TextContent);
    }

    [Fact]
    public void Frame_RealFigures_HasNoSampleMark()
    {
        using var context = Context(Formats.English);
        context.SignIn(Role.Appraiser);
        var layout = Render(context);
        Assert.Empty(layout.FindAll(".demo"));
        Assert.Empty(layout.FindAll(".org"));
        Assert.DoesNotContain("Sample", layout.Find(".pagefoot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_HasLandmarksAndASkipLink()
    {
        using var context = Context(Formats.English);
        context.SignIn(Role.Appraiser);
        var layout = Render(context);
        Assert.Equal("#content", layout.Find("a.skip").GetAttribute("href"));
        Assert.Equal("content", layout.Find("main").Id);
        Assert.Single(layout.FindAll("header"));
        Assert.Single(layout.FindAll("nav"));
        Assert.Equal("Open the navigation", layout.Find("#nav-open").GetAttribute("aria-label"));
    }

    [Fact]
    public void GoingElsewhere_ClosesTheNavigation()
    {
        using var context = Context(Formats.English);
        context.SignIn(Role.Appraiser);
        var layout = Render(context);
        var before = layout.Find("#nav-open");
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Units);
        layout.WaitForAssertion(() => Assert.NotSame(before, layout.Find("#nav-open")));
        Assert.Contains("return=%2Funits", layout.Find("a[lang=vi]").GetAttribute("href"), StringComparison.Ordinal);
    }

    private static IRenderedComponent<MainLayout> Render(ComponentContext context) =>
        context.Render<MainLayout>(parameters => parameters.Add(layout => layout.Body, "<p class=\"inside\">nội dung</p>"));

    private ComponentContext Context(System.Globalization.CultureInfo culture)
    {
        var context = new ComponentContext(culture);
        context.Services.AddSingleton<IDbContextFactory<AppDb>>(Database);
        context.Services.AddSingleton<OfficeService>();
        return context;
    }

    private static void AddOffice(AppDb db)
    {
        var top = new Unit { Id = 1, Code = "TU", ValidFrom = new DateOnly(2000, 1, 1) };
        top.Add(new UnitVersion
        {
            From = new DateOnly(2000, 1, 1),
            Name = new LocalText("Đảng bộ thành phố"),
            ShortName = new LocalText("Thành ủy"),
            KindId = 1,
        });
        db.AddRange(
            new UnitKind { Id = 1, Code = "dang-bo", Name = new LocalText("Đảng bộ") },
            top,
            new SampleMark { Scenario = "test", At = DateTimeOffset.UnixEpoch });
    }
}
