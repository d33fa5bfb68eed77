using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Web.Faults;
using PilotReview.Web.Features.Accounts;
using PilotReview.Web.Features.Setup;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class ClosedByDefaultTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly Type[] OpenPages = [typeof(SignInPage), typeof(SignInCodePage), typeof(FaultPage), typeof(ProblemPage), typeof(FirstRunPage)];

    private static readonly string[] OpenEndpoints = [Urls.Health, Urls.Ready, Urls.SignOut, Urls.DemoSignIn, Urls.Language, Urls.Theme];

    public static TheoryData<string> ClosedAddresses =>
        [.. Pages().Where(page => !OpenPages.Contains(page)).SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => Fill(route.Template))];

    [Theory]
    [MemberData(nameof(ClosedAddresses))]
    public async Task Page_Anonymous_LeadsToSignIn(string address)
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(Urls.Rooted(Urls.SignIn), answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_OpenToEveryone_AreTheKnownOnes() => Assert.Equal(
        OpenPages.Select(page => page.Name).Order(),
        Pages().Where(page => page.IsDefined(typeof(AllowAnonymousAttribute))).Select(page => page.Name).Order());

    [Fact]
    public void Endpoints_OpenToEveryone_AreTheKnownOnes()
    {
        var open = host.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(pattern => !pattern.Contains('.', StringComparison.Ordinal))
            .Except(OpenPages.SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template))
            .Distinct().Order();
        Assert.Equal(OpenEndpoints.Select(Urls.Rooted).Order(), open);
    }

    private static IEnumerable<Type> Pages() => typeof(WebApp).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute)));

    private static string Fill(string template) => string.Join('/', template.Split('/').Select(part => part.StartsWith('{') ? "1" : part));

}
