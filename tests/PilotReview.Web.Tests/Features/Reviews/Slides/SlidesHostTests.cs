using System.Net;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Slides;

/// <summary>The slides of the sample: of a published review and of a draft.</summary>
public sealed class SlidesHostTests(ReviewHostTests.SampleHost host) : IClassFixture<ReviewHostTests.SampleHost>
{
    private const string Published = "SK-2021";
    private const string Draft = "SK-2023";

    [Theory]
    [InlineData(Role.CommitteeMember, Draft, HttpStatusCode.OK)]
    [InlineData(Role.Viewer, Published, HttpStatusCode.OK)]
    [InlineData(Role.Viewer, Draft, HttpStatusCode.NotFound)]
    [InlineData(Role.WardOfficial, Published, HttpStatusCode.OK)]
    [InlineData(Role.WardOfficial, Draft, HttpStatusCode.NotFound)]
    [InlineData(Role.Observer, Published, HttpStatusCode.Forbidden)]
    [InlineData(Role.CommitteeMember, "SK-1999", HttpStatusCode.NotFound)]
    public async Task PageAndFile_GoToThoseWhoGetTheReport(Role role, string review, HttpStatusCode expected)
    {
        foreach (var address in (string[])[Urls.ReviewSlides(review), Urls.Report(review, "slides")])
        {
            using var answer = await host.As(role).GetAsync("/" + address);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Page_NeedsNoConnectionAndHasNoNavigation()
    {
        var html = await host.As(Role.Viewer).ReadAsync(Urls.ReviewSlides(Published));
        Assert.DoesNotContain("blazor.web.js", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"nav\"", html, StringComparison.Ordinal);
        Assert.Contains("slides", html, StringComparison.Ordinal);
        Assert.Contains("data-slide", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Urls.ReviewSlides(Published)}\"", await host.As(Role.Viewer).ReadAsync(Urls.Review(Published)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsAPdfOfItsOwnName()
    {
        using var answer = await host.As(Role.Viewer).GetAsync("/" + Urls.Report(Published, "slides"));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"trinh-chieu-{Published}.pdf", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("%PDF"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
    }
}
