using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Core;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using PilotReview.Data.Audit;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>A workbook goes out, is filled in with another program, and comes home.</summary>
public sealed class RoundTripTests : WorkbookTest
{
    /// <summary>A branch of the ward P1 that has figures of the months to 2023 and none of 2026.</summary>
    private const string Branch = "P1-K1-BP.1";

    [Theory]
    [InlineData("P1", "2026-10", "vi-VN")]
    [InlineData("P1", "2022", "en-GB")]
    [InlineData("P1-K1-BP.1", "2022", "vi-VN")]
    [InlineData("TP-CL", "2022-Q4", "vi-VN")]
    [InlineData("TP-CL", "2022-12", "en-GB")]
    public async Task Workbook_IsValidAndComesHomeUnchanged(string unit, string span, string culture)
    {
        var file = await World.ExportAsync(Appraiser, unit, span, CultureInfo.GetCultureInfo(culture));
        using (var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(package, Token).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}"));
        }

        foreach (var copy in new[] { file, Edit(file, _ => { }) })
        {
            var preview = await World.ReadAsync(copy);
            Assert.Null(preview.Refusal);
            Assert.Empty(preview.Cells);
            Assert.True(preview.Read > 10);
        }
    }

    [Fact]
    public async Task FilledInCells_AreNewThenWrittenThenTheSame()
    {
        var file = Edit(await World.ExportAsync(World.Ward, "P1", "2026-10"), book =>
        {
            Cell(book, Branch, "n:DSH").Value = 39;
            Cell(book, Branch, "d:DSH").Value = 46;
        });
        var preview = await World.ReadAsync(file, World.Ward);
        var cell = Assert.Single(preview.Cells);
        Assert.Equal(MergeKind.New, cell.Kind);
        var writing = await World.WriteAsync(file, actor: World.Ward);
        Assert.Equal((1, 0, 0), (writing.Written, writing.LeftOut, writing.Open));
        var stored = await World.StoredAsync(Branch, "DSH", Month);
        Assert.Equal(new ObservationFigure { Numerator = 39, Denominator = 46 }, stored?.Figure);
        Assert.Equal((ObservationState.Draft, ObservationSource.Imported, writing.BatchId), (stored?.State, stored?.Entry.Source, stored?.Entry.ImportBatchId));
        Assert.Matches(@"^\S+![A-Z]+\d+$", stored?.Entry.Cell ?? string.Empty);
        Assert.Null((await World.WriteAsync(file, actor: World.Ward)).BatchId);
        await using var db = World.Database.CreateDbContext();
        Assert.True((await LogCheck.VerifyAsync(db, [], compareData: true, Token)).IsSound);
    }

    [Fact]
    public async Task CellUntouchedInTheFile_KeepsWhatWasTypedHereMeanwhile()
    {
        var file = await World.ExportAsync(Appraiser, "P1", "2026-10");
        await World.TypeAsync(Branch, "DSH", Month, 40, 46);
        Assert.Empty((await World.ReadAsync(file)).Cells);
    }

    [Fact]
    public async Task CellChangedInBoth_IsAConflictThatKeepsWhatStandsHere()
    {
        var file = await ConflictingAsync();
        var preview = await World.ReadAsync(file);
        var conflict = Assert.Single(preview.Cells);
        Assert.Equal(MergeKind.Conflict, conflict.Kind);
        Assert.Null((await World.WriteAsync(file)).BatchId);
        Assert.Equal(40, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
    }

    [Fact]
    public async Task Conflict_TakenFromTheFile_IsWrittenUnlessSomebodyChangedTheCellAgain()
    {
        var file = await ConflictingAsync();
        var conflict = Assert.Single((await World.ReadAsync(file)).Cells);
        var taken = new Dictionary<Core.Entry.EntryKey, int> { [conflict.Key.GetValueOrDefault()] = conflict.Version };
        await World.TypeAsync(Branch, "DSH", Month, 41, 46);
        Assert.Null((await World.WriteAsync(file, taken)).BatchId);
        Assert.Equal(41, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
        taken[conflict.Key.GetValueOrDefault()] = conflict.Version + 1;
        Assert.Equal(1, (await World.WriteAsync(file, taken)).Written);
        Assert.Equal(39, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
    }

    [Theory]
    [InlineData(ObservationState.Submitted)]
    [InlineData(ObservationState.Approved)]
    public async Task CellSentMeanwhile_IsLocked(ObservationState state)
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book => Fill(book, 39, 46));
        await World.TypeAsync(Branch, "DSH", Month, 40, 46, state);
        Assert.Equal(MergeKind.Locked, Assert.Single((await World.ReadAsync(file)).Cells).Kind);
        Assert.Null((await World.WriteAsync(file)).BatchId);
    }

    [Fact]
    public async Task CellTypedBetweenPreviewAndWriting_IsLeftAsItStands()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book => Fill(book, 39, 46));
        var preview = await World.ReadAsync(file);
        await World.TypeAsync(Branch, "DSH", Month, 40, 46);
        var arrival = new PilotReview.Web.Features.Workbooks.Arrival("0", 1, "tep.xlsx", World.Time.GetUtcNow(), "00", 1);
        var writing = await World.Writer.WriteAsync(WriterOf(Appraiser), arrival, preview, new Dictionary<Core.Entry.EntryKey, int>(), null, Token);
        Assert.Equal((null, 1), (writing.BatchId, writing.LeftOut));
        Assert.Equal(40, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
        await using var db = World.Database.CreateDbContext();
        Assert.Single(db.ImportBatches);
    }

    [Fact]
    public async Task StoppedWriting_WritesNothing()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "TP-CL", "2026-10"), book => FillAll(book));
        var preview = await World.ReadAsync(file);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var arrival = new PilotReview.Web.Features.Workbooks.Arrival("0", 1, "tep.xlsx", World.Time.GetUtcNow(), "00", 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => World.Writer.WriteAsync(
            WriterOf(Appraiser), arrival, preview, new Dictionary<Core.Entry.EntryKey, int>(), new StopAtOnce(stop), stop.Token));
        await using var db = World.Database.CreateDbContext();
        Assert.Single(db.ImportBatches);
        Assert.DoesNotContain(db.Observations, cell => cell.Period == Month);
    }

    [Fact]
    public async Task ExportOfTooMuch_IsSaidBeforeItIsRead()
    {
        var order = await World.Exports.FindAsync(Appraiser, "TP-CL", PilotReview.Web.Features.Workbooks.ExportSpan.Parse("2022", null), Token);
        Assert.NotNull(order);
        Assert.False(order.IsTooLarge);
        Assert.True(order.Cells > 1_000);
        Assert.True((order with { Cells = 300_001 }).IsTooLarge);
    }

    [Fact]
    public async Task ClearedCell_IsEmptyAgain_AndADashSaysThatNothingArose()
    {
        await World.TypeAsync(Branch, "DSH", Month, 40, 46);
        await World.TypeAsync(Branch, "PB", Month, 4, 40);
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
        {
            Cell(book, Branch, "n:DSH").Value = string.Empty;
            Cell(book, Branch, "n:PB").Value = "-";
        });
        Assert.Equal(2, (await World.WriteAsync(file)).Written);
        Assert.Equal(ObservationState.Empty, (await World.StoredAsync(Branch, "DSH", Month))?.State);
        var none = await World.StoredAsync(Branch, "PB", Month);
        Assert.Equal((ObservationState.Draft, true), (none?.State, none?.Figure.IsEmpty));
    }

    [Fact]
    public async Task WholeWriting_LeavesNothingWhenOneCellIsLeftOut()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
        {
            Fill(book, 39, 46);
            Cell(book, "P1-K1-BP.2", "n:DSH").Value = 30;
            Cell(book, "P1-K1-BP.2", "d:DSH").Value = 46;
        });
        var preview = await World.ReadAsync(file);
        await World.TypeAsync(Branch, "DSH", Month, 40, 46);
        var arrival = new PilotReview.Web.Features.Workbooks.Arrival("0", 1, "tep.xlsx", World.Time.GetUtcNow(), "00", 1);
        var writing = await World.Writer.WriteWholeAsync(WriterOf(Appraiser), arrival, preview, Token);
        Assert.Equal((null, 0, 1), (writing.BatchId, writing.Written, writing.LeftOut));
        Assert.Null(await World.StoredAsync("P1-K1-BP.2", "DSH", Month));
        await using var db = World.Database.CreateDbContext();
        Assert.Single(db.ImportBatches);
    }

    [Fact]
    public async Task BranchThatBecameABody_HasRowsOnlyForMonthsInWhichItReportsItself()
    {
        var (branch, child) = (await World.UnitIdAsync(Branch), await World.UnitIdAsync("P1-K1-BP.2"));
        await World.Database.ChangeAsync(
            db =>
            {
                var unit = db.Units.First(known => known.Id == child);
                var before = unit.Versions[^1];
                unit.Add(new Core.Units.UnitVersion { From = new DateOnly(2026, 7, 1), Name = before.Name, ShortName = before.ShortName, ParentId = branch, KindId = before.KindId });
            },
            Token);
        Edit(await World.ExportAsync(Appraiser, Branch, "2026"), book =>
        {
            var rows = book.Worksheets.SelectMany(sheet => sheet.Column(1).CellsUsed()).Select(cell => cell.GetString()).Where(text => text.StartsWith(Branch + "|", StringComparison.Ordinal));
            Assert.Equal(Enumerable.Range(1, 6).Select(month => $"{Branch}|2026-{month:00}"), rows);
        });
    }

    [Fact]
    public async Task CountAgainstATarget_ComesHomeWithBothNumbers()
    {
        var september = Period.Month(2026, 9);
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-09"), book =>
        {
            Cell(book, Branch, "n:CD", september).Value = 4;
            Cell(book, Branch, "d:CD", september).Value = 3;
            Cell(book, "P1-K1-BP.2", "n:CD", september).Value = 4;
            Cell(book, "P1-K1-BP.2", "d:CD", september).Value = string.Empty;
        });
        var cells = (await World.ReadAsync(file)).Cells.ToDictionary(cell => cell.File.UnitCode);
        // over one branch, as the quarter before
        Assert.Equal((MergeKind.New, MergeKind.New), (cells[Branch].Kind, cells["P1-K1-BP.2"].Kind));
        Assert.Equal(2, (await World.WriteAsync(file)).Written);
        Assert.Equal(new ObservationFigure { Numerator = 4, Denominator = 1 }, (await World.StoredAsync("P1-K1-BP.2", "CD", Period.Of(PeriodKind.Quarter, september.End)))?.Figure);
        Assert.Equal(new ObservationFigure { Numerator = 4, Denominator = 3 }, (await World.StoredAsync(Branch, "CD", Period.Of(PeriodKind.Quarter, september.End)))?.Figure);
    }

    [Fact]
    public async Task ReaderWhoMayNotEnter_GetsAWorkbookWithoutInputCells()
    {
        var member = new Core.Access.Actor(3, Core.Access.Role.CommitteeMember, null);
        var file = await World.ExportAsync(member, "P1", "2026-10");
        Edit(file, book => Assert.DoesNotContain(
            book.Worksheets.Where(sheet => sheet.Visibility == ClosedXML.Excel.XLWorksheetVisibility.Visible).SelectMany(sheet => sheet.CellsUsed(ClosedXML.Excel.XLCellsUsedOptions.All)),
            cell => !cell.Style.Protection.Locked));
        var filled = Edit(file, book => Fill(book, 39, 46));
        Assert.Null((await World.WriteAsync(filled)).BatchId);
    }

    /// <summary>Stops the work when the first portion was written.</summary>
    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => stop.Cancel();
    }

    private static void Fill(ClosedXML.Excel.XLWorkbook book, int numerator, int denominator)
    {
        Cell(book, Branch, "n:DSH").Value = numerator;
        Cell(book, Branch, "d:DSH").Value = denominator;
    }

    private async Task<byte[]> ConflictingAsync()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book => Fill(book, 39, 46));
        await World.TypeAsync(Branch, "DSH", Month, 40, 46);
        return file;
    }
}
