using Bunit;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

/// <summary>The parts of the page as they are drawn for those who write and those who read.</summary>
public sealed class AssessmentViewsTests : IAsyncLifetime
{
    private AssessmentHouse? _house;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private AssessmentHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await AssessmentHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task Sections_StandInTheOrderOfTheReport_LimitsBesideGains()
    {
        await House.WriteAsync(House.Official, "Họp còn trùng");
        using var context = new ComponentContext();
        var body = Body(context, await House.ViewAsync(House.Official));
        Assert.Equal(NarrativeSections.OfUnit.Select(section => section.ToString()), body.FindAll("[data-section]").Select(section => section.GetAttribute("data-section")));
        Assert.Equal(["Strengths", "Limits"], body.FindAll(".pair")[0].QuerySelectorAll("[data-section]").Select(section => section.GetAttribute("data-section")));
        Assert.Equal(["ObjectiveCauses", "SubjectiveCauses"], body.FindAll(".pair")[1].QuerySelectorAll("[data-section]").Select(section => section.GetAttribute("data-section")));
        Assert.Equal("Họp còn trùng", body.Find("[data-section=Limits] textarea").TextContent);
        Assert.All(body.FindAll("[data-section] .foot"), foot => Assert.Contains("Không ghi tên cá nhân.", foot.TextContent, StringComparison.Ordinal));
        Assert.Equal("Ưu điểm 0 từ, hạn chế 3 từ.", body.Find("[data-balance]").FirstChild?.TextContent.Trim());
    }

    [Fact]
    public async Task OnceItLiesBeforeTheCommittee_UnitsThatNeverSent_AreSaidToHaveNot()
    {
        await House.MoveOnAsync(ReviewState.ForDecision);
        Assert.All(await StatesAsync(), state => Assert.Equal("Không gửi", state));

        // a review of long ago has no row of its units at all
        await House.Database.ChangeAsync(db => db.Reviews.First(review => review.Code == AssessmentHouse.Review).Units.Clear(), Token);
        Assert.All(await StatesAsync(), state => Assert.Equal("Không gửi", state));
    }

    private async Task<IReadOnlyList<string>> StatesAsync()
    {
        using var context = new ComponentContext();
        var view = await House.ViewAsync(House.Member, null);
        var states = context.Render<UnitStates>(parameters => parameters.Add(part => part.View, view)).FindAll("tbody td:not(.num)").Select(cell => cell.TextContent).ToList();
        Assert.NotEmpty(states);
        return states;
    }

    [Fact]
    public async Task ADraftedSentence_CannotBeReworded_AndLeadsToItsEvidence()
    {
        await House.Points.DraftAsync(House.Official, AssessmentHouse.Review, AssessmentHouse.Unit, Token);
        using var context = new ComponentContext();
        var view = await House.ViewAsync(House.Official);
        var body = Body(context, view);
        var first = view.Points[0];
        var point = body.Find($"#p-{first.Paragraph.Id}");
        Assert.Empty(point.QuerySelectorAll("textarea"));
        Assert.NotEmpty(point.QuerySelectorAll(".verdict-mark"));
        Assert.Equal(first.Text.Vi, point.QuerySelector("[data-text]")?.TextContent);
        Assert.Equal($"[{first.Finding?.Code}]", point.QuerySelector("a.code")?.TextContent);
        Assert.Equal(Urls.Evidence(AssessmentHouse.Review, AssessmentHouse.Unit, first.Paragraph.IndicatorCode), point.QuerySelector("a.code")?.GetAttribute("href"));
        Assert.Contains(point.QuerySelectorAll("a"), link => link.GetAttribute("href") == Urls.ReviewCommentOn(AssessmentHouse.Review, "verdict", first.Finding?.Code ?? string.Empty));
        Assert.Empty(body.FindAll(".why"));
    }

