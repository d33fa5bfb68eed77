using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Backups;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using PilotReview.Web.Features.Backups;
using Xunit;

namespace PilotReview.Web.Tests.Features.Backups;

public sealed class BackupsPageTests
{
    [Theory]
    [InlineData(Role.WardOfficial)]
    [InlineData(Role.Appraiser)]
    [InlineData(Role.CommitteeMember)]
    [InlineData(Role.Observer)]
    [InlineData(Role.Viewer)]
    public async Task Page_AndButtons_AreTheAdministratorsOnly(Role role)
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(role);
        using var page = await browser.GetAsync(Urls.Backups);
        using var make = await browser.SendAsync(Urls.Home, BackupEndpoints.Make);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, make.StatusCode));
        Assert.False(Directory.Exists(Place(web).Folder));
    }

    [Theory]
    [InlineData(BackupEndpoints.Make)]
    [InlineData(BackupEndpoints.Check)]
    [InlineData(BackupEndpoints.Restore)]
    public async Task Button_WithoutToken_IsRefused(string button)
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        using var answer = await browser.SendBareAsync(button, (BackupEndpoints.NameField, "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(Directory.Exists(Place(web).Folder));
    }

    [Theory]
    [InlineData(BackupEndpoints.Make)]
    [InlineData(BackupEndpoints.Restore)]
    public async Task Button_OfAStranger_LeadsToSignIn(string button)
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = web.Open();
        using var answer = await browser.SendAsync(Urls.SignIn, button, (BackupEndpoints.NameField, "x"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(Urls.SignIn, answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingYet_SaysSo_AndWhatToDo()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        var html = await browser.ReadAsync(Urls.Backups);

        Assert.Contains(Text(nameof(BackupsText.StandingNever)), html, StringComparison.Ordinal);
        Assert.Contains(Text(nameof(BackupsText.EmptyNext)), html, StringComparison.Ordinal);
        Assert.Contains(Place(web).Folder, html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MakeNow_MakesOne_AndShowsIt()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        var page = await PressAsync(browser, BackupEndpoints.Make);

        var row = Assert.Single(page.QuerySelectorAll("table.backups tbody tr"));
        Assert.Contains(BackupWording.Name(BackupReason.Manual, Formats.Vietnamese), row.TextContent, StringComparison.Ordinal);
        Assert.Contains("pilotreview-", page.QuerySelector(".note")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text(nameof(BackupsText.StandingKept)), page.QuerySelector(".standing h2")?.TextContent);
        Assert.Equal(2, Directory.EnumerateFiles(Place(web).Folder).Count());
        // loading the page again makes no other
        await browser.ReadAsync(Urls.Backups);
        Assert.Equal(2, Directory.EnumerateFiles(Place(web).Folder).Count());
    }

    [Fact]
    public async Task MakeNow_WhileOneIsRunning_SaysSo()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        var folder = Directory.CreateDirectory(Place(web).Folder).FullName;
        await using (File.Open(Path.Combine(folder, "pilotreview-running.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var page = await PressAsync(browser, BackupEndpoints.Make);
            Assert.Contains(
                BackupWording.Text(new BackupProblem(BackupFault.AnotherRunning, folder), Formats.Vietnamese), page.QuerySelector(".note")?.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MakeNow_PressedTwiceAtOnce_NeitherFails()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        var answers = await Task.WhenAll(browser.SendAsync(Urls.Backups, BackupEndpoints.Make), browser.SendAsync(Urls.Backups, BackupEndpoints.Make));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.NotEmpty(Directory.EnumerateFiles(Place(web).Folder, "*.db"));
        Assert.Empty(Directory.EnumerateFiles(Place(web).Folder, "*.part*"));
    }

    [Fact]
    public async Task Check_FindsWhatWasDamaged_AndTheListRemembersIt()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        await PressAsync(browser, BackupEndpoints.Make);
        var file = Assert.Single(Directory.EnumerateFiles(Place(web).Folder, "*.db"));
        var sound = await PressAsync(browser, BackupEndpoints.Check, (BackupEndpoints.NameField, Path.GetFileName(file)));
        Assert.Equal("status", sound.QuerySelector(".note")?.GetAttribute("role"));

        await using (var stream = File.Open(file, FileMode.Open))
        {
            stream.Position = 30_000;
            stream.WriteByte(0xA5);
        }

        var damaged = await PressAsync(browser, BackupEndpoints.Check, (BackupEndpoints.NameField, Path.GetFileName(file)));
        Assert.Contains(
            BackupWording.Fix(new BackupProblem(BackupFault.HashDiffers, file), Formats.Vietnamese), damaged.QuerySelector(".note.not")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(damaged.QuerySelector("td.state.not"));
        Assert.NotNull(damaged.QuerySelector(".standing.bad"));
    }

    [Theory]
    [InlineData("../pilotreview.db")]
    [InlineData("/etc/passwd")]
    [InlineData("pilotreview-20261129-223000-nightly.db")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task NameThatIsNotInTheList_IsNotFound(string name)
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        using var check = await browser.SendAsync(Urls.Backups, BackupEndpoints.Check, (BackupEndpoints.NameField, name));
        using var restore = await browser.SendAsync(Urls.Backups, BackupEndpoints.Restore, (BackupEndpoints.NameField, name));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (check.StatusCode, restore.StatusCode));
        Assert.False(Directory.Exists(Place(web).Restored));
    }

    [Fact]
    public async Task Restore_WritesANewFile_SaysWhatNext_AndNeverWritesOver()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        await PressAsync(browser, BackupEndpoints.Make);
        var name = Path.GetFileName(Assert.Single(Directory.EnumerateFiles(Place(web).Folder, "*.db")));
        var page = await PressAsync(browser, BackupEndpoints.Restore, (BackupEndpoints.NameField, name));
        var target = Path.Combine(Place(web).Restored, name);

        Assert.Contains($"pilotreview restore \"{target}\" --replace --database \"{web.Database.File}\"", page.QuerySelector(".note code")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(TableRows.Of(Path.Combine(Place(web).Folder, name)), TableRows.Of(target));
        var again = await PressAsync(browser, BackupEndpoints.Restore, (BackupEndpoints.NameField, name));
        Assert.Contains(target, again.QuerySelector(".note.not")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NightThatFailed_IsSaidPlainly_WithWhatToDo()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        await File.WriteAllTextAsync(Place(web).Folder, "a file where the folder should be", TestContext.Current.CancellationToken);
        var attempt = await web.Services.GetRequiredService<BackupsService>().MakeAsync(BackupReason.Nightly, new Core.Audit.AuditAuthor(null, "test"), TestContext.Current.CancellationToken);
        var page = Parse(await browser.ReadAsync(Urls.Backups));

        Assert.Equal(BackupFault.FolderRefused, attempt.Problem?.Fault);
        Assert.Equal(Text(nameof(BackupsText.StandingFailed)), page.QuerySelector(".standing.bad h2")?.TextContent);
        Assert.Contains(
            BackupWording.Fix(new BackupProblem(BackupFault.FolderRefused, Place(web).Folder), Formats.Vietnamese), page.QuerySelector(".standing")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoteThatNobodyWrote_IsNotShown()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Administrator);
        Assert.Null(Parse(await browser.ReadAsync(Urls.BackupsWith("tat-ca-da-mat"))).QuerySelector(".note"));
    }

    private static async Task<IHtmlDocument> PressAsync(TestBrowser browser, string button, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync(Urls.Backups, button, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Parse(await browser.ReadAsync(answer.Headers.Location?.ToString() ?? string.Empty));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static BackupPlace Place(TestWeb web) => web.Services.GetRequiredService<BackupPlace>();

    private static string Text(string key) => BackupsText.ResourceManager.GetString(key, Formats.Vietnamese) ?? throw new ArgumentException(key);
}
