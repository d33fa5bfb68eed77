using System.Net;
using System.Text.RegularExpressions;
using PilotReview.Web;

namespace PilotReview.Testing;

/// <summary>Asks for pages and sends forms as a browser without scripts does: it keeps cookies and follows no redirect by itself.</summary>
public sealed partial class TestBrowser : IDisposable
{
    private readonly HttpClient _client;

    public TestBrowser(Uri address)
    {
        Cookies = new CookieContainer();
        _client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Opens the page a form stands on and sends the form with the page's token.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await ReadAsync(page);
        var token = TokenField().Match(html).Groups["token"].Value;
        var sent = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token));
        return await _client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(sent));
    }

    /// <summary>Sends a message as the page's script does, with the page's token; without one when there is no page.</summary>
    public async Task<HttpResponseMessage> SendJsonAsync(string? page, string address, string json)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (page is not null)
        {
            message.Headers.Add("RequestVerificationToken", TokenField().Match(await ReadAsync(page)).Groups["token"].Value);
        }

        return await _client.SendAsync(message);
    }

    /// <summary>Opens the page a form stands on and sends a file with the page's token.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string page, string action, string field, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        var token = TokenField().Match(await ReadAsync(page)).Groups["token"].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(file), field, fileName },
        };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await _client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    /// <summary>Sends a form without a token, as another site would.</summary>
    public Task<HttpResponseMessage> SendBareAsync(string action, params (string Name, string Value)[] fields) =>
        _client.PostAsync(
            new Uri(action, UriKind.Relative),
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> SignInAsync(string account, string password, string page = Urls.SignIn) =>
        SendAsync(page, page, ("_handler", "sign-in"), ("account", account), ("password", password));

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenField();
}
