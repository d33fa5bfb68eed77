using System.Net;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Faults;
using PilotReview.Web.Limits;
using PilotReview.Web.Tests.Network;
using Xunit;

namespace PilotReview.Web.Tests.Limits;

public sealed partial class RequestLimitsTests
{
    private const string Name = "phuong1.nhaplieu";
    private const int ManyAttempts = 1000;

    [Fact]
    public async Task LargeForm_IsAnsweredWithAPage()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = web.Open();
        using var answer = await browser.SendBareAsync(Urls.SignIn, ("account", new string('a', RequestLimits.LargestForm + 1)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(Text(nameof(FaultsText.TooLargeTitle)), await Read(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongField_IsRefusedAndNothingBreaks()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = web.Open();
        using var answer = await browser.SignInAsync(new string('a', RequestLimits.LongestValue + 1), "wrong");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("ok", await browser.ReadAsync(Urls.Health));
    }

    [Fact]
    public async Task ThousandAttempts_AreStopped_AndOthersStillSignIn()
    {
        await using var web = await TestWeb.StartAsync(configure: FromAddress.Add);
        await web.AddAccountAsync(Name, Role.WardOfficial);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = web.Address };
        client.DefaultRequestHeaders.Add(FromAddress.Header, "192.168.1.66");
        var address = new Uri(Urls.SignIn, UriKind.Relative);
        var token = TokenField().Match(await client.GetStringAsync(address, TestContext.Current.CancellationToken)).Groups["token"].Value;
        var refused = 0;
        HttpResponseMessage? last = null;
        for (var attempt = 0; attempt < ManyAttempts; attempt++)
        {
            last?.Dispose();
            using var form = new FormUrlEncodedContent(
                [new("_handler", "sign-in"), new("account", "nobody"), new("password", "wrong"), new("__RequestVerificationToken", token)]);
            last = await client.PostAsync(address, form, TestContext.Current.CancellationToken);
            refused += last.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.Equal(ManyAttempts - RequestLimits.MostSignIns, refused);
        Assert.InRange(last?.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), RequestLimits.SignInWindow);
        Assert.Contains(Text(nameof(FaultsText.TooOftenTitle)), await Read(last!), StringComparison.Ordinal); // a thousand answers came
        last?.Dispose();
        using var other = web.Open();
        using var signedIn = await other.SignInAsync(Name, TestWeb.Password);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    private static string Text(string key) => FaultsText.ResourceManager.GetString(key, Formats.Vietnamese) ?? throw new ArgumentException(key);

    private static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenField();
}
