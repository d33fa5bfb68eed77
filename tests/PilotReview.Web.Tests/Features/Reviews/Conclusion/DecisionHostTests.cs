using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Orders;
using PilotReview.Web.Features.Reviews.Conclusion;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Conclusion;

/// <summary>Recommendation, conclusion and orders as browsers without scripts meet them, role by role and step by step.</summary>
public sealed class DecisionHostTests : IAsyncLifetime
{
    private readonly Dictionary<Role, TestBrowser> _browsers = [];
    private TestWeb? _web;
    private ReviewStage? _stage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Recommendations => Urls.ReviewRecommendations(ReviewStage.Code);

    private static string Conclusion => Urls.ReviewConclusion(ReviewStage.Code);

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(hasDraft: true);
        _stage = await ReviewStage.OnAsync(_web.Database, ReviewState.Assessment);
        foreach (var role in new[] { Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Viewer })
        {
            _browsers[role] = await _web.SignInAsync(role, role == Role.WardOfficial ? Stage.UnitId(ReviewStage.Ward) : null);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        if (_web is not null)
        {
            await _web.DisposeAsync();
        }
    }

    [Fact]
    public async Task Ward_AnswersAndSeesItsOwnRow_OthersSeeTheTally()
    {
        var ward = await PageAsync(Role.WardOfficial, Recommendations);
        Assert.NotNull(ward.QuerySelector("#form-give"));
        Assert.Null(ward.QuerySelector(".tally"));
        Assert.Single(ward.QuerySelectorAll(".committees tbody tr"));
        var wrong = await SentAsync(Role.WardOfficial, Recommendations, "give", ("committee", Own), ("version", "0"), ("kind", "Widen"), ("reason", ""));
        Assert.StartsWith("Chưa gửi.", wrong.QuerySelector(".problems p")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lý do: chưa nhập.", wrong.QuerySelector("#field-reason-problem")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Widen", wrong.QuerySelector("#field-kind option[selected]")?.GetAttribute("value"));
        await DoneAsync(Role.WardOfficial, Recommendations, "give", ("committee", Own), ("version", "0"), ("kind", "Widen"), ("reason", "Đủ điều kiện"));
        Assert.Null((await PageAsync(Role.WardOfficial, Recommendations)).QuerySelector("#form-give"));
        var appraiser = await PageAsync(Role.Appraiser, Recommendations);
        Assert.Equal(3, appraiser.QuerySelectorAll(".committees tbody tr").Length);
        Assert.Equal("Mở rộng1", appraiser.QuerySelector(".tally li")?.Words());
        Assert.Equal(5, appraiser.QuerySelectorAll(".tally .zero").Length);
        Assert.Contains("1/3 cấp ủy đã gửi. Chưa gửi: ", appraiser.QuerySelector(".tally-card .sub")?.Words(), StringComparison.Ordinal);
        Assert.Contains("4 cải thiện", appraiser.QuerySelector(".committees .counts")?.Words(), StringComparison.Ordinal);
        using var viewer = await _browsers[Role.Viewer].GetAsync(Recommendations);
        Assert.Equal(HttpStatusCode.NotFound, viewer.StatusCode);
    }

    [Fact]
    public async Task AfterAssessment_AFormThatIsNoLongerOpen_SaysSo()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var page = await SentAsync(Role.WardOfficial, Recommendations, "give", ("committee", Own), ("version", "0"), ("kind", "Widen"), ("reason", "Đủ <b>điều kiện</b>\r\nvà đồng thuận"));
        Assert.Contains("không nhận kiến nghị nữa", page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Mở rộng", "Đủ <b>điều kiện</b>\nvà đồng thuận"], page.QuerySelectorAll(".typed dd").Select(typed => typed.TextContent));
    }

    [Fact]
    public async Task BeforeTheDecision_ThePageSaysWhoseTurnItIs()
    {
        var empty = (await PageAsync(Role.CommitteeMember, Conclusion)).QuerySelector(".empty")?.Words();
        Assert.Contains("đang ở bước “Đánh giá”", empty, StringComparison.Ordinal);
        Assert.Contains("Đang chờ: cơ sở gửi đánh giá", empty, StringComparison.Ordinal);
        await Stage.MoveToAsync(ReviewState.ForDecision);
        Assert.NotNull((await PageAsync(Role.WardOfficial, Conclusion)).QuerySelector(".empty"));
        var appraiser = await PageAsync(Role.Appraiser, Conclusion);
        Assert.NotNull(appraiser.QuerySelector(".tally"));
        Assert.Null(appraiser.QuerySelector("#form-conclude"));
    }

    [Fact]
    public async Task Conclusion_IsTypedMendedRecordedReadAndCorrected()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var fields = await ConclusionForm.GoodAsync(Stage);
        (fields["date"], fields["order-0-due"]) = ("23/10/2023", "31/12/2023");
        var page = await PageAsync(Role.CommitteeMember, Conclusion);
        Assert.Contains("reviews/SK-2023/steps", page.QuerySelector(".head .acts a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Ghi kết luận", page.QuerySelector("#form-conclude .go button")?.TextContent);
        Assert.True(page.QuerySelectorAll("#form-conclude .order").Length >= 5);

        var wrong = await SentAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Key == "date" ? "hôm qua" : field.Value))]);
        Assert.Contains("“hôm qua” không phải là ngày", wrong.QuerySelector("#field-date-problem")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ban hành quy chế", wrong.QuerySelector("#field-order-0-text")?.GetAttribute("value"));
        Assert.Equal("Đủ 11 phiếu mỗi dòng, cả 2 dòng được thông qua.", wrong.QuerySelector("[data-total]")?.TextContent);

        await DoneAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        await DoneAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        var ward = await PageAsync(Role.WardOfficial, Conclusion);
        Assert.Contains("Có mặt 11/13 ủy viên", ward.QuerySelector(".act")?.Words(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{8} [0-9a-f]{8}$", ward.QuerySelector(".act .hash")?.TextContent);
        Assert.Single(ward.QuerySelectorAll(".orders tbody tr"));
        using var viewer = await _browsers[Role.Viewer].GetAsync(Conclusion);
        Assert.Equal(HttpStatusCode.NotFound, viewer.StatusCode);

        var form = await PageAsync(Role.CommitteeMember, Urls.With(Conclusion, ConclusionPage.OpenName, ConclusionPage.CorrectForm));
        Assert.Equal("42-KL/ThU", form.QuerySelector("#form-correct [name=number]")?.GetAttribute("value"));
        (fields["acts"], fields["because"], fields["order-0-text"], fields["order-0-unit"], fields["order-0-due"]) = ("1", "Sai số", "", "", "");
        var same = await SentAsync(Role.CommitteeMember, Conclusion, "correct", [.. fields.Select(field => (field.Key, field.Value))]);
        Assert.Contains("Chưa thay đổi gì", same.QuerySelector("#form-correct .problems")?.Words(), StringComparison.Ordinal);
        fields["number"] = "43-KL/ThU";
        await DoneAsync(Role.CommitteeMember, Conclusion, "correct", [.. fields.Select(field => (field.Key, field.Value))]);
        await Stage.MoveToAsync(ReviewState.Published);
        var published = await PageAsync(Role.Viewer, Conclusion);
        Assert.Contains("Được sửa vì: Sai số", published.QuerySelector("details .because")?.TextContent, StringComparison.Ordinal);
        Assert.Null(published.QuerySelector(".orders"));
        Assert.NotNull((await PageAsync(Role.Viewer, Urls.Review(ReviewStage.Code))).QuerySelector(".conclusion .decisions"));
        Assert.NotNull((await PageAsync(Role.WardOfficial, Recommendations)).QuerySelector(".tally"));
    }

    [Fact]
    public async Task WrongVotes_AreToldAtEveryBox()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var fields = (await ConclusionForm.GoodAsync(Stage)).Select(field => (field.Key, field.Key.StartsWith("for-", StringComparison.Ordinal) || field.Key.StartsWith("against-", StringComparison.Ordinal) ? "ba" : field.Value));
        var page = await SentAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields]);
        var wrong = page.QuerySelectorAll(".votes [aria-invalid]");
        Assert.Equal(4, wrong.Length);
        Assert.All(wrong, box => Assert.Contains("“ba”", page.GetElementById(box.GetAttribute("aria-describedby") ?? string.Empty)?.TextContent, StringComparison.Ordinal));
        Assert.Equal(4, page.QuerySelectorAll(".votes .wrong").Select(told => told.Id).Distinct().Count());
    }

    [Fact]
    public async Task MoreRowsOfOrders_ComeWithoutRecordingAnything()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var fields = await ConclusionForm.GoodAsync(Stage);
        (fields["order-4-text"], fields["number"], fields[ConclusionFields.MoreOrders]) = ("Việc thứ năm", "", "rows");
        var page = await SentAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        Assert.Equal(10, page.QuerySelectorAll("#form-conclude .order").Length);
        Assert.Equal("10", page.QuerySelector("#form-conclude [name=orders]")?.GetAttribute("value"));
        Assert.Equal("Việc thứ năm", page.QuerySelector("#field-order-4-text")?.GetAttribute("value"));
        Assert.StartsWith("Duy trì hai đơn vị.", page.QuerySelector("#field-text-vi")?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#form-conclude [role=alert]"));
        Assert.Contains("Đã thêm 5 hàng", page.QuerySelector("#form-conclude .again [role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(ReviewState.ForDecision, (await Stage.DeskAsync(Role.CommitteeMember)).Review.State);
        (fields["orders"], fields["order-9-text"]) = ("10", "Việc thứ mười");
        var further = await SentAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        Assert.Equal(15, further.QuerySelectorAll("#form-conclude .order").Length);
        Assert.Equal("Việc thứ mười", further.QuerySelector("#field-order-9-text")?.GetAttribute("value"));
    }

    [Fact]
    public async Task SentBackMeanwhile_WhatWasTypedStays()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var fields = await ConclusionForm.GoodAsync(Stage);
        await Stage.GoBackAsync();
        var page = await SentAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        Assert.Contains("Thẩm định", page.QuerySelector("#form-conclude [role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Duy trì hai đơn vị.", page.QuerySelector("#field-text-vi")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("11", page.QuerySelector("#form-conclude input[name^=for-e]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Order_IsReportedByTheWardAndJudgedByTheAppraiser()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        Assert.NotNull((await PageAsync(Role.WardOfficial, Urls.Orders)).QuerySelector(".empty"));
        var fields = await ConclusionForm.GoodAsync(Stage);
        (fields["date"], fields["order-0-due"]) = ("23/10/2023", "31/12/2023");
        await DoneAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        var id = (await Stage.DeskAsync(Role.CommitteeMember)).Work.Orders[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var list = await PageAsync(Role.WardOfficial, Urls.Orders);
        Assert.Contains("quá hạn", list.QuerySelector(".orders .late")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await PageAsync(Role.WardOfficial, list.QuerySelector(".orders .do a")?.GetAttribute("href") ?? string.Empty)).QuerySelector("#form-report"));
        await DoneAsync(Role.WardOfficial, Urls.Orders, "report", ("id", id), ("version", "0"), ("done-on", "20/12/2023"), ("evidence", "15-QC/ĐU"));
        var judge = await PageAsync(Role.Appraiser, Urls.With(Urls.Orders, OrdersPage.OpenName, OrdersPage.OpenFor(OrdersPage.JudgeWord, int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Contains("15-QC/ĐU", judge.QuerySelector("#form-confirm")?.Words(), StringComparison.Ordinal);
        var wrong = await SentAsync(Role.Appraiser, Urls.Orders, "send-back", ("id", id), ("version", "1"), ("because", ""));
        Assert.NotNull(wrong.QuerySelector("#field-because-problem"));
        await DoneAsync(Role.Appraiser, Urls.Orders, "confirm", ("id", id), ("version", "1"));
        Assert.Contains("Đã xong", (await PageAsync(Role.CommitteeMember, Urls.With(Urls.Orders, OrderFilter.StateName, OrderFilter.Done))).QuerySelector(".orders tbody")?.Words(), StringComparison.Ordinal);
        Assert.NotNull((await PageAsync(Role.CommitteeMember, Urls.With(Urls.Orders, OrderFilter.StateName, OrderFilter.Overdue))).QuerySelector(".empty"));
        var gone = await SentAsync(Role.WardOfficial, Urls.Orders, "report", ("id", id), ("version", "1"), ("done-on", "21/12/2023"), ("evidence", "Biên bản 7"));
        Assert.Contains("Chưa ghi gì", gone.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["21/12/2023", "Biên bản 7"], gone.QuerySelectorAll(".typed dd").Select(typed => typed.TextContent));
    }

    [Fact]
    public async Task Report_IsSentBackByTheFormAsItIsDrawn()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var fields = await ConclusionForm.GoodAsync(Stage);
        (fields["date"], fields["order-0-due"]) = ("23/10/2023", "31/12/2023");
        await DoneAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        var id = (await Stage.DeskAsync(Role.CommitteeMember)).Work.Orders[0].Id;
        var number = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await DoneAsync(Role.WardOfficial, Urls.Orders, "report", ("id", number), ("version", "0"), ("done-on", "02/01/2024"), ("evidence", "15-QC/ĐU"));
        var judge = await PageAsync(Role.CommitteeMember, Urls.With(Urls.Orders, OrdersPage.OpenName, OrdersPage.OpenFor(OrdersPage.JudgeWord, id)));
        Assert.Contains("trễ 2 ngày", judge.QuerySelector(".orders .late")?.TextContent, StringComparison.Ordinal);
        var drawn = judge.QuerySelectorAll("#form-send-back input[type=hidden]").Select(field => (Name: field.GetAttribute("name") ?? string.Empty, Value: field.GetAttribute("value") ?? string.Empty))
            .Where(field => field.Name is "id" or "version");
        await DoneAsync(Role.CommitteeMember, Urls.Orders, "send-back", [.. drawn, ("because", "Thiếu chữ ký")]);
        var list = (await PageAsync(Role.WardOfficial, Urls.Orders)).QuerySelector(".orders tbody")?.Words();
        Assert.Contains("Trả lại vì: Thiếu chữ ký", list, StringComparison.Ordinal);
        Assert.Contains("Báo cáo trước, đã bị trả lại: xong ngày 02/01/2024", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongText_IsRefusedAndStays()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var fields = await ConclusionForm.GoodAsync(Stage);
        fields["text-vi"] = new string('a', ConclusionAct.LongestText + 1);
        var page = await SentAsync(Role.CommitteeMember, Conclusion, "conclude", [.. fields.Select(field => (field.Key, field.Value))]);
        Assert.Contains("dài 4001 ký tự", page.QuerySelector("#field-text-vi-problem")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(fields["text-vi"], page.QuerySelector("#field-text-vi")?.TextContent);
        Assert.All(page.QuerySelectorAll("textarea"), field => Assert.False(field.HasAttribute("maxlength")));
    }

    [Fact]
    public async Task Scope_IsReadAfterTheDraft_ByThoseWhoPrepare()
    {
        Assert.NotNull((await PageAsync(Role.Appraiser, Urls.Review(ReviewStage.Code))).QuerySelector("a[href$='/scope']"));
        Assert.Null((await PageAsync(Role.WardOfficial, Urls.Review(ReviewStage.Code))).QuerySelector("a[href$='/scope']"));
        Assert.Contains("Xem phạm vi", (await PageAsync(Role.Appraiser, Urls.ReviewSteps(ReviewStage.Code))).QuerySelector(".head .acts a")?.TextContent, StringComparison.Ordinal);
        var parts = (await PageAsync(Role.Appraiser, Urls.ReviewScope(ReviewStage.Code))).QuerySelectorAll("dl.scope > div");
        Assert.Matches(@"\d\d/\d\d/\d{4}", parts[0].Words());
        Assert.NotEmpty(parts[1].QuerySelectorAll("li"));
        Assert.Equal(3, parts[2].QuerySelectorAll("li").Length);
    }

    private string Own => Stage.UnitId(ReviewStage.Ward).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IDocument> PageAsync(Role role, string address) => await new HtmlParser().ParseDocumentAsync(await _browsers[role].ReadAsync(address), Token);

    private async Task<IDocument> SentAsync(Role role, string page, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await _browsers[role].SendAsync(Urls.OwnAccount, page, [("_handler", form), .. fields]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
    }

    private async Task DoneAsync(Role role, string page, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await _browsers[role].SendAsync(Urls.OwnAccount, page, [("_handler", form), .. fields]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await ProblemsAsync(answer));
    }

    private static async Task<string> ProblemsAsync(HttpResponseMessage answer)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
        return $"{answer.StatusCode} {page.QuerySelector("[role=alert]")?.Words()}";
    }
}
