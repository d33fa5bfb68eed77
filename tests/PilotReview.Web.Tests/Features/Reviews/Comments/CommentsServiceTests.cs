using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Comments;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Reviews.Scope;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Comments;

public sealed class CommentsServiceTests : IAsyncLifetime
{
    private const string Verdict = ReviewHouse.OwnUnit + "-DSH";
    private const string OtherVerdict = ReviewHouse.OtherUnit + "-DSH";

    private ReviewHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await ReviewHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task Question_ReachesTheWardOfTheUnit_AndIsCountedOnItsEvidence()
    {
        Assert.True((await AskAsync(House.Appraiser, Verdict, "ward_official")).IsDone);
        Assert.True((await AskAsync(House.Appraiser, Verdict, "ward_official")).IsDone);
        Assert.True((await AskAsync(House.Appraiser, OtherVerdict, "ward_official")).IsDone);
        var ward = await FindAsync(House.Ward);
        var comment = Assert.Single(ward.Open);
        Assert.True(ward.WaitsForActor(comment));
        Assert.Contains("Khóm 1", ward.Things.Find(comment.Target, comment.Subject)?.Name, StringComparison.Ordinal);
        Assert.Equal(2, (await FindAsync(House.Committee)).Open.Count);
        var unit = House.Database.CreateDbContext().Units.Single(known => known.Code == ReviewHouse.OwnUnit).Id;
        Assert.Equal(1, await House.Comments.OpenOnAsync(House.Ward.Actor, ReviewHouse.Code, unit, Verdict, Token));
        var other = House.Database.CreateDbContext().Units.Single(known => known.Code == ReviewHouse.OtherUnit).Id;
        Assert.Null(await House.Comments.OpenOnAsync(House.Ward.Actor, ReviewHouse.Code, other, OtherVerdict, Token));
    }

    [Fact]
    public async Task Ward_AsksAboutItsOwnUnitsAndTheWholeReview_Only()
    {
        Assert.True((await AskAsync(House.Ward, Verdict, "appraiser")).IsDone);
        Assert.True((await AskAsync(House.Ward, string.Empty, "committee_member", on: "review")).IsDone);
        Assert.Single((await AskAsync(House.Ward, OtherVerdict, "appraiser")).Problems);
        Assert.Equal(CommentDraft.ToField, Assert.Single((await AskAsync(House.Ward, Verdict, "ward_official", text: "Khác")).Problems).Field);
        Assert.Equal(2, (await FindAsync(House.Appraiser)).Open.Count);
    }

    [Theory]
    [InlineData("verdict", "P1-K1-BP-XX")]
    [InlineData("figure", Verdict)]
    [InlineData("paragraph", "12")]
    [InlineData("review", "gì đó")]
    [InlineData("gi", "")]
    public async Task ThingThatIsNotThere_IsTold(string on, string subject)
    {
        Assert.Equal(string.Empty, Assert.Single((await AskAsync(House.Appraiser, subject, "committee_member", on: on)).Problems).Field);
        Assert.Empty((await FindAsync(House.Appraiser)).Open);
    }

