using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>The year of one branch: a quarter stands in three rows and is typed into one of them.</summary>
public sealed class YearSheetTests
{
    private const int Year = 2026;
    private const string Branch = "PHUONG-01";

    private static readonly Period Quarter = Period.Of(PeriodKind.Quarter, new DateOnly(Year, 9, 30));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AQuarter_IsSavedAndExplained()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var key = Name(desk, EntryOffice.Thematic, Quarter);
        var answer = await TypeAsync(desk, (key, "-"));
        Assert.Equal("saved", Assert.Single(answer?.Cells ?? []).Outcome);
        Assert.Equal("NotArisen", Assert.Single(answer?.Issues ?? []).Check);
        var explained = await desk.Cells.ExplainAsync(
            desk.Official, new ExplanationSent(Branch, "2026-12", Year, key, 1, "NotArisen", "Quý này không có chuyên đề"), Formats.Vietnamese, Token);
        Assert.Equal(("", "Explained"), (explained?.Refused, Assert.Single(explained?.Issues ?? []).Kind));
        Assert.Equal("3", Assert.Single((await TypeAsync(desk, (key, "3", 1)))?.Cells ?? []).Text);
    }

    [Fact]
    public async Task TheTotals_AreThoseAfterTheSaving()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await TypeAsync(desk, (Name(desk, EntryOffice.Admitted, Period.Month(Year, 8)), "2"));
        var answer = await TypeAsync(desk, (Name(desk, EntryOffice.Admitted, Period.Month(Year, 9)), "3"));
        Assert.Contains("5/2", answer?.Totals.Select(total => total.Text) ?? []);
    }

    /// <summary>Members at the end of two months are not members twice.</summary>
    [Fact]
    public async Task WhatStandsAtTheEndOfAMonth_IsNotAddedUp()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await TypeAsync(
            desk, (Name(desk, EntryOffice.MembersEnd, Period.Month(Year, 8)), "50"), (Name(desk, EntryOffice.MembersEnd, Period.Month(Year, 9)), "51"),
            (Name(desk, EntryOffice.Duration, Period.Month(Year, 8)), "80"), (Name(desk, EntryOffice.Duration, Period.Month(Year, 9)), "100"));
        var texts = answer?.Totals.Select(total => total.Text).ToList() ?? [];
        Assert.DoesNotContain("101", texts);
        Assert.Contains("90,0", texts);
        await TypeAsync(desk, (Name(desk, EntryOffice.Admitted, Period.Month(Year, 8)), "2"));
        Assert.Contains("1/12 kỳ", (await TypeAsync(desk, (Name(desk, EntryOffice.Admitted, Period.Month(Year, 8)), "2")))?.Totals.Select(total => total.Note) ?? []);
    }

    [Fact]
    public async Task AYearBeforeTheBranch_HasNoRows()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var view = await ViewAsync(desk, desk.Official, Branch, 2015);
        Assert.Equal((0, Period.Month(2015, 12)), (view?.Sheet.Rows.Count, view?.Sheet.Month ?? default));
    }

    /// <summary>The ward has branches that report: it owes nothing itself.</summary>
    [Fact]
    public async Task TheYearOfAWard_HasNoRowOfItsOwn()
    {
        await using var desk = await EntryDesk.OpenAsync();
        Assert.Equal(0, (await ViewAsync(desk, desk.Official, EntryOffice.Ward, Year))?.Sheet.Rows.Count);
        var key = Name(desk, EntryOffice.Admitted, Period.Month(Year, 8)).Replace(Branch, EntryOffice.Ward, StringComparison.Ordinal);
        var answer = await desk.SendAsync(desk.Official, new CellsSent { Unit = EntryOffice.Ward, Month = "2026-12", Year = Year, Cells = [new CellSent(key, "1", 0, null)] });
        Assert.Equal("fault", Assert.Single(answer?.Cells ?? []).Outcome);
    }

    [Fact]
    public async Task AMonthThatHasNotBegun_TakesNothing()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await TypeAsync(desk, (Name(desk, EntryOffice.Admitted, Period.Month(Year, 11)), "1"), (Name(desk, EntryOffice.Admitted, Period.Month(Year, 12)), "1"));
        Assert.Equal(["saved", "fault"], answer?.Cells.Select(cell => cell.Outcome));
        Assert.Contains("chưa bắt đầu", answer?.Cells[1].Message, StringComparison.Ordinal);
        var view = await ViewAsync(desk, desk.Official, Branch, Year);
        Assert.All(view?.Sheet.Rows ?? [], row => Assert.Equal(row.Month.StartMonth < 12, row.Cells.Any(cell => cell.IsOpen)));
        Assert.Equal(12, view?.Sheet.Rows.Count);
    }

    private static Task<EntryView?> ViewAsync(EntryDesk desk, Writer writer, string unit, int year) =>
        desk.Entries.FindAsync(writer.Actor, new EntryQuery(unit, null, year), Formats.Vietnamese, Token);

    private static string Name(EntryDesk desk, string indicator, Period period)
    {
        using var db = desk.Database.CreateDbContext();
        return $"{Branch}~{EntryOffice.Key(db, 1, indicator).IndicatorId}~{period}";
    }

    private static Task<CellsAnswer?> TypeAsync(EntryDesk desk, params (string Key, string Text)[] cells) =>
        TypeAsync(desk, [.. cells.Select(cell => (cell.Key, cell.Text, 0))]);

    private static Task<CellsAnswer?> TypeAsync(EntryDesk desk, params (string Key, string Text, int Base)[] cells) => desk.SendAsync(desk.Official, new CellsSent
    {
        Unit = Branch, Month = "2026-12", Year = Year, Cells = [.. cells.Select(cell => new CellSent(cell.Key, cell.Text, cell.Base, null))],
    });
}
