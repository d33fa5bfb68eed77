using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
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
        await SendTwoAsync(desk);
        var name = desk.Name(1, EntryOffice.Attendance);
        Assert.False((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, " ", Token)).IsDone);
        Assert.False((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, "~ x", "lý do", Token)).IsDone);
        Assert.True((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, "Đề nghị đối chiếu biên bản", Token)).IsDone);

        Assert.Equal("locked", (await desk.TypeAsync(desk.Official, (desk.Name(2, EntryOffice.Attendance), "1/2", 2)))?.Cells[0].Outcome);
        Assert.Equal("saved", (await desk.TypeAsync(desk.Official, (name, "39/46", 3)))?.Cells[0].Outcome);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
        var change = Assert.Single((await desk.ViewAsync(desk.Appraiser))?.Changes ?? []);
        Assert.Equal(("CB Khóm 1", "40/46", "39/46"), (change.Unit, change.Was, change.Now));
    }

    [Fact]
    public async Task AnAppraiser_DoesNotApproveWhatItTypedItself()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Appraiser, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        await desk.TypeAsync(desk.Official, (desk.Name(2, EntryOffice.Attendance), "40/49", 0));
        await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token);
        Assert.True((await desk.Months.ApproveAsync(desk.Appraiser, EntryDesk.Month, Token)).IsDone);
        await using var db = desk.Database.CreateDbContext();
        var states = await db.Observations.OrderBy(observation => observation.UnitId).Select(observation => observation.State).ToListAsync(Token);
        Assert.Equal([ObservationState.Submitted, ObservationState.Approved], states);
        Assert.False((await desk.Months.ApproveAsync(desk.Appraiser, EntryDesk.Month, Token)).IsDone);
    }

    [Fact]
    public async Task EachRole_TakesItsOwnStepsOnly()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await SendTwoAsync(desk);
        Assert.Equal(Reason.RoleMissing, (await desk.Months.ApproveAsync(desk.Official, EntryDesk.Month, Token)).Outcome.Refusal);
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
        desk.Time.Advance(TimeSpan.FromDays(20));
        var view = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, null, Token);
        var row = Assert.Single(view?.Rows ?? []);
        var october = row.Standings.Single(standing => standing.Month == EntryOffice.Month);
        Assert.Equal((24, 2, 22, new DateOnly(2026, 11, 3)), (october.Due, october.Filled, october.Missing, october.SentOn));
        Assert.Null(october.DaysLate(view?.Today ?? default));
        var september = row.Standings.Single(standing => standing.Month == EntryOffice.Month.Plus(-1));
        Assert.Equal(27, september.Due);
        Assert.Equal(44, september.DaysLate(view?.Today ?? default));
        Assert.Equal(1, view?.Timeliness.OnTime);
        Assert.Null(await desk.Matrix.FindAsync(desk.Official.Actor, 2026, EntryOffice.OtherWard, Token));
    }

    [Fact]
    public async Task TheInbox_TellsEachWhatWaits()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var today = new DateOnly(2026, 11, 3);
        async Task<IReadOnlyList<InboxItem>> InboxAsync(Actor actor)
        {
            await using var db = desk.Database.CreateDbContext();
            return await InboxQuery.LoadAsync(db, actor, today, TimeZoneInfo.Utc, Token);
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

    private static async Task SendTwoAsync(EntryDesk desk)
    {
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0), (desk.Name(2, EntryOffice.Attendance), "45/49", 0));
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
    }
}