    [Fact]
    public async Task AStaleSentence_IsMarkedInPlace_WithTheNewWordsAndTheVerdict()
    {
        var view = await StaleAsync(VerdictKind.Improved);
        using var context = new ComponentContext();
        var stale = view.Points.Single(point => point.Stale is not null);
        var box = Body(context, view).Find($"#p-{stale.Paragraph.Id}.stale");
        Assert.Contains("Câu cũ.", box.QuerySelector("[data-text]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(stale.Stale?.Words.Vi, box.QuerySelector("q")?.TextContent);
        var moved = stale.Stale?.Verdict == VerdictKind.Improved ? "Nhận định không đổi." : "Nhận định đổi: Cải thiện → ";
        Assert.Contains(moved, box.QuerySelector(".why")?.Words(), StringComparison.Ordinal);
        Assert.Equal(2, box.QuerySelectorAll(".why button").Length);

        // whoever only reads sees it and has nothing to press
        Assert.Empty(Body(context, await House.ViewAsync(House.Member)).FindAll(".why button, textarea, [data-add], form"));
        Assert.NotEmpty(Body(context, await House.ViewAsync(House.Member)).FindAll(".why"));
    }

    [Fact]
    public async Task WhatIsPressedOrTyped_HasANameOfItsOwn_ThatBeginsAsItReads()
    {
        await StaleAsync(VerdictKind.Improved);
        await House.WriteAsync(House.Official, "Họp còn trùng");
        await House.WriteAsync(House.Official, "Ghi biên bản chậm");
        using var context = new ComponentContext();
        var view = await House.ViewAsync(House.Official);
        var last = $"{view.PointsOf(NarrativeSection.Limits).Count}, {Words.Of(NarrativeSection.Limits, Formats.Vietnamese)}";
        var named = Body(context, view).FindAll("[data-section] :is(button, summary, select, textarea, .meta a:not(.code)):not([data-clash-go] *)");
        var names = named.Select(one => one.GetAttribute("aria-label")).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains($"Ý {last}", names);
        Assert.Contains($"Xóa ý: ý {last}", names);
        Assert.All(named.Where(one => one.LocalName is "button" or "summary" or "a"), one => Assert.StartsWith(one.TextContent, one.GetAttribute("aria-label"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMissingNote_IsToldAtTheSentence()
    {
        var view = await StaleAsync(VerdictKind.Improved);
        var id = view.Points.Single(point => point.Stale is not null).Paragraph.Id;
        using var context = new ComponentContext(Formats.English);
        var body = Body(context, view, [new FieldProblem(PointAct.NoteField(id), "Note: nothing entered.")]);
        Assert.Equal("Note: nothing entered.", body.Find($"#{PointAct.NoteField(id)}-problem").TextContent);
        Assert.Contains("Keep the old words", body.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnceFrozen_SentencesStay_AndNothingCanBePressed()
    {
        await House.Points.DraftAsync(House.Official, AssessmentHouse.Review, AssessmentHouse.Unit, Token);
        await House.WriteAsync(House.Official, "Họp còn trùng");
        await House.WriteAsync(House.Official, "Đều đặn hơn", NarrativeSection.Strengths);
        await House.MoveOnAsync(ReviewState.ForDecision);
        await House.Database.ChangeAsync(db => db.ReviewParagraphs.First(paragraph => paragraph.IndicatorCode != string.Empty).Text = new LocalText("Câu cũ."), Token);
        using var context = new ComponentContext();
        var view = await House.ViewAsync(House.Official);
        Assert.Equal(0, view.StaleCount);
        var body = Body(context, view);
        Assert.Empty(body.FindAll("[data-section] button, [data-section] textarea, .why"));
        Assert.Contains("Họp còn trùng", body.Markup, StringComparison.Ordinal);
        Assert.Contains("Câu cũ.", body.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasSentBack_SaysWhyOnTop()
    {
        await House.WriteAsync(House.Official, "Họp còn trùng");
        await House.SendAsync();
        using var context = new ComponentContext();
        Assert.Contains("Đảng ủy Phường 1 gửi lúc 10:03 ngày 29/11/2026", Status(context, await House.ViewAsync(House.Official)), StringComparison.Ordinal);
        await House.Submissions.ReturnAsync(House.Appraiser, AssessmentHouse.Place, await House.SeenAsync(House.Appraiser), new ReturnDraft("Nêu rõ nguyên nhân.", NamesNobody: false), Token);
        var status = Status(context, await House.ViewAsync(House.Official));
        Assert.Contains("Ban Tổ chức Thành ủy trả lại lúc", status, StringComparison.Ordinal);
        Assert.Contains("Lý do: Nêu rõ nguyên nhân.", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DifferentOpinions_AreSaidBesideBoth()
    {
        await House.Database.ChangeAsync(
            db =>
            {
                var review = db.Reviews.First(known => known.Code == AssessmentHouse.Review);
                review.Units.First(unit => unit.EnrolmentId == EnrolmentOf(db)).Proposed = ConclusionOption.Adjust;
                db.ReviewCommittees.Add(new ReviewCommittee { ReviewId = review.Id, UnitId = db.Units.First(unit => unit.Code == AssessmentHouse.Ward).Id, Kind = RecommendationKind.Keep, Reason = "Hoạt động tốt" });
            },
            Token);
        using var context = new ComponentContext();
        var opinion = Opinion(context, await House.ViewAsync(House.Member));
        Assert.Contains("Ý kiến khác nhau", opinion.Markup, StringComparison.Ordinal);
        Assert.Contains("Hoạt động tốt", opinion.Markup, StringComparison.Ordinal);
        Assert.Empty(opinion.FindAll("form"));
    }

    [Fact]
    public async Task ACommitteeThatIsNotToBeSeen_IsNotSaidToBeUnasked()
    {
        Assert.Contains("không nằm trong số được hỏi", await OpinionAsync(House.Official), StringComparison.Ordinal);
        var desk = (await House.ViewAsync(House.Official)).Desk.Desk;
        await House.Database.ChangeAsync(db => db.ReviewCommittees.Add(new ReviewCommittee { ReviewId = desk.Review.Id, UnitId = desk.Tree.RootsOn(desk.Review.AsOf)[0].Id }), Token);
        Assert.DoesNotContain("Kiến nghị của", await OpinionAsync(House.Official), StringComparison.Ordinal);
        Assert.Contains("Chưa gửi kiến nghị.", await OpinionAsync(House.Member), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnsweredQuestion_IsDescribed_AndNotJudged()
    {
        var question = new SurveyQuestion
        {
            Text = "Sinh hoạt có thiết thực không?", Source = "Phiếu kín",
            Answers = [new() { Rank = 1, Label = "Không", Before = 10, After = 2 }, new() { Rank = 2, Label = "Bình thường", Before = 20, After = 10 }, new() { Rank = 3, Label = "Có", Before = 20, After = 38 }],
        };
        using var context = new ComponentContext();
        var item = context.Render<SurveyItem>(parameters => parameters.Add(part => part.Question, question).Add(part => part.MayWrite, false));
        Assert.Contains("10 (20,0%)", item.Markup, StringComparison.Ordinal);
        Assert.Contains("trước 80,0%, sau 96,0%, thay đổi +16,0 điểm % (khoảng từ ", item.Markup, StringComparison.Ordinal);
        Assert.Contains("phiếu sau tốt hơn nhiều hơn", item.Markup, StringComparison.Ordinal);
        Assert.Contains("không phải nhận định; người trả lời trước và sau không phải cùng một người", item.Markup, StringComparison.Ordinal);
        Assert.Empty(item.FindAll("button"));
    }

    private static int EnrolmentOf(PilotReview.Data.AppDb db) => db.Pilots.AsEnumerable().SelectMany(pilot => pilot.Enrolments).First(enrolment => enrolment.UnitId == db.Units.First(unit => unit.Code == AssessmentHouse.Unit).Id).Id;

    private static IRenderedComponent<AssessmentBody> Body(ComponentContext context, AssessmentView view, IReadOnlyList<FieldProblem>? problems = null) => context.Render<AssessmentBody>(parameters => parameters
        .Add(part => part.View, view).Add(part => part.Sent, new PostedForm(null)).Add(part => part.Problems, problems ?? []).Add(part => part.OnAct, EventCallback.Empty).Add(part => part.OnDraft, EventCallback.Empty));

    private static IRenderedComponent<OpinionSection> Opinion(ComponentContext context, AssessmentView view) => context.Render<OpinionSection>(parameters => parameters
        .Add(part => part.View, view).Add(part => part.Sent, new PostedForm(null)).Add(part => part.Problems, []).Add(part => part.OnSave, EventCallback.Empty));

    private async Task<string> OpinionAsync(Writer reader)
    {
        using var context = new ComponentContext();
        return Opinion(context, await House.ViewAsync(reader)).Markup;
    }

    private static string Status(ComponentContext context, AssessmentView view) =>
        string.Join(' ', context.Render<AssessmentStatus>(parameters => parameters.Add(part => part.View, view)).FindAll("p").Select(line => line.Words()));

    private async Task<AssessmentView> StaleAsync(VerdictKind verdict)
    {
        await House.Points.DraftAsync(House.Official, AssessmentHouse.Review, AssessmentHouse.Unit, Token);
        await House.Database.ChangeAsync(
            db =>
            {
                var first = db.ReviewParagraphs.OrderBy(paragraph => paragraph.Id).First();
                (first.Text, first.Verdict) = (new LocalText("Câu cũ.", "Old words."), verdict);
            },
            Token);
        return await House.ViewAsync(House.Official);
    }
}
