using System.Net;
using PilotReview.Testing;
using PilotReview.Web.Network;
using Xunit;

namespace PilotReview.Web.Tests.Network;

/// <summary>Whose word is taken on where a request comes from, and who is let in.</summary>
public sealed class ProxyTests
{
    private const string Outside = "203.0.113.7";

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.20.30.40", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.20", true)]
    [InlineData("192.169.1.20", false)]
    [InlineData("169.254.3.4", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", true)]
    [InlineData("fe80::1%3", true)]
    [InlineData("fd12:3456::1", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::ffff:192.168.1.20", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    public void OfficeNetwork_HoldsPrivateAddresses(string address, bool expected) =>
        Assert.Equal(expected, OfficeNetwork.Holds(IPAddress.Parse(address)));

    [Fact]
    public void OfficeNetwork_APipeOfThisMachine_IsInside() => Assert.True(OfficeNetwork.Holds(null));

    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.0.0.0/24", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("proxy.local", false)]
    public void NetworkList_Find_KnowsAddressesAndNetworks(string entry, bool expected) => Assert.Equal(expected, NetworkList.Find(entry) is not null);

    [Theory]
    [InlineData(Outside, HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.20", HttpStatusCode.OK)]
    public async Task LanOnly_RefusesWhoIsOutside(string from, HttpStatusCode expected)
    {
        await using var web = await TestWeb.StartAsync(configure: FromAddress.Add);
        using var answer = await AskAsync(web, Urls.SignIn, (FromAddress.Header, from));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Forbidden, (await Read(answer)).Contains(" / This program serves only", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LanOnly_TurnedOff_LetsEveryoneIn()
    {
        await using var web = await TestWeb.StartAsync(configure: FromAddress.Add, settings: ["--PilotReview:LanOnly", "false"]);
        using var answer = await AskAsync(web, Urls.SignIn, (FromAddress.Header, Outside));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("", Outside, HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.5", "10.1.1.1, " + Outside, HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.5", "10.9.8.7, unknown", HttpStatusCode.OK)]
    [InlineData("10.0.0.5, 192.168.0.0/16", Outside, HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.5, 192.168.0.0/16", "10.9.8.7", HttpStatusCode.OK)]
    public async Task ForwardedFor_LetsNobodyInFromOutside(string proxies, string claimed, HttpStatusCode expected)
    {
        await using var web = await TestWeb.StartAsync(configure: FromAddress.Add, settings: ["--PilotReview:Proxies", proxies]);
        using var answer = await AskAsync(web, Urls.SignIn, (FromAddress.Header, "192.168.1.20"), ("X-Forwarded-For", claimed));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "Proxies")]
    [InlineData("10.0.0.5", "Proxies")]
    [InlineData("127.0.0.0/8", "This program serves only")]
    public async Task ForwardedFor_OfAProxyOnThisMachineThatIsNotNamed_IsRefusedAndSaysWhy(string proxies, string why)
    {
        await using var web = await TestWeb.StartAsync(settings: ["--PilotReview:Proxies", proxies]);
        using var answer = await AskAsync(web, Urls.SignIn, ("X-Forwarded-For", Outside));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(why, await Read(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Via", HttpStatusCode.Forbidden)]
    [InlineData("", "X-Real-IP", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "Via", HttpStatusCode.OK)]
    public async Task SignOfAProxyOnThisMachine_IsRefusedUnlessItIsNamed(string proxies, string header, HttpStatusCode expected)
    {
        await using var web = await TestWeb.StartAsync(settings: ["--PilotReview:Proxies", proxies]);
        using var answer = await AskAsync(web, Urls.SignIn, (header, "1.1 proxy"));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task ForwardedFor_ForgedByAnOutsider_OpensNothing()
    {
        await using var web = await TestWeb.StartAsync(configure: FromAddress.Add, settings: ["--PilotReview:Proxies", "127.0.0.1"]);
        using var answer = await AskAsync(web, Urls.SignIn, (FromAddress.Header, Outside), ("X-Forwarded-For", "192.168.1.20"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("127.0.0.1", true)]
    public async Task ForwardedProto_IsBelievedOnlyOfAKnownProxy(string proxies, bool isSecure)
    {
        await using var web = await TestWeb.StartAsync(settings: ["--PilotReview:Proxies", proxies, "--PilotReview:LanOnly", "false"]);
        using var answer = await AskAsync(web, "language?c=en-GB&return=%2F", ("X-Forwarded-Proto", "https"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("127.0.0.1", "/so-ket/")]
    public async Task ForwardedPrefix_IsBelievedOnlyOfAKnownProxy(string proxies, string expected)
    {
        await using var web = await TestWeb.StartAsync(settings: ["--PilotReview:Proxies", proxies, "--PilotReview:LanOnly", "false"]);
        using var taken = await AskAsync(web, "sign-in", ("X-Forwarded-Prefix", "/so-ket"));
        Assert.Contains($"<base href=\"{expected}\"", await Read(taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForwardedPrefix_LeftInThePath_IsTakenOnce()
    {
        await using var web = await TestWeb.StartAsync(settings: ["--PilotReview:Proxies", "127.0.0.1", "--PilotReview:PathBase", "/danh-gia"]);
        using var answer = await AskAsync(web, "/danh-gia/sign-in", ("X-Forwarded-Prefix", "/danh-gia"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<base href=\"/danh-gia/\"", await Read(answer), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(TestWeb web, string address, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(web.Address, address));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
