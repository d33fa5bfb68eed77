using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Limits;
using Xunit;

namespace PilotReview.Web.Tests.Features.Claims;

/// <summary>The page as a browser without scripts meets it.</summary>
public sealed class ClaimsHostTests : IAsyncLifetime
{
    private const string Secret = "Chi bộ Bí-Mật-Thử có 12 đảng viên.";

    private TestWeb? _web;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _web = await TestWeb.StartAsync();
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Theory]
    [InlineData(Role.Observer)]
    [InlineData(Role.WardOfficial)]
    public async Task PastedText_IsShownAgain_AndKeptNowhere(Role role)
    {
        using var browser = await Web.SignInAsync(role);
        Assert.Contains("không được lưu", await PageAsync(await browser.GetAsync(Urls.Claims)), StringComparison.Ordinal);
        var page = await PageAsync(await SendAsync(browser, ("text", Secret)));
        Assert.Contains($">{Secret}</p>", page, StringComparison.Ordinal);
        Assert.Contains("Văn bản đã dán", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí-Mật-Thử", await PageAsync(await browser.GetAsync(Urls.Claims)), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Web.Database.Folder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Token);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("Bí-Mật-Thử")));
        }
    }

    [Fact]
    public async Task Example_IsMarkedAsOne()
    {
        using var browser = await Web.SignInAsync(Role.CommitteeMember);
        var page = await PageAsync(await SendAsync(browser, ("act", "example"), ("text", "gì đó")));
        Assert.Contains("VĂN BẢN VÍ DỤ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("gì đó", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_IsNoMarkup()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        using var answer = await SendAsync(browser, ("text", "</textarea><script>alert(1)</script>"), ("name", "\"><script>alert(2)</script>"));
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongText_IsTaken_AndALongerOneToldItsLength()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var sentence = "Có 5 chi bộ. ";
        var longest = string.Concat(Enumerable.Repeat(sentence, 1_000_000 / sentence.Length));
        Assert.True(longest.Length > RequestLimits.LongestValue);
        Assert.Contains("Tải bản đã đánh dấu", await PageAsync(await SendAsync(browser, ("text", longest))), StringComparison.Ordinal);
        var refused = await PageAsync(await SendAsync(browser, ("text", string.Concat(Enumerable.Repeat(longest, 2)))));
        Assert.Contains("1.999.998", refused, StringComparison.Ordinal);
        Assert.True(refused.Length < 100_000);
    }

    [Fact]
    public async Task EmptyForm_AndWrongFile_SayWhatToDo()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        Assert.Contains("Hãy dán văn bản vào ô", await PageAsync(await SendAsync(browser)), StringComparison.Ordinal);
        using var upload = await UploadAsync(browser, "bao-cao.pdf", "%PDF-1.7"u8.ToArray());
        Assert.Contains("Hãy dán chữ vào ô, hoặc tải tệp Word", await PageAsync(upload), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadedFile_IsRead()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        using var upload = await UploadAsync(browser, "du-thao.txt", Encoding.Unicode.Preamble.ToArray().Concat(Encoding.Unicode.GetBytes(Secret)).ToArray());
        var page = await PageAsync(upload);
        Assert.Contains("du-thao.txt · kiểm tra lúc", page, StringComparison.Ordinal);
        Assert.Contains($">{Secret}</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MarkedCopy_IsAValidDocument()
    {
        using var browser = await Web.SignInAsync(Role.Observer);
        using var answer = await browser.SendAsync(Urls.Claims, Urls.ClaimsMarked, ("text", "Có 5 chi bộ\u000B\u0007.\r\nHết"), ("name", "du-thao.docx"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("du-thao (đã kiểm tra).docx", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var document = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Token)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Token));
        using var empty = await browser.SendAsync(Urls.Claims, Urls.ClaimsMarked, ("text", " "));
        Assert.Equal(HttpStatusCode.Redirect, empty.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(TestBrowser browser, params (string Name, string Value)[] fields) =>
        browser.SendAsync(Urls.Claims, Urls.Claims, [("_handler", "check"), .. fields]);

    private static Task<HttpResponseMessage> UploadAsync(TestBrowser browser, string name, byte[] file) =>
        browser.UploadAsync(Urls.Claims, Urls.Claims, "file", name, file, ("_handler", "check"), ("act", "check"));

    private static async Task<string> PageAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
}
