using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

/// <summary>The pages and downloads of the whole host on the sample: one published review, one draft.</summary>
public sealed class ReviewHostTests(ReviewHostTests.SampleHost host) : IClassFixture<ReviewHostTests.SampleHost>
{
    private const string Published = "SK-2021";
    private const string Draft = "SK-2023";
    private const string Own = "P1-K1-BP";
    private const string School = "KTH-NTL-BP";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Theory]
    [InlineData(Role.CommitteeMember, Published, HttpStatusCode.OK)]
    [InlineData(Role.Appraiser, Draft, HttpStatusCode.OK)]
    [InlineData(Role.Viewer, Published, HttpStatusCode.OK)]
    [InlineData(Role.Viewer, Draft, HttpStatusCode.NotFound)]
    [InlineData(Role.WardOfficial, Published, HttpStatusCode.OK)]
    [InlineData(Role.WardOfficial, Draft, HttpStatusCode.NotFound)]
    [InlineData(Role.Observer, Published, HttpStatusCode.Forbidden)]
    [InlineData(Role.CommitteeMember, "SK-1999", HttpStatusCode.NotFound)]
    public async Task Report_GoesToThoseWhoGetIt(Role role, string review, HttpStatusCode expected)
    {
        using var answer = await host.As(role).GetAsync($"/reports/{review}.pdf");
        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.OK)
        {
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal($"bao-cao-{review}.pdf", answer.Content.Headers.ContentDisposition?.FileName);
            Assert.Equal("%PDF"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
        }
    }

    [Theory]
    [InlineData(Role.CommitteeMember, "reviews/SK-2021", true)]
    [InlineData(Role.WardOfficial, "reviews/SK-2023", true)]
    [InlineData(Role.Viewer, "reviews/SK-2021", false)]
    [InlineData(Role.CommitteeMember, "reviews/SK-2021/KTH-NTL-BP/DSH", true)]
    [InlineData(Role.WardOfficial, "reviews/SK-2021/P1-K1-BP/DSH", true)]
    [InlineData(Role.WardOfficial, "reviews/SK-2021/KTH-NTL-BP/DSH", false)]
    [InlineData(Role.Viewer, "reviews/SK-2021/P1-K1-BP/DSH", false)]
    public async Task History_IsLinkedForThoseWhoMayReadIt(Role role, string address, bool isLinked)
    {
        var parts = address.Split('/');
        var history = parts.Length > 2 ? Urls.SeriesHistory(parts[2], parts[3]) : Urls.History("Review", parts[1]);
        Assert.Equal(isLinked, (await host.As(role).ReadAsync(address)).Contains($"href=\"{history}\"", StringComparison.Ordinal));
        using var answer = await host.As(role).GetAsync(history);
        Assert.Equal(isLinked, answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Workbook_IsAPackage()
    {
        using var answer = await host.As(Role.Viewer).GetAsync($"/reports/{Published}.xlsx");
        Assert.Equal(Excel, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
    }

    [Fact]
    public async Task Stranger_IsSentToSignIn()
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync($"/reports/{Published}.pdf");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(Urls.SignIn, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(Role.Viewer, "/reviews/SK-2021", HttpStatusCode.OK)]
    [InlineData(Role.Viewer, "/reviews/SK-2023", HttpStatusCode.NotFound)]
    [InlineData(Role.Viewer, "/reviews/SK-2023/P1-K1-BP/DSH", HttpStatusCode.NotFound)]
    [InlineData(Role.Viewer, "/reviews/SK-2021/MH-01/DSH", HttpStatusCode.OK)]
    [InlineData(Role.WardOfficial, "/reviews/SK-2023/P1-K1-BP/DSH", HttpStatusCode.OK)]
    [InlineData(Role.WardOfficial, "/reviews/SK-2023/KTH-NTL-BP/DSH", HttpStatusCode.NotFound)]
    [InlineData(Role.WardOfficial, "/reviews/SK-2023?unit=KTH-NTL-BP", HttpStatusCode.NotFound)]
    [InlineData(Role.WardOfficial, "/reviews/SK-2021/KTH-NTL-BP/DSH", HttpStatusCode.OK)]
    [InlineData(Role.CommitteeMember, "/reviews/SK-2021?unit=KTH-NTL-BP", HttpStatusCode.OK)]
    [InlineData(Role.CommitteeMember, "/reviews/SK-2021?unit=XX", HttpStatusCode.NotFound)]
    [InlineData(Role.CommitteeMember, "/reviews/SK-2021/P1-K1-BP/XX", HttpStatusCode.NotFound)]
    [InlineData(Role.CommitteeMember, "/reviews/XX", HttpStatusCode.NotFound)]
    [InlineData(Role.Observer, "/reviews", HttpStatusCode.Forbidden)]
    public async Task Page_OpensByRoleAndScope(Role role, string address, HttpStatusCode expected)
    {
        using var answer = await host.As(role).GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(Role.Viewer, 1)]
    [InlineData(Role.CommitteeMember, 2)]
    public async Task List_HoldsWhatTheRoleSees(Role role, int reviews)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await host.As(role).ReadAsync(Urls.Reviews), TestContext.Current.CancellationToken);
        Assert.Equal(reviews, page.QuerySelectorAll(".reviews tbody tr").Length);
        Assert.Equal(3 * reviews, page.QuerySelectorAll("a[data-download]").Length);
    }

    [Fact]
    public async Task Page_NeedsNoConnection()
    {
        var html = await host.As(Role.CommitteeMember).ReadAsync($"/reviews/{Published}/{Own}/DSH");
        Assert.DoesNotContain("blazor.web.js", html, StringComparison.Ordinal);
        Assert.Contains("downloads", html, StringComparison.Ordinal);
        Assert.Contains("<svg width=\"940\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(School, html, StringComparison.Ordinal);
    }

    /// <summary>A host that holds the sample, and a browser signed in for every role.</summary>
    public sealed class SampleHost : IAsyncLifetime
    {
        private readonly Dictionary<Role, TestBrowser> _browsers = [];
        private TestWeb? _web;

        public TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

        public TestBrowser As(Role role) => _browsers[role];

        public async ValueTask InitializeAsync()
        {
            _web = await TestWeb.StartAsync(hasSample: true);
            await using var db = Web.Database.CreateDbContext();
            var ward = await db.Units.Where(unit => unit.Code == "P1").Select(unit => unit.Id).SingleAsync();
            foreach (var role in Enum.GetValues<Role>())
            {
                _browsers[role] = await Web.SignInAsync(role, role == Role.WardOfficial ? ward : null);
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var browser in _browsers.Values)
            {
                browser.Dispose();
            }

            await Web.DisposeAsync();
        }
    }
}
