using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Reviews.Conclusion;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Conclusion;

/// <summary>What may happen to a conclusion after it was recorded.</summary>
public sealed class FurtherActTests : IAsyncLifetime
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
    public async Task AccountOfOneWard_DoesNotCorrectWhatItMayOnlyRead()
    {
        await ConcludeAsync();
        await PublishAsync();
        var ward = Stage.As(Role.CommitteeMember, ReviewStage.Ward);
        Assert.Equal(Saving.Refused(Reason.RoleMissing).Problems.Select(problem => problem.Text), (await CorrectAsync(ward, ("text-vi", "Kết thúc."))).Problems.Select(problem => problem.Text));
        Assert.Single((await Stage.DeskAsync(Role.CommitteeMember)).Work.Acts);
        Assert.True((await CorrectAsync(Stage.As(Role.CommitteeMember), ("text-vi", "Duy trì; sửa lỗi đánh máy."))).IsDone);
    }

    [Fact]
    public async Task Order_IsWithdrawnByTheActThatSaysSo_AndStaysOnRecord()
    {
        await ConcludeAsync();
        var order = Assert.Single((await Stage.DeskAsync(Role.CommitteeMember)).Work.Orders);
        Assert.True((await CorrectAsync(Stage.As(Role.CommitteeMember), ("withdraw", Written(order.Id)), ("order-0-text", ""), ("order-0-unit", ""), ("order-0-due", ""))).IsDone);
        var desk = await Stage.DeskAsync(Role.CommitteeMember);
        var withdrawn = Assert.Single(desk.Work.Orders);
        Assert.Equal((OrderState.Withdrawn, (int?)desk.Work.Acts[1].Id), (withdrawn.State, withdrawn.WithdrawnActId));
        Assert.False(withdrawn.IsOverdueOn(withdrawn.Due.AddDays(1)));
    }

    [Fact]
    public async Task OrderThatWasConfirmedMeanwhile_IsNotWithdrawn()
    {
        await ConcludeAsync();
        await Stage.Database.ChangeAsync(
            db =>
            {
                var done = db.ReviewOrders.First();
                Assert.True(done.Report(new DateOnly(2026, 10, 24), "QĐ 1", Stage.Time.GetUtcNow(), null).IsDone && done.Confirm(Stage.Time.GetUtcNow(), null).IsDone);
            },
            Token);
        var order = Assert.Single((await Stage.DeskAsync(Role.CommitteeMember)).Work.Orders);
        var problem = Assert.Single((await CorrectAsync(Stage.As(Role.CommitteeMember), ("withdraw", Written(order.Id)), ("text-vi", "Sửa."))).Problems);
        Assert.Equal(ConclusionFields.Withdraw, problem.Field);
        Assert.Single((await Stage.DeskAsync(Role.CommitteeMember)).Work.Acts);
    }

    [Fact]
    public async Task Votes_AreHeldAgainstTheRulesOfTheDayOfTheAct()
    {
        // from the day after the meeting on it is the majority of those present
        await Stage.Database.ChangeAsync(
            db => db.SettingValues.Add(new SettingValue { Key = OfficeSettings.VoteBase.Key, From = new DateOnly(2026, 10, 24), Value = OfficeSettings.VoteBasePresent }), Token);
        var narrow = _good.With(("for-e*", "6"), ("against-e*", "5"));
        Assert.Contains("cần từ 7", Assert.Single((await Service.ConcludeAsync(Stage.As(Role.CommitteeMember), ReviewStage.Code, narrow, Token)).Problems).Text, StringComparison.Ordinal);
        Assert.True((await Service.ConcludeAsync(
            Stage.As(Role.CommitteeMember), ReviewStage.Code, _good.With(("for-e*", "6"), ("against-e*", "5"), ("date", "24/10/2026")), Token)).IsDone);
    }

    private static string Written(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task ConcludeAsync() => Assert.True((await Service.ConcludeAsync(Stage.As(Role.CommitteeMember), ReviewStage.Code, _good.With(), Token)).IsDone);

    private async Task PublishAsync()
    {
        await using var db = Stage.Database.CreateDbContext();
        var taken = await db.ReviewSteps.CountAsync(step => db.Reviews.Any(review => review.Id == step.ReviewId && review.Code == ReviewStage.Code), Token);
        var request = new StepRequest(ReviewState.Published, Role.Appraiser, taken, string.Empty, null, IsSure: true);
        Assert.True((await ReviewStepStore.TakeAsync(db, ReviewStage.Code, request, Stage.Time.GetUtcNow(), null, Token)).Outcome.IsDone);
    }

    private async Task<Saving> CorrectAsync(Writer writer, params (string Name, string Value)[] others) =>
        await Service.CorrectAsync(writer, ReviewStage.Code, _good.With([("acts", "1"), ("because", "Ghi nhầm"), .. others]), Token);
}
