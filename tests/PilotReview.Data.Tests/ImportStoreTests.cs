using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests;

public sealed class ImportStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_NewFigures_KeepTheirSource()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await Scenario.StoreAsync(database, Scenario.Small(Scenario.Attendance("2021-05", 20, 25)), Token);
        await using var db = database.CreateDbContext();
        var stored = await db.Observations.SingleAsync(Token);

        Assert.Equal((20m, 25m), (stored.Figure.Numerator, stored.Figure.Denominator));
        Assert.Equal(("observations!D2", "ghi chú"), (stored.Entry.Cell, stored.Entry.Comment));
        Assert.Equal(ObservationSource.Imported, stored.Entry.Source);
        Assert.Equal("tep.xlsx", (await db.ImportBatches.SingleAsync(batch => batch.Id == stored.Entry.ImportBatchId, Token)).FileName);
    }

    [Fact]
    public async Task AddAsync_ChangedFigure_KeepsTheEarlierOne()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await Scenario.StoreAsync(database, Scenario.Small(Scenario.Attendance("2021-05", 20, 25, ObservationState.Submitted)), Token);
        await Scenario.StoreAsync(database, Scenario.OnlyObservations(Scenario.Attendance("2021-05", 21, 25)), Token);
        await using var db = database.CreateDbContext();
        var stored = await db.Observations.Include(observation => observation.History).SingleAsync(Token);

        Assert.Equal((21m, ObservationState.Approved, 2), (stored.Figure.Numerator, stored.State, stored.Version));
        var earlier = Assert.Single(stored.History);
        Assert.Equal((1, 20m, ObservationState.Submitted), (earlier.Number, earlier.Figure.Numerator, earlier.State));
    }

    [Fact]
    public async Task AddAsync_SameFigureAgain_AddsNoVersion()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await Scenario.StoreAsync(database, Scenario.Small(Scenario.Attendance("2021-05", 20, 25)), Token);
        await Scenario.StoreAsync(database, Scenario.OnlyObservations(Scenario.Attendance("2021-05", 20, 25)), Token);
        await using var db = database.CreateDbContext();

        Assert.Empty((await db.Observations.Include(observation => observation.History).SingleAsync(Token)).History);
    }

    [Fact]
    public async Task AddAsync_SameFigureWithAnotherComment_KeepsBoth()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var row = Scenario.Attendance("2021-05", 20, 25);
        await Scenario.StoreAsync(database, Scenario.Small(row), Token);
        await Scenario.StoreAsync(database, Scenario.OnlyObservations(row with { Comment = "đã đối chiếu biên bản" }), Token);
        await using var db = database.CreateDbContext();
        var stored = await db.Observations.Include(observation => observation.History).SingleAsync(Token);

        Assert.Equal("đã đối chiếu biên bản", stored.Entry.Comment);
        Assert.Equal("ghi chú", Assert.Single(stored.History).Entry.Comment);
    }

    [Fact]
    public async Task AddAsync_LevelInAnotherCase_IsTheSameLevel()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        Assert.True(Period.TryParse("2019", out var year));
        var row = Scenario.Attendance("2019-01", 0, 0) with
        {
            Indicator = "XL", Period = year, Numerator = null, Denominator = null, Level = "HOÀN THÀNH TỐT NHIỆM VỤ",
        };
        await Scenario.StoreAsync(database, Scenario.Small(row), Token);
        await using var db = database.CreateDbContext();

        Assert.NotNull((await db.Observations.SingleAsync(Token)).Figure.LevelRank);
    }

    [Fact]
    public async Task KnownCodes_StoredYardstickAndComparisons_AreRefusedAgain()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var rows = Scenario.Small();
        await Scenario.StoreAsync(database, rows, Token);
        var again = new ScenarioRows();
        again.Yardstick.Add(rows.Yardstick[0]);
        again.Comparisons.Add(rows.Comparisons[0]);
        await using var db = database.CreateDbContext();

        var problems = ScenarioCheck.Check(again, await Queries.KnownCodesQuery.LoadAsync(db, Token));
        Assert.Equal([ImportProblemCode.AlreadyStored, ImportProblemCode.AlreadyStored], problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task AddAsync_FigureTable_KeepsWhatWasPrinted_AndIsRefusedAgain()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var rows = Scenario.Small();
        var source = new RowSource("figure_tables", 2, new Dictionary<string, string>());
        rows.FigureTables.Add(new FigureTableRow(source, "DH", rows.Units[0].Code, FigureSubject.Congress, 2022, null, new("Đại hội"), "11-BC", new DateOnly(2022, 9, 1), null, new("Ghi chú")));
        rows.FigureLines.Add(new FigureLineRow(source, "DH", 1, new("Cấp ủy viên"), new("đồng chí"), rows.Categories[0].Code, 812, null, null, new(""), null, null));
        rows.FigureLines.Add(new FigureLineRow(source, "DH", 2, new("Tái cử"), new("đồng chí"), null, 623, LineRelation.ShareOf, 1, new(""), 76.50m, 2));
        await Scenario.StoreAsync(database, rows, Token);
        await using var db = database.CreateDbContext();

        var table = await Queries.FigureTablesQuery.FindAsync(db, "DH", Token);
        Assert.Equal((2022, 2022, "11-BC", "Ghi chú"), (table!.FromYear, table.ToYear, table.DocumentNumber, table.Note.Vi));
        Assert.NotNull(table.Lines[0].CategoryId);
        Assert.Equal((623m, 1, 76.5m, 2), (table.Lines[1].Value, table.Lines[1].Of, table.Lines[1].PrintedPercent, table.Lines[1].PercentDecimals));
        var again = new ScenarioRows();
        again.FigureTables.Add(rows.FigureTables[0]);
        Assert.Equal([ImportProblemCode.AlreadyStored], ScenarioCheck.Check(again, await Queries.KnownCodesQuery.LoadAsync(db, Token)).Select(problem => problem.Code));
    }

    [Fact]
    public async Task AddAsync_BrokenOffBeforeTheCommit_LeavesNothing()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        using var stop = new CancellationTokenSource();
        var rows = Scenario.Sample();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using var db = database.CreateDbContext();
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            var batch = new ImportBatch { FileName = "tep.xlsx", Sha256 = "00", At = DateTimeOffset.UnixEpoch, Rows = rows.Count };
            await Import.ImportStore.AddAsync(db, rows, batch, new StopAtOnce(stop), stop.Token);
        });

        await using var check = database.CreateDbContext();
        Assert.Equal(0, await check.Units.CountAsync(Token));
        Assert.Equal(0, await check.Observations.CountAsync(Token));
        Assert.Equal(0, await check.ImportBatches.CountAsync(Token));
    }

    [Fact]
    public async Task AddAsync_ScaleValue_StandsOnTheVersionOfItsDay()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var row = Scenario.Attendance("2018-06", 0, 0) with { Indicator = "DCL", Numerator = null, Denominator = null, Value = 15 };
        var later = row with { Period = Period.Month(2018, 7), Value = 88 };
        await Scenario.StoreAsync(database, Scenario.Small(row, later), Token);
        await using var db = database.CreateDbContext();
        var versions = await db.Observations.OrderBy(observation => observation.Period)
            .Join(db.ScaleVersions, observation => observation.ScaleVersionId, scale => scale.Id, (_, scale) => scale.From)
            .ToListAsync(Token);

        Assert.Equal(2, versions.Distinct().Count());
        Assert.Equal(new DateOnly(2018, 7, 1), versions[1]);
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value) => stop.Cancel();
    }
}
