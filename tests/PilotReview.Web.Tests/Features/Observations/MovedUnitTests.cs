using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>Branches that move, end or stop owing a figure while figures stand in their cells.</summary>
public sealed class MovedUnitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ABranchThatMoved_TakesItsLaterMonthsAlong_AndLeavesTheEarlierOnes()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var newOfficial = await MoveAsync(desk, new DateOnly(2026, 10, 15));
        var (october, september) = (desk.Name(1, EntryOffice.Attendance), desk.Name(1, EntryOffice.Attendance).Replace("2026-10", "2026-09", StringComparison.Ordinal));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], await YearAsync(desk, desk.Official));
        Assert.Equal([10, 11, 12], await YearAsync(desk, newOfficial));
        Assert.Equal("fault", Assert.Single((await desk.TypeAsync(desk.Official, (october, "40/46", 0)))?.Cells ?? []).Outcome);
        Assert.Equal("fault", Assert.Single((await InYearAsync(desk, desk.Official, october))?.Cells ?? []).Outcome);
        Assert.Equal("saved", Assert.Single((await InYearAsync(desk, desk.Official, september))?.Cells ?? []).Outcome);
        Assert.Equal("fault", Assert.Single((await InYearAsync(desk, newOfficial, september))?.Cells ?? []).Outcome);
        Assert.Equal("saved", Assert.Single((await InYearAsync(desk, newOfficial, october))?.Cells ?? []).Outcome);

        var ofBranch = new EntryQuery(EntryOffice.Branch(1), EntryOffice.Month);
        Assert.Null(await desk.Entries.FindAsync(desk.Official.Actor, ofBranch, Formats.Vietnamese, Token));
        Assert.NotNull(await desk.Entries.FindAsync(newOfficial.Actor, ofBranch, Formats.Vietnamese, Token));
        Assert.Equal(Reason.NotFound, (await desk.Months.SubmitAsync(desk.Official, ofBranch, true, string.Empty, Token)).Outcome.Refusal);
        Assert.True((await desk.Months.SubmitAsync(newOfficial, ofBranch, true, string.Empty, Token)).IsDone);
        var own = await desk.Matrix.FindAsync(desk.Official.Actor, 2026, EntryOffice.Branch(1), Token);
        Assert.Equal(0, Assert.Single(own?.Rows ?? []).Standings[9].Submitted);
    }

    [Fact]
    public async Task ABranchThatEndedWithinTheMonth_KeepsItsRowForWhatWasTyped_AndOwesNothing()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        await desk.Database.ChangeAsync(
            db =>
            {
                foreach (var unit in db.Units.Where(unit => unit.Code == EntryOffice.Branch(1) || unit.Code == EntryOffice.Branch(2)))
                {
                    unit.ValidTo = new DateOnly(2026, 10, 15);
                }
            },
            Token);

        var view = await desk.ViewAsync(desk.Official);
        Assert.Equal([EntryOffice.Branch(3), EntryOffice.Branch(1)], view?.Sheet.Rows.Select(row => row.Unit.Code));
        Assert.DoesNotContain(view?.Sheet.Rows[1].Cells ?? [], cell => cell.IsDue);
        Assert.Single(view?.Sheet.Rows[1].Cells ?? [], cell => cell.IsOpen);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
        var october = Assert.Single((await desk.Matrix.FindAsync(desk.Official.Actor, 2026, null, Token))?.Rows ?? []).Standings[9];
        Assert.Equal((8, 0, 8, 1), (october.Due, october.Filled, october.Missing, october.Submitted));
    }

    [Fact]
    public async Task AFigureThatIsNotDueAnyMore_CanBeCleared_AndThenBlocksNothing()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "58/46", 0), (desk.Name(2, EntryOffice.OnTime), "c", 0));
        await desk.Database.ChangeAsync(db => db.Indicators.Single(indicator => indicator.Code == EntryOffice.Attendance).AppliesTo = "khac", Token);

        Assert.False((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
        var cell = Assert.Single((await desk.ViewAsync(desk.Official))?.Sheet.Cells.Where(cell => cell is { IsDue: false, IsOpen: true }) ?? []);
        Assert.Equal(1, cell.Version);
        Assert.Equal("saved", Assert.Single((await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), string.Empty, 1)))?.Cells ?? []).Outcome);
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
    }

    private static async Task<Writer> MoveAsync(EntryDesk desk, DateOnly day)
    {
        var other = 0;
        await desk.Database.ChangeAsync(
            db =>
            {
                other = db.Units.Single(unit => unit.Code == EntryOffice.OtherWard).Id;
                var branch = db.Units.Single(unit => unit.Code == EntryOffice.Branch(1));
                var before = branch.Versions[0];
                branch.Add(new UnitVersion
                {
                    From = day, Name = before.Name, ShortName = before.ShortName, ParentId = other, KindId = before.KindId, OfficialMembers = before.OfficialMembers,
                    ProbationaryMembers = before.ProbationaryMembers, ExemptMembers = before.ExemptMembers,
                });
            },
            Token);
        return desk.Official with { Actor = new Actor(desk.Official.Actor.AccountId, Role.WardOfficial, other) };
    }

    private static async Task<List<int>> YearAsync(EntryDesk desk, Writer writer) =>
        [.. (await desk.Entries.FindAsync(writer.Actor, new EntryQuery(EntryOffice.Branch(1), null, 2026), Formats.Vietnamese, Token))?.Sheet.Rows.Select(row => row.Month.StartMonth) ?? []];

    private static Task<CellsAnswer?> InYearAsync(EntryDesk desk, Writer writer, string key) => desk.SendAsync(
        writer, new CellsSent { Unit = EntryOffice.Branch(1), Month = "2026-12", Year = 2026, Cells = [new CellSent(key, "40/46", 0, null)] });
}
