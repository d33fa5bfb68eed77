using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data.Audit;
using PilotReview.Data.Entry;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Entry;

public sealed class CellStoreTests : IAsyncLifetime
{
    private const int Official = 5;
    private const int Appraiser = 6;

    private TempDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("There is no database yet.");

    public async ValueTask InitializeAsync()
    {
        _database = await TempDatabase.CreateAsync(Token);
        await EntryOffice.SeedAsync(_database, branches: 3, Token);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task ATypedCell_IsADraft_AndEveryEarlierContentIsKept()
    {
        var key = Key(1, EntryOffice.Attendance);
        Assert.Equal(CellOutcomeKind.Saved, await TypeAsync(key, Pair(40, 46), 0));
        Assert.Equal(CellOutcomeKind.Saved, await TypeAsync(key, Pair(41, 46), 1));
        Assert.Equal(CellOutcomeKind.Saved, await TypeAsync(key, ObservationFigure.Empty, 2, isCleared: true));
        Assert.Equal(CellOutcomeKind.Saved, await TypeAsync(key, Pair(42, 46), 3));

        var stored = await StoredAsync(key);
        Assert.Equal((ObservationState.Draft, Pair(42, 46), 4), (stored.State, stored.Figure, stored.Version));
        Assert.Equal([Pair(40, 46), Pair(41, 46), ObservationFigure.Empty], stored.History.OrderBy(version => version.Number).Select(version => version.Figure));
        await AssertLogSoundAsync();
    }

    [Fact]
    public async Task WhoDidNotSeeTheNewestContent_WritesNothing()
    {
        var key = Key(1, EntryOffice.Attendance);
        await TypeAsync(key, Pair(40, 46), 0);
        Assert.Equal(CellOutcomeKind.Conflict, await TypeAsync(key, Pair(39, 46), 0));
        Assert.Equal(CellOutcomeKind.Unchanged, await TypeAsync(key, Pair(40, 46), 0));
        Assert.Equal(1, (await StoredAsync(key)).Version);
    }

    [Fact]
    public async Task AWholeMonth_GoesToTheAppraiserAndBack()
    {
        var (first, second) = (Key(1, EntryOffice.Attendance), Key(2, EntryOffice.Attendance));
        await TypeAsync(first, Pair(40, 46), 0);
        await TypeAsync(second, Pair(45, 49), 0);

        var sent = await StepAsync(MonthStepKind.Submitted, Official, [first, second]);
        Assert.Equal((1, 2), (sent?.Number, sent?.Cells));
        Assert.Equal(CellOutcomeKind.Locked, await TypeAsync(first, Pair(41, 46), 2));

        var returned = await StepAsync(MonthStepKind.Returned, Appraiser, [first], "cao bất thường");
        Assert.Equal(1, returned?.Cells);
        Assert.Equal((ObservationState.Returned, "cao bất thường"), ((await StoredAsync(first)).State, (await StoredAsync(first)).Entry.Comment));
        Assert.Equal(CellOutcomeKind.Locked, await TypeAsync(second, Pair(44, 49), 2));
        Assert.Equal(CellOutcomeKind.Saved, await TypeAsync(first, Pair(30, 46), 3));

        Assert.Equal((2, 1), ((await StepAsync(MonthStepKind.Submitted, Official, [first, second])) is { } again ? (again.Number, again.Cells) : default));
        Assert.Equal(Pair(40, 46), MonthRules.ChangedSince(await StoredAsync(first))?.Figure);
        Assert.Null(await StepAsync(MonthStepKind.Approved, Official, [first, second]));
        Assert.Equal(2, (await StepAsync(MonthStepKind.Approved, Appraiser, [first, second]))?.Cells);
        Assert.Equal(ObservationState.Approved, (await StoredAsync(first)).State);
        await AssertLogSoundAsync();
    }

    [Fact]
    public async Task ARetrievedFigure_KeepsItsDocumentThroughApproval()
    {
        var key = Key(1, EntryOffice.Attendance);
        await SaveAsync(key, Pair(40, 46), 0, new ObservationEntry
        {
            At = DateTimeOffset.UnixEpoch, AccountId = Official, Source = ObservationSource.Retrieved, Evidence = "Sổ biên bản 02/2017",
        });
        await StepAsync(MonthStepKind.Submitted, Official, [key]);
        await StepAsync(MonthStepKind.Approved, Appraiser, [key]);
        var stored = await StoredAsync(key);
        Assert.Equal((ObservationSource.Retrieved, "Sổ biên bản 02/2017"), (stored.Entry.Source, stored.Entry.Evidence));
    }

    [Fact]
    public async Task ASheet_KnowsMembersLastYearAndTheOtherColumn()
    {
        await TypeAsync(Key(1, EntryOffice.Attendance), Pair(44, 46), 0);
        await TypeAsync(Key(1, EntryOffice.Attendance, EntryOffice.Month.Plus(-12)), Pair(38, 45), 0);
        await using var db = Database.CreateDbContext();
        var tree = await UnitTreeQuery.LoadAsync(db, Token);
        var sheet = await EntrySheetQuery.MonthAsync(db, tree, tree.Find(EntryOffice.Ward)?.Id ?? 0, EntryOffice.Month, Token);
        Assert.Equal(3, sheet.Rows.Count);
        Assert.DoesNotContain(sheet.Columns, column => column.Code == EntryOffice.Thematic);
        var attendance = sheet.Find(Key(1, EntryOffice.Attendance));
        Assert.Equal((46m, Pair(38, 45)), (attendance?.Rule.KnownDenominator, attendance?.LastYear));
        Assert.Equal(44, sheet.Find(Key(1, EntryOffice.Speaking))?.Rule.KnownDenominator);
        Assert.Null(sheet.Find(Key(2, EntryOffice.Speaking))?.Rule.KnownDenominator);
        Assert.Equal(EntryOffice.MembersOfFirst - 1, (int?)sheet.Find(Key(2, EntryOffice.Attendance))?.Rule.KnownDenominator);

        var quarter = await EntrySheetQuery.MonthAsync(db, tree, tree.Find(EntryOffice.Ward)?.Id ?? 0, EntryOffice.Month.Plus(-1), Token);
        Assert.Contains(quarter.Columns, column => column.Code == EntryOffice.Thematic);
    }

    /// <summary>A month before a renaming is entered, exported and read under the name of its time.</summary>
    [Fact]
    public async Task ASheetOfAnOldMonth_HasTheNamesOfItsTime()
    {
        await Database.ChangeAsync(
            db =>
            {
                var branch = db.Units.Include(unit => unit.Versions).Single(unit => unit.Code == EntryOffice.Branch(1));
                var last = branch.Versions[^1];
                branch.Add(new UnitVersion
                {
                    UnitId = branch.Id, From = EntryOffice.Month.Start, Name = new LocalText("Chi bộ Bình Minh"), ShortName = new LocalText("CB Bình Minh"), ParentId = last.ParentId, KindId = last.KindId,
                });
            }, Token);
        await using var db = Database.CreateDbContext();
        var tree = await UnitTreeQuery.LoadAsync(db, Token);
        foreach (var (month, name) in new[] { (EntryOffice.Month.Plus(-1), "CB Khóm 1"), (EntryOffice.Month, "CB Bình Minh") })
        {
            var sheet = await EntrySheetQuery.MonthAsync(db, tree, tree.Find(EntryOffice.Ward)?.Id ?? 0, month, Token);
            Assert.Contains(sheet.Rows, row => row.Unit.Code == EntryOffice.Branch(1) && row.Version.ShortName.Vi == name);
        }
    }

    /// <summary>A count whose figures were all over one unit needs no denominator in the months before them either.</summary>
    [Fact]
    public async Task ACountOverOneUnit_IsKnownFromItsLaterFigures()
    {
        var quarter = Period.Of(PeriodKind.Quarter, EntryOffice.Month.Start);
        await TypeAsync(Key(1, EntryOffice.Thematic, quarter), Pair(2, 1), 0);
        await using var db = Database.CreateDbContext();
        var tree = await UnitTreeQuery.LoadAsync(db, Token);
        var old = Period.Of(PeriodKind.Month, quarter.Plus(-8).End);
        var sheet = await EntrySheetQuery.MonthAsync(db, tree, tree.Find(EntryOffice.Ward)?.Id ?? 0, old, Token);
        Assert.Equal(1, sheet.Find(Key(1, EntryOffice.Thematic, quarter.Plus(-8)))?.Rule.Denominator);
    }

    /// <summary>Typed again after the scale of the period changed, a level is one of the new scale.</summary>
    [Fact]
    public async Task AContent_IsReadOnTheScaleItWasPutInOn()
    {
        var (key, level) = (Key(1, EntryOffice.Level), new ObservationFigure { LevelRank = 3 });
        await SaveAsync(key, level, 0, new ObservationEntry { At = DateTimeOffset.UnixEpoch, AccountId = Official }, scale: await ScaleAsync("muc-4"));
        await Database.ChangeAsync(
            db =>
            {
                db.ScaleVersions.Single(version => version.Code == "muc-4").To = new DateOnly(2026, 9, 30);
                db.ScaleVersions.Add(new ScaleVersion
                {
                    Code = "muc-5", ScaleCode = "muc", Name = new LocalText("Năm mức"), From = new DateOnly(2026, 10, 1),
                    Levels = [.. Enumerable.Range(1, 5).Select(rank => new ScaleLevel { Rank = rank, Name = new LocalText($"Mức {rank}") })],
                });
            },
            Token);
        Assert.Equal(("muc-5", "muc-4"), await ScalesAsync(key));
        Assert.Equal(CellOutcomeKind.Saved, await SaveAsync(key, level, 1, new ObservationEntry { At = DateTimeOffset.UnixEpoch.AddDays(1), AccountId = Official }, scale: await ScaleAsync("muc-5")));
        Assert.Equal(("muc-5", "muc-5"), await ScalesAsync(key));
        Assert.Equal(2, (await StoredAsync(key)).Version);
        await AssertLogSoundAsync();
    }

    /// <summary>The scale of the period, and the one that the stored figure is read on.</summary>
    private async Task<(string?, string?)> ScalesAsync(EntryKey key)
    {
        await using var db = Database.CreateDbContext();
        var tree = await UnitTreeQuery.LoadAsync(db, Token);
        var cell = (await EntrySheetQuery.MonthAsync(db, tree, tree.Find(EntryOffice.Ward)?.Id ?? 0, EntryOffice.Month, Token)).Find(key);
        return (cell?.Rule.Scale?.Code, cell?.StoredScale?.Code);
    }

    private async Task<int> ScaleAsync(string code)
    {
        await using var db = Database.CreateDbContext();
        return (await db.ScaleVersions.SingleAsync(version => version.Code == code, Token)).Id;
    }

    private static ObservationFigure Pair(int numerator, int denominator) => new() { Numerator = numerator, Denominator = denominator };

    private EntryKey Key(int branch, string indicator, Period? period = null)
    {
        using var db = Database.CreateDbContext();
        return EntryOffice.Key(db, branch, indicator, period);
    }

    private Task<CellOutcomeKind> TypeAsync(EntryKey key, ObservationFigure figure, int known, bool isCleared = false) =>
        SaveAsync(key, figure, known, new ObservationEntry { At = DateTimeOffset.UnixEpoch.AddDays(known), AccountId = Official }, isCleared);

    private async Task<CellOutcomeKind> SaveAsync(EntryKey key, ObservationFigure figure, int known, ObservationEntry entry, bool isCleared = false, int? scale = null)
    {
        await using var db = Database.CreateDbContext().WriteAs(new AuditAuthor(entry.AccountId, "web"), TimeProvider.System);
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var outcomes = await CellStore.SaveAsync(db, [new CellChange(key, figure, isCleared, scale, known, entry)], null, Token);
        await transaction.CommitAsync(Token);
        return Assert.Single(outcomes).Kind;
    }

    private async Task<MonthStep?> StepAsync(MonthStepKind step, int account, EntryKey[] cells, string reason = "")
    {
        await using var db = Database.CreateDbContext().WriteAs(new AuditAuthor(account, "web"), TimeProvider.System);
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var ward = await db.Units.SingleAsync(unit => unit.Code == EntryOffice.Ward, Token);
        var entry = new ObservationEntry { At = DateTimeOffset.UnixEpoch.AddDays(9), AccountId = account, Comment = reason };
        var taken = await MonthStore.TakeAsync(db, (ward.Id, EntryOffice.Month), step, cells, 0, entry, Token);
        await transaction.CommitAsync(Token);
        return taken;
    }

    private async Task<Observation> StoredAsync(EntryKey key)
    {
        await using var db = Database.CreateDbContext();
        return await db.Observations.AsNoTracking().Include(observation => observation.History)
            .SingleAsync(observation => observation.UnitId == key.UnitId && observation.IndicatorId == key.IndicatorId && observation.Period == key.Period, Token);
    }

    private async Task AssertLogSoundAsync()
    {
        await using var db = Database.CreateDbContext();
        var verdict = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
    }
}
