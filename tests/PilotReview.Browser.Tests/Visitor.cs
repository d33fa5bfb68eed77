using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>Somebody at a browser: signs in by role, opens pages, and notes everything that should not happen (script errors, requests to other hosts).</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly string _address;
    private readonly List<string> _faults = [];

    public Visitor(IPage page, string address)
    {
        Page = page;
        _address = address;
        page.PageError += (_, fault) => _faults.Add("script error: " + fault);
        page.Console += (_, message) => NoteConsole(message);
        page.Request += (_, request) => NoteRequest(request);
    }

    public IPage Page { get; }

    /// <summary>Signs in through the demo button of the role and waits for the first page.</summary>
    public async Task SignInAsync(Role role)
    {
        await Page.GotoAsync("/sign-in");
        await Page.Locator($"button[name=role][value={role}]").ClickAsync();
        await Page.WaitForURLAsync(_address + "/");
        await SettleAsync();
    }

    /// <summary>Opens a page and waits until it has settled.</summary>
    public async Task<IResponse?> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await SettleAsync();
        return response;
    }

    /// <summary>Waits until nothing is being fetched and no part is loading.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Switches the language of the pages.</summary>
    public Task SpeakAsync(string culture) => Page.GotoAsync($"/language?c={culture}&return=%2F");

    /// <summary>Fails with the list when axe finds anything.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe();
        var found = result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))})").ToList();
        Assert.True(found.Count == 0, $"{Page.Url}{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }

    /// <summary>Takes a picture of the whole page into the folder that the environment names (<c>PILOTREVIEW_PICTURES</c>), for people to look at; without one nothing is done.</summary>
    public async Task PictureAsync(string? name = null)
    {
        if (Environment.GetEnvironmentVariable("PILOTREVIEW_PICTURES") is { Length: > 0 } folder)
        {
            var path = new string([.. new Uri(Page.Url).PathAndQuery.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-')]).Trim('/').Replace('/', '_');
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Page.ViewportSize?.Width}-{name ?? path}-{Guid.NewGuid().ToString("N")[..4]}.png"), FullPage = true });
        }
    }

    /// <summary>Fails when the page is wider than the window.</summary>
    public async Task AssertFitsAsync()
    {
        var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{Page.Url} is {over} px wider than the window.");
    }

    /// <summary>Fails when a script failed or anything was asked of another host.</summary>
    public void AssertNoFaults() => Assert.True(_faults.Count == 0, string.Join(Environment.NewLine, _faults));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void NoteConsole(IConsoleMessage message)
    {
        // a page that is not there answers 404, which the browser reports as an error of its own
        if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
        {
            _faults.Add($"console: {message.Text}");
        }
    }

    private void NoteRequest(IRequest request)
    {
        if (!request.Url.StartsWith(_address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
        {
            _faults.Add($"asked another host: {request.Url}");
        }
    }
}
