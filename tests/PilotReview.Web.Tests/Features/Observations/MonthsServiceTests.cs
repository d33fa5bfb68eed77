using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Features.Observations.Months;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

public sealed class MonthsServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMonthWithEmptyCells_IsSentOnlyKnowingly()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        var refused = await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, isSure: false, string.Empty, Token);
        Assert.Contains("Còn 23 ô chưa nhập", Assert.Single(refused.Problems).Text, StringComparison.Ordinal);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, isSure: true, "gửi trước một phần", Token)).IsDone);

        var view = await desk.ViewAsync(desk.Official);
        var (step, post) = Assert.Single(view?.Steps ?? []);
        Assert.Equal((MonthStepKind.Submitted, 1, 23, "gửi trước một phần", "Đảng ủy Phường thử"), (step.Kind, step.Cells, step.Missing, step.Reason, post));
    }

    [Fact]
    public async Task WhatDoesNotReconcile_IsNotSent()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "58/46", 0));
        Assert.Contains("1 ô chưa khớp", Assert.Single((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamedCells_GoBack_AndOnlyTheyOpen()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Score), "80", 0));
        await SendTwoAsync(desk);
        var name = desk.Name(1, EntryOffice.Attendance);
        Assert.False((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, " ", Token)).IsDone);
        Assert.False((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, "~ x", "lý do", Token)).IsDone);
        Assert.True((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, "Đề nghị đối chiếu biên bản", Token)).IsDone);

        Assert.Equal("locked", (await desk.TypeAsync(desk.Official, (desk.Name(2, EntryOffice.Attendance), "1/2", 2)))?.Cells[0].Outcome);
        Assert.Equal("locked", (await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Score), "81", 2)))?.Cells[0].Outcome);
        Assert.Equal("saved", (await desk.TypeAsync(desk.Official, (name, "39/46", 3)))?.Cells[0].Outcome);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
        var change = Assert.Single((await desk.ViewAsync(desk.Appraiser))?.Changes ?? []);
        Assert.Equal(("CB Khóm 1", "40/46", "39/46"), (change.Unit, change.Was, change.Now));
    }

    [Fact]
    public async Task AReturnedFigure_IsKeptWithAReason_AndTheAppraiserReadsIt()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await SendTwoAsync(desk);
        var name = desk.Name(1, EntryOffice.Attendance);
        Assert.True((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, "Đề nghị đối chiếu biên bản", Token)).IsDone);

        var bare = (await desk.SendAsync(desk.Official, new CellSent(name, "40/46", 3, null)))?.Cells[0];
        Assert.Equal(("fault", "Số này bị trả lại. Muốn giữ nguyên thì bấm Giữ số này và ghi lý do."), (bare?.Outcome, bare?.Message));
        Assert.Equal("saved", (await desk.SendAsync(desk.Official, new CellSent(name, "40/46", 3, null, "Đã đối chiếu sổ, đúng")))?.Cells[0].Outcome);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
        var change = Assert.Single((await desk.ViewAsync(desk.Appraiser))?.Changes ?? []);
        Assert.Equal(("40/46", "40/46", "Đã đối chiếu sổ, đúng"), (change.Was, change.Now, change.Kept));
    }

    [Fact]
    public async Task AnAppraiser_DoesNotApproveWhatItTypedItself()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Appraiser, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        await desk.TypeAsync(desk.Official, (desk.Name(2, EntryOffice.Attendance), "40/49", 0));
        await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token);
        var seen = await SeenAsync(desk);
        Assert.True((await desk.Months.ApproveAsync(desk.Appraiser, EntryDesk.Month, seen, Token)).Saving.IsDone);
        await using var db = desk.Database.CreateDbContext();
        var states = await db.Observations.OrderBy(observation => observation.UnitId).Select(observation => observation.State).ToListAsync(Token);
        Assert.Equal([ObservationState.Submitted, ObservationState.Approved], states);
        Assert.False((await desk.Months.ApproveAsync(desk.Appraiser, EntryDesk.Month, seen, Token)).Saving.IsDone);
    }

    [Fact]
    public async Task WhatChangedAfterThePageWasOpened_IsNotApprovedUnseen()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await SendTwoAsync(desk);
        var seen = await SeenAsync(desk);
        var name = desk.Name(1, EntryOffice.Attendance);
        await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, "đối chiếu", Token);
        await desk.TypeAsync(desk.Official, (name, "39/46", 3), (desk.Name(3, EntryOffice.Attendance), "45/48", 0));
        await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token);

        var nothing = await desk.Months.ApproveAsync(desk.Appraiser, EntryDesk.Month, name + "@2", Token);
        Assert.Equal(("3 ô gửi hoặc đổi", 3), (Assert.Single(nothing.Saving.Problems).Text[..16], nothing.Left));
        var part = await desk.Months.ApproveAsync(desk.Appraiser, EntryDesk.Month, seen, Token);
        Assert.Equal((true, 2), (part.Saving.IsDone, part.Left));
        await using var db = desk.Database.CreateDbContext();
        var states = await db.Observations.OrderBy(observation => observation.UnitId).Select(observation => observation.State).ToListAsync(Token);
        Assert.Equal([ObservationState.Submitted, ObservationState.Approved, ObservationState.Submitted], states);
    }

    [Fact]
    public async Task AMonthThatHasNotEnded_IsNotSent()
    {
        await using var desk = await EntryDesk.OpenAsync();
        desk.Time.Advance(TimeSpan.FromDays(-5));
        Assert.Equal("saved", (await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0)))?.Cells[0].Outcome);
        var refused = await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token);
        Assert.Contains("01/11/2026", Assert.Single(refused.Problems).Text, StringComparison.Ordinal);
        Assert.False((await desk.ViewAsync(desk.Official))?.HasEnded);
    }

    /// <summary>What an appraiser wrote when returning a cell may name the very figure that is masked.</summary>
    [Fact]
    public async Task WhoMayNotSeeAFigure_ReadsNoReasonEither()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.Database.ChangeAsync(db => db.Indicators.Add(EntryOffice.Sensitive()), Token);
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Discipline), "1/50", 0));
        await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, "có 1 kỷ luật", Token);
        var member = desk.Official with { Actor = new Actor(desk.Official.Actor.AccountId, Role.CommitteeMember, null) };
        var masked = await desk.ViewAsync(member);
        Assert.Equal((true, string.Empty), (masked?.Sheet.HasMasks, Assert.Single(masked?.Steps ?? []).Step.Reason));
        Assert.Equal("có 1 kỷ luật", Assert.Single((await desk.ViewAsync(desk.Appraiser))?.Steps ?? []).Step.Reason);
    }

    [Fact]
    public async Task EachRole_TakesItsOwnStepsOnly()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await SendTwoAsync(desk);
        Assert.Equal(Reason.RoleMissing, (await desk.Months.ApproveAsync(desk.Official, EntryDesk.Month, string.Empty, Token)).Saving.Outcome.Refusal);
        Assert.Equal(Reason.RoleMissing, (await desk.Months.ReturnAsync(desk.Official, EntryDesk.Month, desk.Name(1, EntryOffice.Attendance), "x", Token)).Outcome.Refusal);
        var member = desk.Official with { Actor = desk.Official.Actor with { Role = Role.CommitteeMember } };
        Assert.Equal(Reason.RoleMissing, (await desk.Months.SubmitAsync(member, EntryDesk.Month, true, string.Empty, Token)).Outcome.Refusal);
        Assert.Equal(
            Reason.NotFound, (await desk.Months.SubmitAsync(desk.Official, new EntryQuery(EntryOffice.OtherWard, EntryOffice.Month), true, string.Empty, Token)).Outcome.Refusal);
    }

    [Fact]
    public async Task TheMatrix_CountsWhatIsInAndWhatIsLate()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await SendTwoAsync(desk);
        var soon = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, null, Token);
        Assert.Null(soon?.Rows[0].Standings[9].DaysLate(soon.Today));
        desk.Time.Advance(TimeSpan.FromDays(20));
        var view = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, null, Token);
        var row = Assert.Single(view?.Rows ?? []);
        var october = row.Standings.Single(standing => standing.Month == EntryOffice.Month);
        Assert.Equal((24, 2, 22, new DateOnly(2026, 11, 3)), (october.Due, october.Filled, october.Missing, october.SentOn));
        Assert.Equal(13, october.DaysLate(view?.Today ?? default));
        var september = row.Standings.Single(standing => standing.Month == EntryOffice.Month.Plus(-1));
        Assert.Equal(27, september.Due);
        Assert.Equal(44, september.DaysLate(view?.Today ?? default));
        Assert.Equal((0, 10), view?.Timeliness);
        Assert.Null(await desk.Matrix.FindAsync(desk.Official.Actor, 2026, EntryOffice.OtherWard, Token));
    }

    /// <summary>Each cell counts from its own first sending, whoever's sheet it was sent in; what came after the day is late, however early the month was begun.</summary>
    [Fact]
    public async Task BranchesThatSendByThemselves_AreLateOrNot_EachForItself()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 2);
        await FillAsync(desk, 1);
        var first = new EntryQuery(EntryOffice.Branch(1), EntryOffice.Month);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, first, false, string.Empty, Token)).IsDone);
        desk.Time.Advance(TimeSpan.FromDays(10));
        await FillAsync(desk, 2);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, false, string.Empty, Token)).IsDone);

        var ward = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, null, Token);
        Assert.Equal(3, Assert.Single(ward?.Rows ?? []).Standings[9].DaysLate(ward?.Today ?? default));
        var branches = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, EntryOffice.Ward, Token);
        Assert.Equal([null, 3], branches?.Rows.Select(row => row.Standings[9].DaysLate(branches.Today)));
        Assert.Equal([true, true], branches?.Rows.Select(row => row.Standings[9].IsSentWhole));
    }

    /// <summary>The quarter that ends with the month has its own last day.</summary>
    [Fact]
    public async Task AQuarterThatIsMissing_IsLateByItsOwnDay()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 1);
        var view = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, null, Token);
        var september = Assert.Single(view?.Rows ?? []).Standings[8];
        Assert.Equal([(new DateOnly(2026, 10, 10), 8), (new DateOnly(2026, 10, 15), 1)], september.Deadlines.Select(deadline => (deadline.DueOn, deadline.Unsent)));
    }

    [Fact]
    public async Task TheInbox_RemindsOfEveryMonthSinceTheFirstFigure()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 1);
        var august = desk.Name(1, EntryOffice.Admitted).Replace("2026-10", "2026-08", StringComparison.Ordinal);
        Assert.Equal("saved", (await desk.SendAsync(desk.Official, new CellsSent { Unit = EntryOffice.Ward, Month = "2026-08", Cells = [new CellSent(august, "2", 0, null)] }))?.Cells[0].Outcome);
        await using var db = desk.Database.CreateDbContext();
        var items = (await InboxQuery.LoadAsync(db, desk.Official.Actor, new DateOnly(2026, 11, 3), TimeZoneInfo.Utc, Token)).Items;
        Assert.Equal([("2026-08", 8), ("2026-09", 9), ("2026-10", 8)], items.Select(item => (item.Month.ToString(), item.Cells)));
    }

    [Fact]
    public async Task TheInbox_TellsEachWhatWaits()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var today = new DateOnly(2026, 11, 3);
        async Task<IReadOnlyList<InboxItem>> InboxAsync(Actor actor)
        {
            await using var db = desk.Database.CreateDbContext();
            return (await InboxQuery.LoadAsync(db, actor, today, TimeZoneInfo.Utc, Token)).Items;
        }

        var toSend = Assert.Single(await InboxAsync(desk.Official.Actor));
        Assert.Equal((InboxKind.MonthToSend, 24, new DateOnly(2026, 11, 10)), (toSend.Kind, toSend.Cells, toSend.Due));
        Assert.Empty(await InboxAsync(desk.Appraiser.Actor));

        await SendTwoAsync(desk);
        var toJudge = Assert.Single(await InboxAsync(desk.Appraiser.Actor));
        Assert.Equal((InboxKind.MonthToJudge, 2, EntryOffice.Ward), (toJudge.Kind, toJudge.Cells, toJudge.Unit.Code));

        await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, desk.Name(1, EntryOffice.Attendance), "đối chiếu", Token);
        var returned = (await InboxAsync(desk.Official.Actor)).Single(item => item.Kind == InboxKind.ReturnedCells);
        Assert.Equal((1, new DateOnly(2026, 11, 8)), (returned.Cells, returned.Due));
    }

    private static async Task<string> SeenAsync(EntryDesk desk) => SeenCells.Write((await desk.ViewAsync(desk.Appraiser))?.Sheet ?? throw new InvalidOperationException("There is no sheet."));

    private static async Task FillAsync(EntryDesk desk, int branch)
    {
        var members = EntryOffice.MembersOfFirst - branch + 1 - (branch == 1 ? EntryOffice.ExemptOfFirst : 0);
        var answer = await desk.TypeAsync(
            desk.Official, (desk.Name(branch, EntryOffice.Attendance), $"40/{members}", 0), (desk.Name(branch, EntryOffice.Speaking), "10/40", 0), (desk.Name(branch, EntryOffice.OnTime), "c", 0),
            (desk.Name(branch, EntryOffice.Duration), "90", 0), (desk.Name(branch, EntryOffice.Score), "80", 0), (desk.Name(branch, EntryOffice.Level), "HTTNV", 0),
            (desk.Name(branch, EntryOffice.Admitted), "0", 0), (desk.Name(branch, EntryOffice.MembersEnd), "50", 0));
        Assert.Equal(Enumerable.Repeat("saved", 8), answer?.Cells.Select(cell => cell.Outcome));
    }

    private static async Task SendTwoAsync(EntryDesk desk)
    {
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0), (desk.Name(2, EntryOffice.Attendance), "45/49", 0));
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
    }
}
