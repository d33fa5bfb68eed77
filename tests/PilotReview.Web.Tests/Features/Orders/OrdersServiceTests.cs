using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Orders;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Reviews;
using Xunit;

namespace PilotReview.Web.Tests.Features.Orders;

public sealed class OrdersServiceTests : IAsyncLifetime
{
    private ReviewStage? _stage;
    private int _own;
    private int _ofPost;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    private OrdersService Service => new(Stage.Database, Stage.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _stage = await ReviewStage.OpenAsync(ReviewState.ForDecision);
        await using var db = Stage.Database.CreateDbContext();
        var desk = await Stage.DeskAsync(Role.CommitteeMember);
        var request = new ConclusionRequest(
            new ReviewConclusion { Date = new DateOnly(2026, 9, 1) }, [],
            [
                new OrderRequest("Ban hành quy chế", Stage.UnitId(ReviewStage.Ward), "", new DateOnly(2026, 10, 12)),
                new OrderRequest("Báo cáo", Stage.UnitId(ReviewStage.OtherWard), "", new DateOnly(2026, 12, 1)),
                new OrderRequest("Theo dõi", null, "Trưởng ban", new DateOnly(2027, 1, 1)),
            ],
            null, null, "");
        var step = new StepRequest(ReviewState.Concluded, Role.CommitteeMember, desk.Work.Steps.Count, "", null, true);
        Assert.True((await ConclusionStore.ConcludeAsync(db, ReviewStage.Code, request, step, Stage.Time.GetUtcNow(), null, Token)).IsDone);
        var orders = (await Stage.DeskAsync(Role.CommitteeMember)).Work.Orders;
        (_own, _ofPost) = (orders[0].Id, orders[2].Id);
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    [Fact]
    public async Task List_HoldsAWardsOwnAndOthersAll()
    {
        Assert.Equal(["Ban hành quy chế"], (await ListAsync(Role.WardOfficial)).Select(row => row.Item.Order.Text));
        Assert.Equal(["Phường 1", "Phường 2", "Trưởng ban"], (await ListAsync(Role.CommitteeMember)).Select(row => row.AskedOf));
        Assert.Empty(await ListAsync(Role.Viewer));
        Assert.Equal(12, new DateOnly(2026, 10, 24).DayNumber - (await ListAsync(Role.WardOfficial))[0].Item.Order.Due.DayNumber);
    }

    [Fact]
    public async Task Order_IsReportedSentBackReportedAgainAndConfirmed()
    {
        Assert.True((await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0), Token)).IsDone);
        Assert.True((await Service.SendBackAsync(Stage.As(Role.Appraiser), Back(1), Token)).IsDone);
        var back = (await OwnAsync()).Item.Order;
        Assert.Equal((OrderState.Open, "Thiếu chữ ký", "15-QC/ĐU"), (back.State, back.SentBackBecause, back.Evidence));
        Assert.True((await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(2) with { Evidence = "16-QC/ĐU" }, Token)).IsDone);
        Assert.True((await Service.ConfirmAsync(Stage.As(Role.Appraiser), Report(3), Token)).IsDone);
        var row = await OwnAsync();
        Assert.Equal((OrderState.Done, "16-QC/ĐU", new DateOnly(2026, 10, 20)), (row.Item.Order.State, row.Item.Order.Evidence, row.Item.Order.DoneOn));
        Assert.Equal("Post Appraiser", row.Author?.Post);
        Assert.False(row.MayReport);
    }

    [Theory]
    [InlineData("25/10/2026", "15-QC/ĐU", OrderDraft.DoneField)]
    [InlineData("", "15-QC/ĐU", OrderDraft.DoneField)]
    [InlineData("31/08/2026", "15-QC/ĐU", OrderDraft.DoneField)]
    [InlineData("20/10/2026", " ", OrderDraft.EvidenceField)]
    public async Task WrongReport_IsSaidAtItsField(string day, string evidence, string field)
    {
        var saving = await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0) with { DoneOn = day, Evidence = evidence }, Token);
        Assert.Equal(field, Assert.Single(saving.Problems).Field);
        Assert.Equal(OrderState.Open, (await OwnAsync()).Item.Order.State);
    }

    [Fact]
    public async Task SentTwice_IsOneStep_AndAnOlderPageIsTold()
    {
        await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0), Token);
        Assert.True((await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0), Token)).IsDone);
        Assert.Equal(1, (await OwnAsync()).Item.Order.Version);
        var stale = await Service.ReportAsync(Stage.As(Role.Appraiser), Report(0) with { Evidence = "khác" }, Token);
        Assert.Contains("Post WardOfficial", stale.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("15-QC/ĐU", stale.Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAtOnce_OneIsTaken()
    {
        var savings = await Task.WhenAll(Enumerable.Range(1, 4).Select(at => Task.Run(() => Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0) with { Evidence = $"{at}-QC" }, Token))));
        Assert.Single(savings, saving => saving.IsDone);
    }

    [Fact]
    public async Task Ward_ReportsItsOwnOnly_AndConfirmsNothing()
    {
        Assert.Equal(Reason.NotFound, (await Service.ReportAsync(Stage.As(Role.WardOfficial, ReviewStage.OtherWard), Report(0), Token)).Outcome.Refusal);
        Assert.Equal(Reason.NotFound, (await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0) with { Id = _ofPost }, Token)).Outcome.Refusal);
        Assert.Equal(Reason.RoleMissing, (await Service.ConfirmAsync(Stage.As(Role.WardOfficial), Report(0), Token)).Outcome.Refusal);
        Assert.Equal(Reason.RoleMissing, (await Service.ReportAsync(Stage.As(Role.CommitteeMember), Report(0), Token)).Outcome.Refusal);
        Assert.True((await Service.ReportAsync(Stage.As(Role.Appraiser), Report(0) with { Id = _ofPost }, Token)).IsDone);
    }

    [Fact]
    public async Task OwnReport_IsConfirmedBySomebodyElse()
    {
        var own = Report(0) with { Id = _ofPost };
        await Service.ReportAsync(Stage.As(Role.Appraiser), own, Token);
        var row = (await ListAsync(Role.Appraiser)).Single(known => known.Item.Order.Id == _ofPost);
        Assert.Equal((true, false), (row.MayReport, row.MayJudge));
        var refused = await Service.ConfirmAsync(Stage.As(Role.Appraiser), own with { Version = 1 }, Token);
        Assert.Contains("chính tài khoản của đồng chí", Assert.Single(refused.Problems).Text, StringComparison.Ordinal);
        Assert.True((await ListAsync(Role.CommitteeMember)).Single(known => known.Item.Order.Id == _ofPost).MayJudge);
        Assert.True((await Service.ConfirmAsync(Stage.As(Role.CommitteeMember), own with { Version = 1 }, Token)).IsDone);
    }

    [Fact]
    public async Task ReportOfOthers_IsJudgedAndNotRewritten()
    {
        Assert.True((await ListAsync(Role.Appraiser)).Single(row => row.Item.Order.Id == _own).MayReport);
        await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0), Token);
        var row = (await ListAsync(Role.Appraiser)).Single(known => known.Item.Order.Id == _own);
        Assert.Equal((false, true), (row.MayReport, row.MayJudge));
        Assert.True((await OwnAsync()).MayReport);
    }

    [Fact]
    public async Task NothingReported_CannotBeConfirmed() =>
        Assert.Contains("không làm được bước này", Assert.Single((await Service.ConfirmAsync(Stage.As(Role.Appraiser), Report(0), Token)).Problems).Text, StringComparison.Ordinal);

    [Fact]
    public async Task SendBack_NeedsAReason()
    {
        await Service.ReportAsync(Stage.As(Role.WardOfficial), Report(0), Token);
        Assert.Equal(OrderDraft.BecauseField, Assert.Single((await Service.SendBackAsync(Stage.As(Role.Appraiser), Back(1) with { Because = " " }, Token)).Problems).Field);
    }

    [Fact]
    public async Task NumberOfAPerson_IsAskedAbout_InEvidenceAndInReasons()
    {
        var report = Report(0) with { Evidence = "15-QC, hỏi 0912345678" };
        var asked = Assert.Single((await Service.ReportAsync(Stage.As(Role.WardOfficial), report, Token)).Problems);
        Assert.Equal((OrderDraft.EvidenceField, true), (asked.Field, asked.IsAboutPersons));
        Assert.Equal(OrderState.Open, (await OwnAsync()).Item.Order.State);
        Assert.True((await Service.ReportAsync(Stage.As(Role.WardOfficial), report with { NamesNobody = true }, Token)).IsDone);
        var back = Back(1) with { Because = "Gọi 0912345678" };
        Assert.Equal(OrderDraft.BecauseField, Assert.Single((await Service.SendBackAsync(Stage.As(Role.Appraiser), back, Token)).Problems).Field);
        Assert.True((await Service.SendBackAsync(Stage.As(Role.Appraiser), back with { NamesNobody = true }, Token)).IsDone);
    }

    [Fact]
    public async Task Filter_CountsByState()
    {
        var rows = await ListAsync(Role.Appraiser);
        var day = new DateOnly(2026, 10, 24);
        Assert.Equal([3, 3, 1, 0, 0, 0], OrderFilter.States.Select(state => rows.Count(row => new OrderFilter(null, state).Shows(row.Item, day))));
        Assert.DoesNotContain(rows, row => new OrderFilter("SK-2021", null).Shows(row.Item, day));
        Assert.Equal("orders?review=SK-2023&state=open", new OrderFilter("SK-2023", OrderFilter.Open).Address);
    }

    [Fact]
    public async Task Overview_NamesWhatIsNotDone_TheOverdueFirst()
    {
        await Service.ReportAsync(Stage.As(Role.Appraiser), Report(0) with { Id = _ofPost }, Token);
        var sheet = await new DueOrdersService(Stage.Database, Stage.Time).ListAsync(Stage.As(Role.Appraiser).Actor, Token);
        Assert.Equal(["Ban hành quy chế", "Báo cáo"], sheet.Orders.Select(item => item.Order.Text));
        Assert.Empty((await new DueOrdersService(Stage.Database, Stage.Time).ListAsync(Stage.As(Role.Viewer).Actor, Token)).Orders);
    }

    [Fact]
    public async Task NextReview_IsToldWhatWasAskedLastTime()
    {
        await using (var db = Stage.Database.CreateDbContext())
        {
            var review = db.Reviews.Single(known => known.Code == ReviewStage.Code);
            db.Reviews.Add(new Review
            {
                Code = "SK-2026", PilotId = review.PilotId, Title = new LocalText("Sơ kết sau"), AsOf = review.AsOf.AddYears(3), BeforeFrom = review.BeforeFrom, AfterTo = review.AfterTo,
                SettlingMonths = review.SettlingMonths,
            });
            await db.SaveChangesAsync(Token);
        }

        var service = new LastTimeService(Stage.Database);
        Assert.Equal(3, (await service.OpenAsync("SK-2026", Stage.As(Role.Appraiser).Actor, Token))?.LastTime.Orders.Count);
        Assert.Equal(1, (await service.OpenAsync("SK-2026", Stage.As(Role.WardOfficial).Actor, Token))?.LastTime.Orders.Count);
        Assert.Equal(0, (await service.OpenAsync(ReviewStage.Code, Stage.As(Role.Appraiser).Actor, Token))?.LastTime.Orders.Count);
    }

    private OrderDraft Report(int version) => new(_own, version, "20/10/2026", "15-QC/ĐU", "");

    private OrderDraft Back(int version) => new(_own, version, "", "", "Thiếu chữ ký");

    private Task<IReadOnlyList<OrderRow>> ListAsync(Role role) => Service.ListAsync(Stage.As(role).Actor, Formats.Vietnamese, Token);

    private async Task<OrderRow> OwnAsync() => Assert.Single(await ListAsync(Role.WardOfficial));
}
