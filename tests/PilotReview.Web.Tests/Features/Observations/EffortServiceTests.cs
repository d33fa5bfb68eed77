using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Features.Observations.Months;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>What an indicator costs in typing, counted once for each time it was typed.</summary>
public sealed class EffortServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryTyping_CountsOnce_WhateverBecomesOfTheFigure()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var name = desk.Name(1, EntryOffice.Attendance);
        await desk.SendAsync(desk.Official, new CellSent(name, "40/46", 0, 4), new CellSent(desk.Name(1, EntryOffice.Score), "80", 0, 3));
        await desk.SendAsync(desk.Official, new CellSent(name, "41/46", 1, 6));
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);
        Assert.True((await desk.Months.ReturnAsync(desk.Appraiser, EntryDesk.Month, name, "Đề nghị đối chiếu", Token)).IsDone);
        await desk.SendAsync(desk.Official, new CellSent(name, "39/46", 4, 5));
        Assert.True((await desk.Months.SubmitAsync(desk.Official, EntryDesk.Month, true, string.Empty, Token)).IsDone);

        var efforts = await ListAsync(desk, desk.Official.Actor, 2026);
        Assert.Equal((3, 15), Of(efforts, EntryOffice.Attendance));
        Assert.Equal((1, 3), Of(efforts, EntryOffice.Score));
        Assert.Equal(EntryOffice.Attendance, efforts[0].Indicator.Code);
        Assert.Equal((0, 0), Of(await ListAsync(desk, desk.Official.Actor, 2025), EntryOffice.Attendance));
    }

    [Fact]
    public async Task WhatOthersTyped_IsCountedOnlyForWhoSeesThem()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.SendAsync(desk.Official, new CellSent(desk.Name(1, EntryOffice.Attendance), "40/46", 0, 4));
        await using var db = desk.Database.CreateDbContext();
        var stranger = new Actor(9, Role.WardOfficial, db.Units.First(unit => unit.Code == EntryOffice.OtherWard).Id);
        Assert.Equal((0, 0), Of(await ListAsync(desk, stranger, 2026), EntryOffice.Attendance));
        Assert.Equal((1, 4), Of(await ListAsync(desk, desk.Appraiser.Actor, 2026), EntryOffice.Attendance));
    }

    private static Task<IReadOnlyList<IndicatorEffort>> ListAsync(EntryDesk desk, Actor actor, int year) => new EffortService(desk.Database, desk.Time).ListAsync(actor, year, Token);

    private static (int Cells, long Seconds) Of(IReadOnlyList<IndicatorEffort> efforts, string code) =>
        efforts.Where(effort => effort.Indicator.Code == code).Select(effort => (effort.Cells, effort.Seconds)).Single();
}
