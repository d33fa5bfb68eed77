using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Wording;
using PilotReview.Web.Features.Reviews.Conclusion;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Conclusion;

public sealed class ConclusionServiceTests : IAsyncLifetime
{
    private ReviewStage? _stage;
    private Dictionary<string, string> _good = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    private ConclusionService Service => new(Stage.Database, Stage.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _stage = await ReviewStage.OpenAsync(ReviewState.ForDecision);
        _good = await ConclusionForm.GoodAsync(Stage);
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    [Fact]
    public async Task Conclusion_IsRecordedWithItsVotesOrdersAndSnapshot()
    {
        Assert.True((await ConcludeAsync(_good.With(("option-other", "Widen"), ("for-other", "9"), ("against-other", "1"), ("abstained-other", "1")))).IsDone);
        var view = await ViewAsync();
        Assert.Equal(ReviewState.Concluded, view.Desk.Review.State);
        var act = Assert.Single(view.Acts);
        Assert.Equal((13, 11, "42-KL/ThU"), (act.Act.Entitled, act.Act.Present, act.Act.Content.Number));
        Assert.Equal("Duy trì hai đơn vị.\nKhóm 1 ban hành quy chế.", act.Act.Content.Text.Vi);
        Assert.Equal(view.Mark?.Hash, act.Act.SnapshotHash);
        Assert.Equal("Post CommitteeMember", act.Author?.Post);
        Assert.Equal(3, act.Act.Decisions.Count);
        Assert.Equal((ConclusionOption.Widen, 9, 1, 1), act.Act.Decisions.Where(line => line.EnrolmentId is null).Select(line => (line.Option, line.For, line.Against, line.Abstained)).Single());
        var order = Assert.Single(view.Desk.Work.Orders);
        Assert.Equal((1, Stage.UnitId(ReviewStage.Ward), new DateOnly(2026, 12, 31)), (order.Number, order.UnitId, order.Due));
        Assert.NotNull(view.Desk.Work.Due);
    }

    [Fact]
    public async Task WithoutVotes_ItIsRecordedAndNobodyIsCounted()
    {
        Assert.True((await ConcludeAsync(_good.WithoutVotes().With(("entitled", ""), ("present", "")))).IsDone);
        var act = (await ViewAsync()).Acts[0].Act;
        Assert.Null(act.Entitled);
        Assert.All(act.Decisions, line => Assert.Null(line.Cast));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "present", "14", "present" }, { "present", "", "present" }, { "entitled", "", "entitled" }, { "entitled", "100", "entitled" }, { "present", "0", "present" },
        { "option-e*", "", "option-e*" }, { "option-e*", "Sell", "option-e*" }, { "for-e*", "10", "for-e*" }, { "for-e*", "", "for-e*" }, { "abstained-e*", "x", "abstained-e*" },
        { "for-other", "3", "option-other" }, { "option-other", "Widen", "for-other" },
        { "date", "25/10/2026", "date" }, { "date", "", "date" }, { "date", "01/01/2020", "date" }, { "date", "hôm qua", "date" },
        { "number", new string('1', 101), "number" }, { "text-vi", " \n", "text-vi" }, { "text-vi", new string('a', 4001), "text-vi" }, { "collectives", "-1", "collectives" },
        { "individuals", "1000", "individuals" }, { "order-0-text", "", "order-0-text" }, { "order-0-unit", "", "order-0-unit" }, { "order-0-unit", "XX", "order-0-unit" },
        { "order-0-post", "Trưởng ban", "order-0-unit" }, { "order-0-due", "23/10/2026", "order-0-due" }, { "order-0-due", "25/10/2036", "order-0-due" }, { "order-0-due", "", "order-0-due" },
        { "order-1-post", "Trưởng ban", "order-1-text" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task WrongInput_IsSaidAtItsField_AndNothingIsRecorded(string name, string value, string field)
    {
        var saving = await ConcludeAsync(_good.With((name, value)));
        Assert.False(saving.IsDone);
        var expected = field.Replace("e*", _good.Keys.First(key => key.StartsWith("option-e", StringComparison.Ordinal))["option-".Length..], StringComparison.Ordinal);
        Assert.Contains(saving.Problems, problem => problem.Field == expected);
        var view = await ViewAsync();
        Assert.Equal((ReviewState.ForDecision, 0, 0), (view.Desk.Review.State, view.Acts.Count, view.Desk.Work.Orders.Count));
    }

    [Theory]
    [InlineData("text-vi")]
    [InlineData("text-en")]
    [InlineData("encouraged-vi")]
    [InlineData("order-0-text")]
    [InlineData("order-1-post")]
    public async Task NumberOfAPerson_IsAskedAbout_AndTakenWhenItNamesNobody(string field)
    {
        (string, string)[] fields = [("order-1-text", "Theo dõi"), ("order-1-post", "Trưởng ban"), ("order-1-due", "31/12/2026"), (field, "Gọi 0912345678")];
        var asked = Assert.Single((await ConcludeAsync(_good.With(fields))).Problems);
        Assert.Equal((field, true, true), (asked.Field, asked.NeedsWord, asked.IsAboutPersons));
        Assert.Empty((await ViewAsync()).Acts);
        Assert.True((await ConcludeAsync(_good.With([.. fields, (PostedForm.NamesNobodyField, "true")]))).IsDone);
        Assert.Single((await ViewAsync()).Acts);
    }

    [Fact]
    public async Task FurtherAct_IsAskedAboutPersonsToo()
    {
        await ConcludeAsync(_good.With());
        (string, string)[] fields = [("acts", "1"), ("number", "43-KL/ThU"), ("because", "Hỏi 012345678901"), ("order-0-text", ""), ("order-0-unit", ""), ("order-0-due", "")];
        Assert.Equal("because", Assert.Single((await CorrectAsync(_good.With(fields))).Problems).Field);
        Assert.True((await CorrectAsync(_good.With([.. fields, (PostedForm.NamesNobodyField, "true")]))).IsDone);
    }

    [Fact]
    public async Task TooFewInFavour_IsRefused_UnlessTheOfficeCountsThosePresent()
    {
        var narrow = _good.With(("for-e*", "6"), ("against-e*", "5"));
        Assert.Contains("cần từ 7", Assert.Single((await ConcludeAsync(narrow)).Problems).Text, StringComparison.Ordinal);
        await Stage.Database.ChangeAsync(
            db => db.SettingValues.Add(new SettingValue { Key = OfficeSettings.VoteBase.Key, Value = OfficeSettings.VoteBasePresent, From = new DateOnly(2026, 1, 1) }), Token);
        Assert.True((await ConcludeAsync(narrow)).IsDone);
    }

    [Fact]
    public async Task SentTwice_IsOneConclusion()
    {
        await ConcludeAsync(_good.With());
        Assert.True((await ConcludeAsync(_good.With())).IsDone);
        var view = await ViewAsync();
        Assert.Single(view.Acts);
        Assert.Single(view.Desk.Work.Orders);
    }

    [Fact]
    public async Task SentBackMeanwhile_IsTold()
    {
        await Stage.GoBackAsync();
        var text = Assert.Single((await ConcludeAsync(_good.With())).Problems).Text;
        Assert.Contains("Thẩm định", text, StringComparison.Ordinal);
        Assert.Contains("Post CommitteeMember", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BroughtUpAgainMeanwhile_IsToldToo()
    {
        await Stage.GoBackAsync();
        await Stage.MoveToAsync(ReviewState.ForDecision);
        Assert.False((await ConcludeAsync(_good.With())).IsDone);
        Assert.Empty((await ViewAsync()).Acts);
    }

    [Fact]
    public async Task WithoutSnapshot_ItSaysHowToMendIt_AndNothingIsRecorded()
    {
        await using (var db = Stage.Database.CreateDbContext())
        {
            // as a program left it that froze nothing
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER KeepSnapshot_Delete", Token);
            await db.ReviewSnapshots.ExecuteDeleteAsync(Token);
        }

        Assert.Contains("hãy trả lại bước trước", Assert.Single((await ConcludeAsync(_good.With())).Problems).Text, StringComparison.Ordinal);
        var view = await ViewAsync();
        Assert.Empty(view.Acts);
        Assert.Equal(ReviewState.ForDecision, view.Desk.Review.State);
    }

    [Fact]
    public async Task AccountWithoutPost_IsCalledByItsRole_NotByItsUserName()
    {
        await using (var db = Stage.Database.CreateDbContext())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.Post, string.Empty), Token);
        }

        await ConcludeAsync(_good.With());
        Assert.Equal(Words.Of(Role.CommitteeMember, Formats.Vietnamese), (await ViewAsync()).Acts[0].Author?.Post);
    }

    [Fact]
    public async Task TwoAtOnce_OneIsRecordedAndTheOtherIsTold()
    {
        var savings = await Task.WhenAll(Enumerable.Range(1, 3).Select(at => Task.Run(() => ConcludeAsync(_good.With(("number", $"{at}-KL"))))));
        Assert.Single(savings, saving => saving.IsDone);
        Assert.All(savings.Where(saving => !saving.IsDone), saving => Assert.Contains("đã được ghi", Assert.Single(saving.Problems).Text, StringComparison.Ordinal));
        Assert.Single((await ViewAsync()).Acts);
    }

    [Fact]
    public async Task FurtherAct_LeavesTheFirstUntouched()
    {
        await ConcludeAsync(_good.With());
        var first = (await ViewAsync()).Acts[0].Act;
        var saving = await CorrectAsync(_good.With(("acts", "1"), ("because", "Ghi sai số"), ("number", "43-KL/ThU"), ("order-0-text", ""), ("order-0-unit", ""), ("order-0-due", "")));
        Assert.True(saving.IsDone);
        var view = await ViewAsync();
        Assert.Equal([2, 1], view.Acts.Select(act => act.Act.Act));
        Assert.Equal("43-KL/ThU", view.Desk.Review.Conclusion?.Number);
        Assert.Equal("Ghi sai số", view.Acts[1].CorrectedBecause);
        Assert.Equal((first.Content, first.SnapshotHash, first.RecordedAt), (view.Acts[1].Act.Content, view.Acts[1].Act.SnapshotHash, view.Acts[1].Act.RecordedAt));
        Assert.Single(view.Desk.Work.Orders);
    }

    [Fact]
    public async Task FurtherActThatChangesNothing_IsRefused()
    {
        await ConcludeAsync(_good.With());
        (string, string)[] same = [("acts", "1"), ("because", "Ghi lại"), ("order-0-text", ""), ("order-0-unit", ""), ("order-0-due", "")];
        Assert.Contains("Chưa thay đổi gì", Assert.Single((await CorrectAsync(_good.With(same))).Problems).Text, StringComparison.Ordinal);
        Assert.Single((await ViewAsync()).Acts);
        var order = (await ViewAsync()).Desk.Work.Orders[0].Id.ToString(CultureInfo.InvariantCulture);
        Assert.True((await CorrectAsync(_good.With([.. same, ("withdraw", order)]))).IsDone);
    }

    [Fact]
    public async Task FurtherAct_NeedsAReason_AndTheNewestActSeen()
    {
        await ConcludeAsync(_good.With());
        Assert.Contains((await CorrectAsync(_good.With(("acts", "1")))).Problems, problem => problem.Field == "because");
        Assert.True((await CorrectAsync(_good.With(("acts", "1"), ("because", "một")))).IsDone);
        Assert.Contains("lần 2", Assert.Single((await CorrectAsync(_good.With(("acts", "1"), ("because", "hai")))).Problems).Text, StringComparison.Ordinal);
        Assert.True((await CorrectAsync(_good.With(("acts", "1"), ("because", "một")))).IsDone);
        Assert.Equal(2, (await ViewAsync()).Acts.Count);
    }

    [Theory]
    [InlineData(Role.Appraiser)]
    [InlineData(Role.WardOfficial)]
    [InlineData(Role.Viewer)]
    public async Task OtherRoles_RecordNothing(Role role)
    {
        Assert.Equal(Reason.RoleMissing, (await Service.ConcludeAsync(Stage.As(role), ReviewStage.Code, _good.With(), Token)).Outcome.Refusal);
        Assert.Equal(Reason.RoleMissing, (await Service.CorrectAsync(Stage.As(role), ReviewStage.Code, _good.With(), Token)).Outcome.Refusal);
        Assert.Empty((await ViewAsync()).Acts);
    }

    [Fact]
    public async Task MemberOfAPartOnly_DoesNotDecideAboutAll() => Assert.Equal(
        Reason.RoleMissing, (await Service.ConcludeAsync(Stage.As(Role.CommitteeMember, ReviewStage.Ward), ReviewStage.Code, _good.With(), Token)).Outcome.Refusal);

    private Task<Saving> ConcludeAsync(PostedForm sent) => Service.ConcludeAsync(Stage.As(Role.CommitteeMember), ReviewStage.Code, sent, Token);

    private Task<Saving> CorrectAsync(PostedForm sent) => Service.CorrectAsync(Stage.As(Role.CommitteeMember), ReviewStage.Code, sent, Token);

    private async Task<ConclusionView> ViewAsync() =>
        await Service.OpenAsync(ReviewStage.Code, Stage.As(Role.CommitteeMember).Actor, Token) ?? throw new InvalidOperationException("There is no review.");
}
