using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Audit;
using PilotReview.Web.Tests.Access;
using Xunit;

namespace PilotReview.Web.Tests.Features.Audit;

/// <summary>The log and the histories on the sample: what is found, and who is told what.</summary>
public sealed class LogPagesTests(MatrixHost host) : IClassFixture<MatrixHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_ShowsTheNewestFirst_AndGoesOn()
    {
        var page = await ReadAsync(Role.Administrator, Urls.Audit);
        var numbers = Numbers(page);
        Assert.Equal(50, numbers.Count);
        Assert.Equal(numbers.OrderDescending(), numbers);
        var older = page.QuerySelector(".more a")?.GetAttribute("href") ?? string.Empty;
        Assert.Equal(numbers[^1] - 1, Numbers(await ReadAsync(Role.Administrator, older))[0]);
    }

    [Theory]
    [InlineData("what=LegalBasis", "Căn cứ pháp lý")]
    [InlineData("action=created&what=Review", "Sơ kết")]
    [InlineData("code=P1-K1-BP", "P1-K1-BP")]
    [InlineData("code=p1-k1-bp", "P1-K1-BP")]
    [InlineData("code=DSH", "DSH")]
    [InlineData("code=SK-2021", "SK-2021")]
    [InlineData("code=quan.tri", "quan.tri")]
    public async Task Filter_LeavesOnlyWhatIsAskedFor(string query, string thing)
    {
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?{query}");
        var things = page.QuerySelectorAll("tbody tr td:nth-child(4)").Select(cell => cell.TextContent).ToList();
        Assert.NotEmpty(things);
        Assert.All(things, text => Assert.Contains(thing, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportedValue_NamesTheCommand_ItsMachineAccount_TheFileAndTheCell()
    {
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?code=DSH&what=Observation");
        var origin = page.QuerySelector("tbody tr td:nth-child(3) .sub")?.TextContent ?? string.Empty;
        Assert.Matches($@"^lệnh seed \({Environment.UserName}\), tệp cao-lanh\.xlsx, ô observations![A-Z]+\d+$", origin);
    }

    [Theory]
    [InlineData("account=0", "Chương trình")]
    [InlineData("account=2147483647", "Chưa đăng nhập")]
    public async Task Filter_ByNobody_FindsTheProgramOrVisitors(string query, string who)
    {
        using (var visitor = host.Web.Open())
        {
            using var wrong = await visitor.SignInAsync("khong.co", "sai mat khau");
        }

        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?{query}");
        var names = page.QuerySelectorAll("tbody tr td:nth-child(3)").Select(cell => cell.TextContent).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.StartsWith(who, name, StringComparison.Ordinal));
    }

    /// <summary>Whoever has since got another post is named by the one of that time, and by the account, which cannot change.</summary>
    [Fact]
    public async Task Who_IsNamedByThePostOfThatTime()
    {
        await host.Web.AddAccountAsync("btv", Role.CommitteeMember);
        using (var browser = host.Web.Open())
        {
            using var signedIn = await browser.SignInAsync("btv", TestWeb.Password);
        }

        await host.Web.Database.ChangeAsync(db => db.Users.Single(account => account.UserName == "btv").Post = "Ban Tổ chức", Token);
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?code=btv&action={AuditActions.SignedIn}");
        Assert.StartsWith("btv (btv)", page.QuerySelector("tbody tr td:nth-child(3)")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_DoesNotTellTheAccountOfTheMachine()
    {
        var rows = await AllAsync(Role.WardOfficial, Urls.SeriesHistory("P1-K1-BP.1", "DSH"), isInScope: true);
        Assert.Contains(rows, row => row.Contains("lệnh seed, tệp", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains($"({Environment.UserName})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("code=KHONG-CO")]
    [InlineData("to=2001-01-01")]
    [InlineData("from=2999-01-01")]
    [InlineData("account=999999")]
    public async Task Filter_NothingFound_SaysSo(string query)
    {
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?{query}");
        Assert.Empty(Numbers(page));
        Assert.Contains(Text(nameof(LogText.NoneTitle)), page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2001-01-02&to=2001-01-31")]
    [InlineData("from=2%2F1%2F2001&to=31%2F01%2F2001")]
    public async Task Days_AreTypedDayFirst_AndLinkedByYear(string query)
    {
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?{query}");
        Assert.Empty(page.QuerySelectorAll("input[type=date]"));
        Assert.Equal(["02/01/2001", "31/01/2001"], page.QuerySelectorAll("input[name=from], input[name=to]").Select(box => box.GetAttribute("value")));
        Assert.Empty(Numbers(page));
    }

    [Fact]
    public async Task WhatIsNoDay_IsToldBesideItsBox()
    {
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?from=31%2F02%2F2024&code=DSH");
        var box = page.QuerySelector("input[name=from]");
        Assert.Equal(("31/02/2024", "true"), (box?.GetAttribute("value"), box?.GetAttribute("aria-invalid")));
        Assert.Contains("“31/02/2024” không phải là ngày", page.QuerySelector("#from-problem")?.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(Numbers(page));
    }

    [Theory]
    [InlineData("to=9999-12-31")]
    [InlineData("from=0001-01-01")]
    [InlineData("before=abc&account=x&what=%3Cscript%3E&code=%25")]
    public async Task Filter_Nonsense_IsPassedOver(string query)
    {
        using var answer = await host.Browser(Role.Administrator, isInScope: true).GetAsync($"{Urls.Audit}?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SaysThatItIsSound_AndThatNoAnchorIsThere_AndStandsInTheLog()
    {
        using var answer = await host.Browser(Role.Administrator, isInScope: true).SendAsync(Urls.Audit, Urls.Audit, ("_handler", "verify"));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("true", page.QuerySelector("[data-sound]")?.GetAttribute("data-sound"));
        Assert.Contains(Text(nameof(LogText.NoAnchors)), page.QuerySelector("[data-sound]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(Text("Action_log_verified"), page.QuerySelector("tbody tr")?.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What a ward is told of others: nothing but what their pages tell it.</summary>
    [Theory]
    [InlineData("Pilot", "DBBP", "KTH-NTL-BP")]
    [InlineData("Pilot", "DBBP", "MH-13")]
    public async Task History_OfAThing_TellsAWardNothingOfOthers(string kind, string key, string foreign)
    {
        var whole = await AllAsync(Role.CommitteeMember, Urls.History(kind, key), isInScope: null);
        var own = await AllAsync(Role.WardOfficial, Urls.History(kind, key), isInScope: true);
        Assert.NotEmpty(own);
        Assert.DoesNotContain(own, text => text.Contains(foreign, StringComparison.Ordinal));
        Assert.Contains(whole, text => text.Contains(foreign, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.WardOfficial, "Unit", "KTH-NTL-BP", false)]
    [InlineData(Role.WardOfficial, "Series", "P1-K1-BP~DSH", true)]
    [InlineData(Role.WardOfficial, "Series", "KTH-NTL-BP~DSH", false)]
    [InlineData(Role.WardOfficial, "Series", "P1-K1-BP~KHONG", false)]
    [InlineData(Role.WardOfficial, "Review", "SK-2023", true)]
    [InlineData(Role.WardOfficial, "Indicator", "DSH", true)]
    [InlineData(Role.WardOfficial, "SettingValue", "1", false)]
    [InlineData(Role.WardOfficial, "Account", "1", false)]
    [InlineData(Role.Appraiser, "Account", "1", false)]
    [InlineData(Role.Appraiser, "ScaleVersion", "1", true)]
    [InlineData(Role.Administrator, "Account", "1", true)]
    [InlineData(Role.Administrator, "Unit", "P1-K1-BP", false)]
    [InlineData(Role.Administrator, "AuditEntry", "1", false)]
    public async Task History_OpensByKind(Role role, string kind, string key, bool isOpen)
    {
        using var answer = await host.Browser(role, isInScope: true).GetAsync(Urls.History(kind, key));
        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Report_ThatLeavesTheHouse_StandsInTheLogWithTheHashOfItsBytes()
    {
        using var answer = await host.Browser(Role.Viewer, isInScope: true).GetAsync(Urls.Report("SK-2021", "pdf"));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        await using var db = host.Web.Database.CreateDbContext();
        var entry = await db.AuditEntries.AsNoTracking().OrderByDescending(item => item.Seq)
            .FirstAsync(item => item.Action == AuditActions.ReportIssued && item.NewValue!.Contains(hash), Token);
        // a draft or, once one was issued, the document: it stands in the history of the review
        Assert.StartsWith(nameof(Review) + ":", entry.Subject, StringComparison.Ordinal);
        Assert.NotNull(entry.AccountId);
        var page = await ReadAsync(Role.Administrator, $"{Urls.Audit}?action={AuditActions.ReportIssued}");
        Assert.Contains($"tệp PDF, tiếng Việt, SHA-256 {hash}", page.QuerySelector("tbody")?.TextContent, StringComparison.Ordinal);
    }

    private async Task<IDocument> ReadAsync(Role role, string address) =>
        new HtmlParser().ParseDocument(await host.Browser(role, isInScope: true).ReadAsync(address));

    /// <summary>The rows of all pages of a history.</summary>
    private async Task<List<string>> AllAsync(Role role, string address, bool? isInScope)
    {
        using var unlimited = isInScope is null ? await host.SignInWithoutUnitAsync(role) : null;
        var browser = unlimited ?? host.Browser(role, isInScope ?? true);
        List<string> rows = [];
        for (string? next = address; next is not null;)
        {
            var page = new HtmlParser().ParseDocument(await browser.ReadAsync(next));
            rows.AddRange(page.QuerySelectorAll("tbody tr").Select(row => row.TextContent));
            next = page.QuerySelectorAll("main a.btn").Select(link => link.GetAttribute("href")).FirstOrDefault(link => link?.Contains("before=", StringComparison.Ordinal) == true);
        }

        return rows;
    }

    private static List<long> Numbers(IDocument page) =>
        [.. page.QuerySelectorAll("tbody tr td:first-child").Select(cell => long.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture))];

    private static string Text(string key) => LogText.ResourceManager.GetString(key, Core.Formats.Vietnamese) ?? throw new ArgumentException(key);
}
