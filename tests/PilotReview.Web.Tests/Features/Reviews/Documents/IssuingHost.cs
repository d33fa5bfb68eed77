using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Documents;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Documents;

/// <summary>The whole host with the sample, and the appraiser who issues the document of its published review.</summary>
public abstract class IssuingHost : IAsyncLifetime
{
    protected const string Published = "SK-2021";
    protected const string Draft = "SK-2023";
    protected const string Signer = "Nguyễn Văn Thử";

    private TestWeb? _web;
    private TestBrowser? _appraiser;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TestWeb Web => _web ?? throw new InvalidOperationException("The web is not up.");

    protected TestBrowser Appraiser => _appraiser ?? throw new InvalidOperationException("Nobody is signed in.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(hasSample: true);
        _appraiser = await Web.SignInAsync(Role.Appraiser);
    }

    public async ValueTask DisposeAsync()
    {
        Appraiser.Dispose();
        await Web.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Issues as the form does: what will be issued is told first, and issued when it is sent again.</summary>
    protected async Task IssueAsync(string number = "1", string date = "05/11/2021", int version = 1, string because = "")
    {
        (string, string)[] fields = [("number", number), ("date", date), ("signer", Signer), ("version", version.ToString(CultureInfo.InvariantCulture)), ("because", because)];
        using var answer = await SendAsync([.. fields, (IssueDraft.SeenField, await ToldAsync(fields))]);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains($"documents/{Published}-{version}", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What the page told would be issued, as the form sends it back; empty when it told of faults or issued already.</summary>
    protected async Task<string> ToldAsync(params (string, string)[] fields)
    {
        using var answer = await SendAsync(fields);
        return answer.StatusCode == HttpStatusCode.OK ? (await ParseAsync(answer)).QuerySelector($"input[name={IssueDraft.SeenField}]")?.GetAttribute("value") ?? string.Empty : string.Empty;
    }

    protected Task<HttpResponseMessage> SendAsync(params (string, string)[] fields) =>
        Appraiser.SendAsync(Urls.DocumentIssue(Published), Urls.DocumentIssue(Published), [("_handler", IssuePage.IssueForm), .. fields]);

    protected static async Task<IDocument> PageAsync(TestBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(answer);
    }

    protected static async Task<IDocument> ParseAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
}
