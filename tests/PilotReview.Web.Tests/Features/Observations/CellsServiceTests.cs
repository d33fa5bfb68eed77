using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

public sealed class CellsServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATypedCell_ComesBackAsItStands_WithItsIssuesAndTotals()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "58/46", 0), (desk.Name(2, EntryOffice.Attendance), "84,1", 0));
        Assert.Equal(["saved", "fault"], answer?.Cells.Select(cell => cell.Outcome));
        Assert.Equal(("58/46", 1, "draft"), answer?.Cells[0] is { } saved ? (saved.Text, saved.Version, saved.State) : default);
        Assert.Contains("49", answer?.Cells[1].Message, StringComparison.Ordinal);
        Assert.Equal("Tử số 58 nhiều hơn mẫu số 46.", Assert.Single(answer?.Issues ?? []).Text);
        Assert.Equal("chờ sửa", answer?.Totals.First(total => total.Column == 0).Text);
        Assert.Equal("09:42", answer?.At);
    }

    [Fact]
    public async Task APercentOfTheMembers_BecomesPeople_AndSaysSo()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "84,8", 0));
        Assert.Equal(("39/46", "Hiểu 84,8 là 39/46."), answer?.Cells[0] is { } cell ? (cell.Text, cell.Message) : default);
    }

    [Fact]
    public async Task APointWhereAStrokeWasMeant_IsAskedWithTheFigureBeside()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "39.46", 0), (desk.Name(2, EntryOffice.Attendance), "mười", 0));
        Assert.Equal([("fault", "39/46"), ("fault", "")], answer?.Cells.Select(cell => (cell.Outcome, cell.Repair)) ?? []);
    }

    [Fact]
    public async Task TheSameMessageTwice_ChangesNothing()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        var again = await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        Assert.Equal(("unchanged", 1), again?.Cells[0] is { } cell ? (cell.Outcome, cell.Version) : default);
    }

    [Fact]
    public async Task SomebodyElsesFigure_IsNamedWithItsAuthor()
    {
        await using var desk = await EntryDesk.OpenAsync();
        await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        var answer = await desk.TypeAsync(desk.Appraiser, (desk.Name(1, EntryOffice.Attendance), "39/46", 0));
        Assert.Equal("conflict", answer?.Cells[0].Outcome);
        Assert.Equal("Đảng ủy Phường thử vừa ghi 40/46 lúc 09:42 ngày 03/11/2026.", answer?.Cells[0].Message);
    }

    [Theory]
    [InlineData("", "2026-10")]
    [InlineData("KHONG-CO", "2026-10")]
    [InlineData(EntryOffice.OtherWard, "2026-10")]
    [InlineData(EntryOffice.Ward, "2026")]
    [InlineData(EntryOffice.Ward, "tháng mười")]
    public async Task WhatIsNotTheOfficials_IsNotFound(string unit, string month)
    {
        await using var desk = await EntryDesk.OpenAsync();
        Assert.Null(await desk.SendAsync(desk.Official, new CellsSent { Unit = unit, Month = month, Cells = [new CellSent(desk.Name(1, EntryOffice.Attendance), "1/2", 0, null)] }));
    }

    [Fact]
    public async Task ACellOfAnotherWard_IsNoneOfThisSheet()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var stranger = desk.Name(1, EntryOffice.Attendance).Replace(EntryOffice.Branch(1), EntryOffice.OtherWard + "-01", StringComparison.Ordinal);
        var answer = await desk.TypeAsync(desk.Official, (stranger, "1/2", 0), ("~~", "1/2", 0), ("'; DROP TABLE Units --", "1/2", 0), (desk.Name(1, EntryOffice.Attendance).Replace("2026-10", "2026-09", StringComparison.Ordinal), "1/2", 0));
        Assert.Equal(["fault", "fault", "fault", "fault"], answer?.Cells.Select(cell => cell.Outcome));
        await using var db = desk.Database.CreateDbContext();
        Assert.False(await db.Observations.AnyAsync(Token));
    }

    [Theory]
    [InlineData(Role.CommitteeMember)]
    [InlineData(Role.Observer)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Administrator)]
    public async Task OtherRoles_TypeNothing(Role role)
    {
        await using var desk = await EntryDesk.OpenAsync();
        Assert.Null(await desk.TypeAsync(desk.Official with { Actor = desk.Official.Actor with { Role = role } }, (desk.Name(1, EntryOffice.Attendance), "1/2", 0)));
    }

    [Fact]
    public async Task ARetrievedFigure_NeedsItsDocument_AndKeepsIt()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var sent = new CellsSent
        {
            Unit = EntryOffice.Ward, Month = EntryOffice.Month.ToString(), IsRetrieval = true, Cells = [new CellSent(desk.Name(1, EntryOffice.Attendance), "40/46", 0, null)],
        };
        Assert.NotEqual(string.Empty, (await desk.SendAsync(desk.Official, sent))?.Refused);
        Assert.Equal("saved", (await desk.SendAsync(desk.Official, sent with { Document = "Sổ biên bản 02/2017" }))?.Cells[0].Outcome);
        await using var db = desk.Database.CreateDbContext();
        var stored = await db.Observations.SingleAsync(Token);
        Assert.Equal((ObservationSource.Retrieved, "Sổ biên bản 02/2017"), (stored.Entry.Source, stored.Entry.Evidence));
    }

    [Fact]
    public async Task AnExplanation_SettlesTheIssue_AndMayNotHideInvisibleLetters()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var key = desk.Name(1, EntryOffice.Attendance);
        await desk.TypeAsync(desk.Official, (key, "40/45", 0));
        var explanation = new ExplanationSent(EntryOffice.Ward, EntryOffice.Month.ToString(), null, key, 1, "DenominatorNotMembers", "Một đồng chí chuyển sinh hoạt tạm thời");
        Assert.NotEqual(string.Empty, (await desk.Cells.ExplainAsync(desk.Official, explanation with { Reason = "a\u202Eb" }, Formats.Vietnamese, Token))?.Refused);
        Assert.NotEqual(string.Empty, (await desk.Cells.ExplainAsync(desk.Official, explanation with { Reason = " " }, Formats.Vietnamese, Token))?.Refused);
        var answer = await desk.Cells.ExplainAsync(desk.Official, explanation, Formats.Vietnamese, Token);
        Assert.Equal(("Explained", explanation.Reason), answer?.Issues[0] is { } issue ? (issue.Kind, issue.Reason) : default);
        Assert.Null(await desk.Cells.ExplainAsync(desk.Official, explanation with { Check = "Nonsense" }, Formats.Vietnamese, Token));
    }

    /// <summary>Neither a check that found nothing, nor one that cannot be explained away, nor a figure that the typist did not see.</summary>
    [Theory]
    [InlineData("UnusualChange", 1)]
    [InlineData("NumeratorAboveDenominator", 1)]
    [InlineData("Missing", 1)]
    [InlineData("DenominatorNotMembers", 0)]
    [InlineData("DenominatorNotMembers", null)]
    public async Task OnlyWhatStandsThereAndAsksForIt_IsExplained(string check, int? seen)
    {
        await using var desk = await EntryDesk.OpenAsync();
        var key = desk.Name(1, EntryOffice.Attendance);
        await desk.TypeAsync(desk.Official, (key, "40/45", 0));
        var sent = new ExplanationSent(EntryOffice.Ward, EntryOffice.Month.ToString(), null, key, seen, check, "Lý do");
        Assert.NotEqual(string.Empty, (await desk.Cells.ExplainAsync(desk.Official, sent, Formats.Vietnamese, Token))?.Refused ?? string.Empty);
        await using var db = desk.Database.CreateDbContext();
        Assert.False(await db.CheckExplanations.AnyAsync(Token));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("99")]
    [InlineData("")]
    public async Task ANumber_IsNoCheck(string check)
    {
        await using var desk = await EntryDesk.OpenAsync();
        var key = desk.Name(1, EntryOffice.Attendance);
        await desk.TypeAsync(desk.Official, (key, "40/45", 0));
        Assert.Null(await desk.Cells.ExplainAsync(desk.Official, new ExplanationSent(EntryOffice.Ward, EntryOffice.Month.ToString(), null, key, 1, check, "Lý do"), Formats.Vietnamese, Token));
    }

    /// <summary>The denominator of the second is the numerator of the first, whichever comes first in the message.</summary>
    [Fact]
    public async Task TwoColumnsInOneMessage_AreReadTogether()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Speaking), "50,0%", 0), (desk.Name(1, EntryOffice.Attendance), "40/46", 0));
        Assert.Equal([("saved", "20/40"), ("saved", "40/46")], answer?.Cells.Select(cell => (cell.Outcome, cell.Text)));
    }

    /// <summary>Of 50 members 46 must attend: the sentence names these.</summary>
    [Fact]
    public async Task AnotherDenominator_IsComparedWithWhoMustAttend()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var answer = await desk.TypeAsync(desk.Official, (desk.Name(1, EntryOffice.Attendance), "40/50", 0));
        Assert.Equal("Mẫu số 50 khác số đảng viên phải dự trong kỳ là 46.", Assert.Single(answer?.Issues ?? []).Text);
    }

    [Fact]
    public async Task TooManyCellsAtOnce_AreRefusedWhole()
    {
        await using var desk = await EntryDesk.OpenAsync();
        var key = desk.Name(1, EntryOffice.Attendance);
        var answer = await desk.TypeAsync(desk.Official, [.. Enumerable.Range(0, CellsService.MostCells + 1).Select(_ => (key, "40/46", 0))]);
        Assert.NotEqual(string.Empty, answer?.Refused);
        await using var db = desk.Database.CreateDbContext();
        Assert.False(await db.Observations.AnyAsync(Token));
    }
}
