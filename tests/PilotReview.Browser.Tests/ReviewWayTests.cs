using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>A review from the ward's draft to the published conclusion, by four people at four browsers: with one return, one disagreement, and a figure that changes after it was
/// frozen.</summary>
[Collection(nameof(OfficeCollection))]
public sealed partial class ReviewWayTests(Product product)
{
    private const string Review = "SK-2023";
    private const string Unit = "P1-K1-BP";
    private const string Assessment = $"/reviews/{Review}/assessment?unit={Unit}";
    private const string Steps = $"/reviews/{Review}/steps";
    private const string Conclusion = $"/reviews/{Review}/conclusion";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FromTheWardsDraftToThePublishedConclusion()
    {
        var folder = Directory.CreateTempSubdirectory("pilotreview-way-").FullName;
        await using var office = await Product.StartHostAsync(folder);
        try
        {
            var address = office.Urls.First();
            await using var ward = await VisitAsync(address, Role.WardOfficial);
            await using var board = await VisitAsync(address, Role.Appraiser);
            await using var committee = await VisitAsync(address, Role.CommitteeMember);
            await using var viewer = await VisitAsync(address, Role.Viewer);
            await viewer.OpenAsync("/reviews");
            await Assertions.Expect(viewer.Page.Locator("main")).Not.ToContainTextAsync(Review);

            await WriteAndSendAsync(ward);
            await ReturnAsync(board, ward);
            await DisagreeAsync(ward, board);
            await RecommendAsync(ward);
            await AppraiseAndFreezeAsync(board, committee);
            await ChangeAFigureAsync(office);
            await ConcludeAsync(committee, board);
            await ReadAsync(viewer, ward);
            await AssertSoundAsync(office);
            foreach (var visitor in new[] { ward, board, committee, viewer })
            {
                visitor.AssertNoFaults();
            }
        }
        finally
        {
            await office.StopAsync(Token);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The ward writes a point, which is saved by itself, and sends.</summary>
    private static async Task WriteAndSendAsync(Visitor ward)
    {
        await ward.OpenAsync("/inbox");
        await Assertions.Expect(ward.Page.Locator("main")).ToContainTextAsync($"{Review}: viết và gửi đánh giá");
        await Assertions.Expect(ward.Page.Locator(".nav [data-inbox]")).ToHaveTextAsync(Number());
        await ward.OpenAsync(Assessment);
        await ward.Page.Locator("[data-section=Limits] [data-add]").ClickAsync();
        await ward.Page.Keyboard.TypeAsync("Số chức danh nhiều hơn trước, xem phần chi phí (minh họa).");
        await Assertions.Expect(ward.Page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu", new() { Timeout = 15_000 });
        await ward.AssertAccessibleAsync();
        await ward.PictureAsync("way-1-assessment");
        await ward.OpenAsync(Assessment);
        await Assertions.Expect(ward.Page.Locator("[data-section=Limits] textarea").Last).ToHaveValueAsync("Số chức danh nhiều hơn trước, xem phần chi phí (minh họa).");
        await SendAsync(ward);
    }

    private static async Task SendAsync(Visitor ward)
    {
        await SubmitAsync(ward, "send");
        if (await ward.Page.Locator("#field-sure").CountAsync() > 0)
        {
            await ward.Page.Locator("#field-sure").CheckAsync();
            await SubmitAsync(ward, "send");
        }

        await Assertions.Expect(ward.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(ward.Page.Locator("[data-section=Limits] textarea")).ToHaveCountAsync(0);
    }

    /// <summary>The board sends the assessment back; the ward sees it come without reloading, mends it and sends again.</summary>
    private static async Task ReturnAsync(Visitor board, Visitor ward)
    {
        await ward.OpenAsync("/inbox");
        var before = await CountAsync(ward);
        await Assertions.Expect(ward.Page.Locator("[data-inbox-news]")).ToBeHiddenAsync();
        await board.OpenAsync(Assessment);
        await board.Page.FillAsync("#form-return [name=reason]", "Đề nghị nêu rõ nguồn của phần chi phí.");
        await SubmitAsync(board, "return");
        await Assertions.Expect(board.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(ward.Page.Locator(".nav [data-inbox]")).ToHaveTextAsync((before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = 20_000 });
        await ward.AssertAccessibleAsync();
        await ward.PictureAsync("way-2-old-list");
        await ward.Page.Locator("[data-inbox-news] a").ClickAsync();
        await Assertions.Expect(ward.Page.Locator("main")).ToContainTextAsync("trả lại");
        await Assertions.Expect(ward.Page.Locator("[data-inbox-news]")).ToBeHiddenAsync();
        await ward.OpenAsync(Assessment);
        await Assertions.Expect(ward.Page.Locator(".returned")).ToContainTextAsync("Đề nghị nêu rõ nguồn của phần chi phí.");
        await ward.PictureAsync("way-2-returned");
        var area = ward.Page.Locator("[data-section=Limits] textarea").Last;
        await area.ClickAsync();
        await ward.Page.Keyboard.PressAsync("Control+End");
        await ward.Page.Keyboard.TypeAsync(" Nguồn: danh sách cấp ủy, chỉ ghi số lượng.");
        await Assertions.Expect(ward.Page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu", new() { Timeout = 15_000 });
        await SendAsync(ward);
    }

    /// <summary>The ward does not agree with a verdict; the board answers; what is open is counted and blocks nothing.</summary>
    private static async Task DisagreeAsync(Visitor ward, Visitor board)
    {
        await ward.OpenAsync($"/reviews/{Review}/comments?on=verdict&subject={Unit}-DSH");
        await ward.Page.SelectOptionAsync("#field-kind", "disagreement");
        await ward.Page.SelectOptionAsync("#field-to", "appraiser");
        await ward.Page.FillAsync("#form-ask [name=text]", "Số phải dự của tháng 8/2021 chưa trừ đảng viên được miễn.");
        await SubmitAsync(ward, "ask");
        await Assertions.Expect(ward.Page.Locator("main")).ToContainTextAsync("Không đồng ý");
        await board.OpenAsync($"/reviews/{Review}/comments");
        var thread = board.Page.Locator("article.thread", new() { HasText = "chưa trừ đảng viên được miễn" });
        await thread.Locator("a.btn.sm").First.ClickAsync();
        await board.Page.Locator("form[id^=form-] textarea[name=text]").FillAsync("Đã đối chiếu sổ biên bản; giữ số đã duyệt.");
        await board.Page.Locator("form[id^=form-] button[type=submit]").First.ClickAsync();
        await Assertions.Expect(board.Page.Locator("main")).ToContainTextAsync("giữ số đã duyệt");
        await board.AssertAccessibleAsync();
        await board.PictureAsync("way-3-disagreement");
    }

    private static async Task RecommendAsync(Visitor ward)
    {
        await ward.OpenAsync($"/reviews/{Review}/recommendations");
        await ward.Page.SelectOptionAsync("#field-kind", "Keep");
        await ward.Page.FillAsync("#form-give [name=reason]", "Sinh hoạt đi vào nền nếp (minh họa).");
        await SubmitAsync(ward, "give");
        await Assertions.Expect(ward.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await ward.PictureAsync("way-4-recommendation");
    }

    /// <summary>The board moves on to the appraisal, gives its opinion, settles stale sentences if there are any, and puts the review before the committee.</summary>
    private static async Task AppraiseAndFreezeAsync(Visitor board, Visitor committee)
    {
        await StepAsync(board);
        await board.OpenAsync(Assessment);
        await board.Page.SelectOptionAsync("#form-opinion select", "Adjust");
        await board.Page.FillAsync("#form-opinion textarea", "Đề nghị duy trì và điều chỉnh quy chế làm việc (minh họa).");
        await SubmitAsync(board, "opinion");
        await Assertions.Expect(board.Page.Locator(".differ")).ToContainTextAsync("Ý kiến khác nhau");
        await board.PictureAsync("way-5-appraisal");
        var before = await CountAsync(committee);
        await board.OpenAsync(Steps);
        await board.PictureAsync("way-6-steps");
        await StepAsync(board);
        await Assertions.Expect(board.Page.Locator("main")).ToContainTextAsync("chốt");
        await Assertions.Expect(committee.Page.Locator(".nav [data-inbox]")).ToHaveTextAsync((before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = 20_000 });
    }

    /// <summary>A figure that the review rests on is corrected after it was frozen.</summary>
    private static async Task ChangeAFigureAsync(WebApplication office)
    {
        await using var db = (await office.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Token)).WriteAs(new AuditAuthor(null, "test"), TimeProvider.System);
        var unit = await db.Units.Where(item => item.Code == Unit + ".2").Select(item => item.Id).SingleAsync(Token);
        var indicator = await db.Indicators.IgnoreAutoIncludes().Where(item => item.Code == "DSH").Select(item => item.Id).SingleAsync(Token);
        var figure = await db.Observations.Include(item => item.History).SingleAsync(item => item.UnitId == unit && item.IndicatorId == indicator && item.Period == Period.Month(2021, 6), Token);
        figure.Record(figure.Figure with { Numerator = figure.Figure.Numerator - 10 }, ObservationState.Approved, figure.Entry with { At = TimeProvider.System.GetUtcNow(), Comment = "sửa theo biên bản" });
        await db.SaveChangesAsync(Token);
    }

    private static async Task ConcludeAsync(Visitor committee, Visitor board)
    {
        await committee.OpenAsync(Conclusion);
        await Assertions.Expect(committee.Page.Locator(".snapshot")).ToContainTextAsync("01 số liệu đã đổi sau khi chốt");
        await Assertions.Expect(committee.Page.Locator(".read .sent:has-text('Tỷ lệ dự sinh hoạt') .changed")).ToContainTextAsync("Tính lại");
        await committee.AssertAccessibleAsync();
        await committee.PictureAsync("way-7-before-committee");
        await committee.OpenAsync($"/reviews/{Review}/changes");
        await Assertions.Expect(committee.Page.Locator("table.changes tbody tr")).ToHaveCountAsync(1);
        await committee.AssertAccessibleAsync();
        await committee.PictureAsync("way-8-changes");

        await committee.OpenAsync(Conclusion);
        await committee.Page.FillAsync("#field-entitled", "13");
        await committee.Page.FillAsync("#field-present", "11");
        var lines = committee.Page.Locator("tr[data-line]");
        for (var line = 0; line < 2; line++)
        {
            await lines.Nth(line).Locator("select").SelectOptionAsync(line == 0 ? "Adjust" : "Keep");
            await lines.Nth(line).Locator("input").Nth(0).FillAsync(line == 0 ? "10" : "11");
            await lines.Nth(line).Locator("input").Nth(1).FillAsync(line == 0 ? "1" : "0");
            await lines.Nth(line).Locator("input").Nth(2).FillAsync("0");
        }

        await committee.Page.FillAsync("#field-number", "88-KL/ThU");
        await committee.Page.FillAsync("#field-date", DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await committee.Page.FillAsync("[name=text-vi]", "Tiếp tục duy trì mô hình; điều chỉnh quy chế làm việc (minh họa).");
        await committee.Page.FillAsync("[name=order-0-text]", "Ban hành quy chế làm việc sửa đổi (minh họa).");
        await committee.Page.SelectOptionAsync("[name=order-0-unit]", "P1");
        await committee.Page.FillAsync("[name=order-0-due]", $"31/12/{TimeProvider.System.GetLocalNow().Year + 2}");
        await committee.PictureAsync("way-9-form");
        await SubmitAsync(committee, "conclude");
        await Assertions.Expect(committee.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(committee.Page.Locator("main")).ToContainTextAsync("88-KL/ThU");
        await committee.AssertAccessibleAsync();
        await committee.PictureAsync("way-10-concluded");

        await StepAsync(board);
        await board.OpenAsync($"/reviews/{Review}");
        await board.AssertAccessibleAsync();
        await board.PictureAsync("way-11-published");
    }

    /// <summary>A delegate reads what was published; the ward finds its order.</summary>
    private static async Task ReadAsync(Visitor viewer, Visitor ward)
    {
        await viewer.OpenAsync(Conclusion);
        await Assertions.Expect(viewer.Page.Locator("main")).ToContainTextAsync("Tiếp tục duy trì mô hình");
        await viewer.PictureAsync("way-12-delegate");
        Assert.Equal(403, (await viewer.Page.Context.APIRequest.GetAsync($"/reviews/{Review}/comments")).Status);
        await ward.OpenAsync("/orders");
        await Assertions.Expect(ward.Page.Locator("main")).ToContainTextAsync("Ban hành quy chế làm việc sửa đổi");
        await ward.AssertAccessibleAsync();
        await ward.PictureAsync("way-13-orders");
    }

    private static async Task AssertSoundAsync(WebApplication office)
    {
        await using var db = await office.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Token);
        var work = Assert.IsType<ReviewWork>(await ReviewWorkQuery.LoadAsync(db, Review, Token));
        Assert.Equal(ReviewState.Published, work.Review.State);
        var snapshot = Assert.Single(await SnapshotStore.MarksAsync(db, work.Review.Id, Token));
        Assert.Equal(snapshot.Hash, Assert.Single(work.Acts).SnapshotHash);
        Assert.All(await SnapshotCheck.VerifyAsync(db, null, Token), verdict => Assert.True(verdict.IsSound, string.Join(", ", verdict.Faults)));
        var log = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(log.IsSound, string.Join('\n', log.Differences));
    }

    /// <summary>Takes the step that leads on, saying that what is in its way is meant.</summary>
    private static async Task StepAsync(Visitor visitor)
    {
        await visitor.OpenAsync(Steps);
        if (await visitor.Page.Locator("#form-on #field-sure").CountAsync() > 0)
        {
            await visitor.Page.Locator("#form-on #field-sure").CheckAsync();
        }

        await SubmitAsync(visitor, "on");
        await Assertions.Expect(visitor.Page.Locator(".saved[role=status]")).ToBeVisibleAsync();
    }

    private static async Task SubmitAsync(Visitor visitor, string form)
    {
        await visitor.Page.Locator($"#form-{form} .go button[type=submit]").ClickAsync();
        await visitor.SettleAsync();
    }

    private static async Task<int> CountAsync(Visitor visitor)
    {
        var badge = visitor.Page.Locator(".nav [data-inbox]");
        await Assertions.Expect(badge).ToHaveTextAsync(Number(), new() { Timeout = 20_000 });
        return int.Parse(await badge.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Visitor> VisitAsync(string address, Role role)
    {
        var visitor = await product.VisitAsync(address: address);
        await visitor.SignInAsync(role);
        return visitor;
    }

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Number();
}
