using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

public sealed class UndoTests : WorkbookTest
{
    private const string Branch = "P1-K1-BP.1";
    private const string Other = "P1-K1-BP.2";

    [Fact]
    public async Task Undo_PutsBackWhatStoodBefore_AndTheLogSaysWhy()
    {
        await World.TypeAsync(Branch, "DSH", Month, 40, 47);
        var batch = await ImportAsync();
        Assert.True((await World.Batches.UndoAsync(WriterOf(Appraiser), batch, "Nhập nhầm tệp", Token)).IsDone);
        Assert.Equal(40, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
        Assert.Equal(ObservationState.Empty, (await World.StoredAsync(Other, "DSH", Month))?.State);
        var view = await World.Batches.FindAsync(Appraiser, batch, Formats.Vietnamese, Token);
        Assert.NotNull(view?.Line.Batch.UndoneAt);
        await using var db = World.Database.CreateDbContext();
        Assert.Contains(db.AuditEntries.AsEnumerable(), entry => entry.NewValue?.Contains("Nhập nhầm tệp", StringComparison.Ordinal) == true);
        Assert.True((await LogCheck.VerifyAsync(db, [], compareData: true, Token)).IsSound);
    }

    /// <summary>Newest first or oldest first: in the end what was typed stands there again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoImports_OneUponTheOther_GoBackToWhatWasTyped(bool isNewestFirst)
    {
        await World.TypeAsync(Branch, "DSH", Month, 40, 47);
        var first = await ImportAsync();
        Assert.NotEqual(40, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
        var second = await ImportAsync(45, written: 1);
        foreach (var batch in isNewestFirst ? [second, first] : new[] { first, second })
        {
            Assert.True((await World.Batches.UndoAsync(WriterOf(Appraiser), batch, "Nhập nhầm tệp", Token)).IsDone);
        }

        Assert.Equal((40m, ObservationState.Draft), await World.StoredAsync(Branch, "DSH", Month) is { } cell ? (cell.Figure.Numerator, cell.State) : default);
    }

    /// <summary>Four eyes look at who put a figure in, not at who undid the import over it.</summary>
    [Fact]
    public async Task Undo_LeavesTheFigureItsAuthorAndRemark_AndTheReasonInTheHistory()
    {
        await World.TypeAsync(Branch, "DSH", Month, 40, 47);
        var typed = await World.StoredAsync(Branch, "DSH", Month) ?? throw new InvalidOperationException("Nothing was typed.");
        var batch = await ImportAsync();
        var undoer = new PilotReview.Web.Parts.Forms.Writer(new Core.Access.Actor(12, Core.Access.Role.Appraiser, null), Core.Audit.AuditAuthor.OfWeb(12, "10.0.0.9"));
        Assert.True((await World.Batches.UndoAsync(undoer, batch, "Nhập nhầm tệp", Token)).IsDone);

        await using var db = World.Database.CreateDbContext();
        var cell = db.Observations.Include(found => found.History).Single(found => found.Id == typed.Id);
        Assert.Equal(typed.Entry with { Seconds = null }, cell.Entry);
        Assert.NotEqual(12, cell.Entry.AccountId);
        var undone = cell.History.MaxBy(version => version.Number)?.Entry;
        Assert.Equal(12, undone?.AccountId);
        Assert.Contains("Nhập nhầm tệp", undone?.Comment, StringComparison.Ordinal);
        var verdict = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
    }

    [Fact]
    public async Task Undo_Twice_ChangesNothingTheSecondTime()
    {
        var batch = await ImportAsync();
        Assert.True((await World.Batches.UndoAsync(WriterOf(Appraiser), batch, "Nhầm", Token)).IsDone);
        await World.TypeAsync(Branch, "DSH", Month, 44, 47);
        Assert.True((await World.Batches.UndoAsync(WriterOf(Appraiser), batch, "Nhầm", Token)).IsDone);
        Assert.Equal(44, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
    }

    [Fact]
    public async Task CellChangedByHandSince_IsKeptAndListed()
    {
        var batch = await ImportAsync();
        await World.TypeAsync(Branch, "DSH", Month, 44, 47);
        Assert.True((await World.Batches.UndoAsync(WriterOf(Appraiser), batch, "Nhầm", Token)).IsDone);
        Assert.Equal(44, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
        Assert.Equal(ObservationState.Empty, (await World.StoredAsync(Other, "DSH", Month))?.State);
        var view = await World.Batches.FindAsync(Appraiser, batch, Formats.Vietnamese, Token);
        Assert.Equal(["44/47"], view?.Cells.Where(cell => cell.Now != cell.Before).Select(cell => cell.Now));
    }

    [Theory]
    [InlineData(ObservationState.Submitted)]
    [InlineData(ObservationState.Approved)]
    public async Task CellSentSince_KeepsTheWholeImport_AndIsNamed(ObservationState state)
    {
        var batch = await ImportAsync();
        await World.SendAsync(Branch, "DSH", Month, state);
        var saving = await World.Batches.UndoAsync(WriterOf(Appraiser), batch, "Nhầm", Token);
        Assert.False(saving.IsDone);
        Assert.Contains("CB 1, Khóm 1 · Dự sinh hoạt · 10/2026", saving.Problems[0].Text, StringComparison.Ordinal);
        Assert.Equal(30, (await World.StoredAsync(Other, "DSH", Month))?.Figure.Numerator);
        await using var db = World.Database.CreateDbContext();
        Assert.Null(db.ImportBatches.Single(known => known.Id == batch).UndoneAt);
    }

    [Fact]
    public async Task Undo_AsksForAReasonAndForTheRight()
    {
        var batch = await ImportAsync();
        Assert.Equal(["reason"], (await World.Batches.UndoAsync(WriterOf(Appraiser), batch, " ", Token)).Problems.Select(problem => problem.Field));
        var member = new Core.Access.Actor(3, Core.Access.Role.CommitteeMember, null);
        Assert.Equal(Reason.RoleMissing, (await World.Batches.UndoAsync(WriterOf(member), batch, "Nhầm", Token)).Outcome.Refusal);
        var stranger = World.Ward with { ScopeUnitId = await World.UnitIdAsync("MH-01") };
        Assert.Equal(Reason.NotFound, (await World.Batches.UndoAsync(WriterOf(stranger), batch, "Nhầm", Token)).Outcome.Refusal);
        Assert.Null(await World.Batches.FindAsync(stranger with { AccountId = 9 }, batch, Formats.Vietnamese, Token));
        Assert.Equal(39, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
    }

    [Fact]
    public async Task SampleItself_CannotBeUndone_BecauseItIsApproved()
    {
        var saving = await World.Batches.UndoAsync(WriterOf(Appraiser), 1, "Thử", Token);
        Assert.False(saving.IsDone);
        Assert.Single(saving.Problems);
    }

    private async Task<int> ImportAsync(int present = 39, int written = 2)
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
        {
            Cell(book, Branch, "n:DSH").Value = present;
            Cell(book, Branch, "d:DSH").Value = 47;
            Cell(book, Other, "n:DSH").Value = 30;
            Cell(book, Other, "d:DSH").Value = 46;
        });
        var writing = await World.WriteAsync(file);
        Assert.Equal(written, writing.Written);
        return writing.BatchId ?? 0;
    }
}
