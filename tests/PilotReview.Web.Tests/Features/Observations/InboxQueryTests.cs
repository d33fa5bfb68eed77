using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>What waits, whatever its month: a clerk who works through three years back is answered years back.</summary>
public sealed class InboxQueryTests
{
    private const string Old = "2023-10";

    private static readonly DateOnly Today = new(2026, 11, 3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CellsOfYearsAgo_AreListedForWhoeverHasToDoSomething()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 2);
        var month = new EntryQuery(EntryOffice.Ward, Period.Month(2023, 10));
        await TypeAsync(desk, Old, 1);
        await TypeAsync(desk, Old, 2);
        Assert.Contains((InboxKind.MonthToSend, Old), await InboxAsync(desk, desk.Official.Actor));

        Assert.True((await desk.Months.SubmitAsync(desk.Official, month, true, string.Empty, Token)).IsDone);
        Assert.Equal([(InboxKind.MonthToJudge, Old)], await InboxAsync(desk, desk.Appraiser.Actor));
        Assert.DoesNotContain((InboxKind.MonthToSend, Old), await InboxAsync(desk, desk.Official.Actor));

        Assert.True((await desk.Months.ReturnAsync(desk.Appraiser, month, NameOf(desk, Old, 1), "đối chiếu", Token)).IsDone);
        var waiting = await InboxAsync(desk, desk.Official.Actor);
        Assert.Equal((InboxKind.ReturnedCells, Old), waiting[0]);
        // a figure of years ago does not ask for all the months since
        Assert.Equal([(InboxKind.MonthToSend, "2026-10")], waiting.Skip(1));
        Assert.Equal([(InboxKind.MonthToJudge, Old)], await InboxAsync(desk, desk.Appraiser.Actor));
    }

    [Fact]
    public async Task WhatWasSentBack_ComesBeforeTheMonthsThatWereNeverSent()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 1);
        await TypeAsync(desk, "2026-01", 1);
        await TypeAsync(desk, "2026-09", 1);
        var month = new EntryQuery(EntryOffice.Ward, Period.Month(2026, 9));
        Assert.True((await desk.Months.SubmitAsync(desk.Official, month, true, string.Empty, Token)).IsDone);
        Assert.True((await desk.Months.ReturnAsync(desk.Appraiser, month, NameOf(desk, "2026-09", 1), "đối chiếu", Token)).IsDone);
        var waiting = await InboxAsync(desk, desk.Official.Actor);
        Assert.Equal((InboxKind.ReturnedCells, "2026-09"), waiting[0]);
        Assert.Equal((InboxKind.MonthToSend, "2026-01"), waiting[1]);
    }

    /// <summary>A ward that ended since is not among those that send today; what it sent still waits.</summary>
    [Fact]
    public async Task WhatAWardSentBeforeItEnded_IsListed()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 1);
        await TypeAsync(desk, Old, 1);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, new EntryQuery(EntryOffice.Ward, Period.Month(2023, 10)), true, string.Empty, Token)).IsDone);
        await desk.Database.ChangeAsync(
            db =>
            {
                foreach (var unit in db.Units.AsEnumerable().Where(unit => unit.Code.StartsWith(EntryOffice.Ward, StringComparison.Ordinal) && !unit.Code.StartsWith(EntryOffice.OtherWard, StringComparison.Ordinal)))
                {
                    unit.ValidTo = new DateOnly(2025, 6, 30);
                }
            },
            Token);
        Assert.Equal([(InboxKind.MonthToJudge, Old)], await InboxAsync(desk, desk.Appraiser.Actor));
    }

    [Fact]
    public async Task AnotherWard_IsToldNothingOfIt()
    {
        await using var desk = await EntryDesk.OpenAsync(branches: 1);
        await TypeAsync(desk, Old, 1);
        await using var db = desk.Database.CreateDbContext();
        var other = db.Units.First(unit => unit.Code == EntryOffice.OtherWard).Id;
        Assert.DoesNotContain(await InboxAsync(desk, new Actor(9, Role.WardOfficial, other)), item => item.Month == Old);
    }

    private static async Task<List<(InboxKind Kind, string Month)>> InboxAsync(EntryDesk desk, Actor actor)
    {
        await using var db = desk.Database.CreateDbContext();
        return [.. (await InboxQuery.LoadAsync(db, actor, Today, TimeZoneInfo.Utc, Token)).Items.Select(item => (item.Kind, item.Month.ToString()))];
    }

    private static string NameOf(EntryDesk desk, string month, int branch) =>
        desk.Name(branch, EntryOffice.Attendance).Replace(EntryOffice.Month.ToString(), month, StringComparison.Ordinal);

    private static async Task TypeAsync(EntryDesk desk, string month, int branch)
    {
        var sent = new CellsSent { Unit = EntryOffice.Ward, Month = month, Cells = [new CellSent(NameOf(desk, month, branch), branch == 1 ? "40/46" : "40/49", 0, null)] };
        Assert.Equal("saved", (await desk.SendAsync(desk.Official, sent))?.Cells[0].Outcome);
    }
}
