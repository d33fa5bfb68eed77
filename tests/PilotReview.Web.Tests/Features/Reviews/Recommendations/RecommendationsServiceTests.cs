using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Recommendations;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Recommendations;

public sealed class RecommendationsServiceTests : IAsyncLifetime
{
    private ReviewStage? _stage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    private RecommendationsService Service => new(Stage.Database, Stage.Reader, Stage.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _stage = await ReviewStage.OpenAsync(ReviewState.Assessment);
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    [Fact]
    public async Task Ward_AnswersForItsOwnCommittee_AndSeesNoOther()
    {
        Assert.True((await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward))).IsDone);
        var view = await ViewAsync(Role.WardOfficial);
        var row = Assert.Single(view.Rows);
        Assert.Equal((RecommendationKind.Keep, "Có lý do\n\nrõ ràng", 1), (row.Committee.Kind, row.Committee.Reason, row.Committee.Version));
        Assert.Equal("Post WardOfficial", row.Author?.Post);
        Assert.True(row.Evidence.Units > 0);
        Assert.Equal(3, (await ViewAsync(Role.CommitteeMember)).Rows.Count);
    }

    [Fact]
    public async Task AnotherCommittee_IsNotTheWards()
    {
        Assert.Equal(Reason.NotFound, (await GiveAsync(Role.WardOfficial, Good(ReviewStage.OtherWard))).Outcome.Refusal);
        Assert.Equal(Reason.RoleMissing, (await GiveAsync(Role.CommitteeMember, Good(ReviewStage.Ward))).Outcome.Refusal);
        Assert.Equal(Reason.RoleMissing, (await GiveAsync(Role.Viewer, Good(ReviewStage.Ward))).Outcome.Refusal);
    }

    [Fact]
    public async Task Appraiser_NamesThePaper()
    {
        var saving = await GiveAsync(Role.Appraiser, Good(ReviewStage.OtherWard));
        Assert.Equal(RecommendationDraft.PaperField, Assert.Single(saving.Problems).Field);
        Assert.True((await GiveAsync(Role.Appraiser, Good(ReviewStage.OtherWard) with { Paper = "12-BC/ĐU ngày 05/10/2023" })).IsDone);
        Assert.Equal("12-BC/ĐU ngày 05/10/2023", (await ViewAsync(Role.Appraiser)).Of(Stage.UnitId(ReviewStage.OtherWard))?.Committee.Paper);
    }

    [Theory]
    [InlineData("", "vì", RecommendationDraft.KindField)]
    [InlineData("99", "vì", RecommendationDraft.KindField)]
    [InlineData("Widen", " \n ", RecommendationDraft.ReasonField)]
    [InlineData("Widen", "gọi 0912345678", RecommendationDraft.ReasonField)]
    public async Task WrongInput_IsSaidAtItsField(string kind, string reason, string field)
    {
        var saving = await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward) with { KindText = kind, Reason = reason });
        Assert.Equal(field, Assert.Single(saving.Problems).Field);
        Assert.Null((await ViewAsync(Role.WardOfficial)).Rows[0].Committee.Kind);
    }

    [Fact]
    public async Task ReasonTooLong_IsSaid()
    {
        var reason = string.Join("\r\n", Enumerable.Repeat(new string('a', 1500), 2));
        Assert.Equal(RecommendationDraft.ReasonField, Assert.Single((await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward) with { Reason = reason })).Problems).Field);
    }

    [Fact]
    public async Task NumberOfAPerson_IsTakenWhenItNamesNobody() =>
        Assert.True((await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward) with { Reason = "gọi 0912345678", NamesNobody = true })).IsDone);

    [Fact]
    public async Task NoOpinion_IsAnAnswerWithoutAReason()
    {
        Assert.True((await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward) with { KindText = "NoOpinion", Reason = "" })).IsDone);
        Assert.Equal(1, (await ViewAsync(Role.Appraiser)).Desk.Work.Tally.Answered);
    }

    [Fact]
    public async Task SentTwice_IsOneAnswer()
    {
        await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward));
        Assert.True((await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward))).IsDone);
        Assert.Equal(1, (await ViewAsync(Role.WardOfficial)).Rows[0].Committee.Version);
    }

    [Fact]
    public async Task Stale_TellsBothAndChangesNothing()
    {
        await GiveAsync(Role.Appraiser, Good(ReviewStage.Ward) with { KindText = "Dissolve", Reason = "của người kia", Paper = "1-BC" });
        var stale = await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward));
        Assert.Contains("Post Appraiser", stale.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("Giải thể. Lý do: của người kia", stale.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("Duy trì. Lý do: Có lý do", stale.Problems[1].Text, StringComparison.Ordinal);
        Assert.Equal(RecommendationKind.Dissolve, (await ViewAsync(Role.WardOfficial)).Rows[0].Committee.Kind);
        Assert.True((await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward) with { Version = 1 })).IsDone);
    }

    [Fact]
    public async Task TwoAtOnce_OneIsTaken()
    {
        var savings = await Task.WhenAll(Enumerable.Range(1, 4).Select(at => Task.Run(() => GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward) with { Reason = $"lý do {at}" }))));
        Assert.Single(savings, saving => saving.IsDone);
        Assert.Equal(1, (await ViewAsync(Role.WardOfficial)).Rows[0].Committee.Version);
    }

    [Fact]
    public async Task BeforeTheCommittee_NothingIsTakenAnyMore()
    {
        await Stage.MoveToAsync(ReviewState.ForDecision);
        var saving = await GiveAsync(Role.WardOfficial, Good(ReviewStage.Ward));
        Assert.Contains("không nhận kiến nghị nữa", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await ViewAsync(Role.Appraiser)).Rows, row => row.MayGive);
    }

    private RecommendationDraft Good(string unit) => new(Stage.UnitId(unit), 0, "Keep", "Có lý do \r\n\r\nrõ ràng", "", NamesNobody: false);

    private Task<Saving> GiveAsync(Role role, RecommendationDraft draft) => Service.GiveAsync(Stage.As(role), ReviewStage.Code, draft, Token);

    private async Task<RecommendationsView> ViewAsync(Role role) =>
        await Service.OpenAsync(ReviewStage.Code, Stage.As(role).Actor, Token) ?? throw new InvalidOperationException("The review is not for this role.");
}