    [Fact]
    public async Task Figure_IsNamedWithItsMonth()
    {
        Assert.True((await AskAsync(House.Committee, Verdict + " 2021-06", "appraiser", on: "figure")).IsDone);
        var view = await FindAsync(House.Appraiser);
        var comment = Assert.Single(view.Open);
        Assert.EndsWith("6/2021", view.Things.Find(comment.Target, comment.Subject)?.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumberOfAPerson_IsAskedAbout()
    {
        var problem = Assert.Single((await AskAsync(House.Appraiser, Verdict, "ward_official", text: "Gọi 0912 345 678.")).Problems);
        Assert.True(problem.NeedsWord);
        Assert.True((await AskAsync(House.Appraiser, Verdict, "ward_official", text: "Gọi 0912 345 678.", isSure: true)).IsDone);
    }

    [Theory]
    [InlineData("", "appraiser", "Nội dung", CommentDraft.KindField)]
    [InlineData("question", "", "Nội dung", CommentDraft.ToField)]
    [InlineData("question", "post-999999", "Nội dung", CommentDraft.ToField)]
    [InlineData("question", "viewer", "Nội dung", CommentDraft.ToField)]
    [InlineData("question", "appraiser", " \r\n ", CommentDraft.TextField)]
    public async Task Wrong_SaysWhere(string kind, string to, string text, string field)
    {
        var saving = await House.Comments.AskAsync(House.Committee, ReviewHouse.Code, new CommentDraft("verdict", Verdict, kind, to, text, false), Token);
        Assert.Equal(field, Assert.Single(saving.Problems).Field);
    }

    [Fact]
    public async Task Posts_AreChosenByPostAndUnit_NeverByPerson()
    {
        var strange = await ReviewHouse.PostAsync(House.Database, "Phường khác", Role.WardOfficial, House.Database.CreateDbContext().Units.Single(unit => unit.Code == "P2").Id);
        var view = await FindAsync(House.Appraiser);
        var thing = view.Things.Find(CommentTarget.Verdict, Verdict) ?? throw new InvalidOperationException(Verdict);
        var labels = view.AddresseesFor(thing).Select(to => to.Label).ToList();
        Assert.Contains("Văn phòng Đảng ủy Phường 1 (Phường 1)", labels);
        Assert.DoesNotContain(labels, label => label.Contains("Kín", StringComparison.Ordinal) || label.Contains("Phường khác", StringComparison.Ordinal));
        Assert.Equal(CommentDraft.ToField, Assert.Single((await AskAsync(House.Appraiser, Verdict, $"post-{strange.Actor.AccountId}")).Problems).Field);
        Assert.True((await AskAsync(House.Appraiser, Verdict, $"post-{House.Ward.Actor.AccountId}")).IsDone);
    }

    [Fact]
    public async Task Settling_IsForTheWriterAndTheBoard_AndIsTakenBackWithOnePress()
    {
        await AskAsync(House.Committee, Verdict, "appraiser");
        var id = Assert.Single((await FindAsync(House.Committee)).Open).Id;
        Assert.Single((await SettleAsync(House.Ward, id, true, 0)).Problems);
        Assert.True((await SettleAsync(House.Appraiser, id, true, 0)).IsDone);
        Assert.True((await SettleAsync(House.Committee, id, true, 0)).IsDone);
        Assert.Empty((await FindAsync(House.Committee)).Open);
        Assert.True((await SettleAsync(House.Committee, id, false, 0)).IsDone);
        Assert.Single((await FindAsync(House.Appraiser)).Open);
    }

    [Fact]
    public async Task AnswerThatWasNotRead_IsNotSettledOver()
    {
        await AskAsync(House.Appraiser, Verdict, "ward_official");
        var id = Assert.Single((await FindAsync(House.Ward)).Open).Id;
        Assert.True((await ReplyAsync(House.Ward, id, "Tháng 6 có dịch.")).IsDone);
        Assert.True((await ReplyAsync(House.Ward, id, "Tháng 6 có dịch.")).IsDone);
        Assert.Contains("vừa có thêm trả lời", Assert.Single((await SettleAsync(House.Appraiser, id, true, 0)).Problems).Text, StringComparison.Ordinal);
        var view = await FindAsync(House.Appraiser);
        Assert.Single(Assert.Single(view.Open).Replies);
        Assert.True(view.WaitsForActor(view.Open[0]));
        Assert.True((await SettleAsync(House.Appraiser, id, true, 1)).IsDone);
        Assert.Contains("mở lại trước", Assert.Single((await ReplyAsync(House.Ward, id, "Thêm nữa")).Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommentThatIsNotForTheWard_IsNotAnsweredByIt()
    {
        await AskAsync(House.Appraiser, OtherVerdict, "ward_official");
        var id = Assert.Single((await FindAsync(House.Appraiser)).Open).Id;
        Assert.Equal(Reason.NotFound, (await ReplyAsync(House.Ward, id, "Xem thử")).Outcome.Refusal);
    }

    private async Task<CommentsView> FindAsync(Writer writer) =>
        await House.Comments.FindAsync(writer.Actor, ReviewHouse.Code, Token) ?? throw new InvalidOperationException(ReviewHouse.Code);

    private Task<Saving> AskAsync(Writer writer, string subject, string to, string on = "verdict", string text = "Vì sao thấp?", bool isSure = false) =>
        House.Comments.AskAsync(writer, ReviewHouse.Code, new CommentDraft(on, subject, "question", to, text, isSure), Token);

    private Task<Saving> ReplyAsync(Writer writer, int id, string text) =>
        House.Comments.ReplyAsync(writer, ReviewHouse.Code, id, new CommentDraft(string.Empty, string.Empty, string.Empty, string.Empty, text, false), Token);

    private Task<Saving> SettleAsync(Writer writer, int id, bool isSettled, int seen) => House.Comments.SettleAsync(writer, ReviewHouse.Code, id, isSettled, seen, Token);
}
