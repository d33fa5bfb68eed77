using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Comparison;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using PilotReview.Data.Queries;
using PilotReview.Data.Visits;
using PilotReview.Documents.Import;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Visits;

/// <summary>The scenario of visits, taken in the ordinary way, and what follows when a visit changes.</summary>
public sealed class VisitStoreTests : IAsyncLifetime
{
    private TempDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("The database is not made.");

    public async ValueTask InitializeAsync()
    {
        _database = await TempDatabase.CreateAsync(Token);
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "visits", "visits.xlsx"));
        var content = WorkbookReader.Read(file, ImportLimits.Default, Token);
        Assert.Empty(content.Problems);
        await Scenario.StoreAsync(Database, content.Rows, Token);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Import_CountsEveryMonthThatIsToldOf()
    {
        await using var db = Database.CreateDbContext();
        var visits = await db.Visits.AsNoTracking().ToListAsync(Token);
        var untold = visits.Count(visit => visit.State == VisitState.Untold);
        var coverage = await FiguresAsync(db, VisitFigure.Coverage);
        Assert.Equal((3, visits.Count - 3), (untold, coverage.Count));
        Assert.Equal(visits.Count(visit => visit.IsMade), coverage.Sum(figure => figure.Figure.Numerator));
        var filing = await FiguresAsync(db, VisitFigure.Filing);
        Assert.Equal(visits.Count(visit => visit.IsFiled), filing.Sum(figure => figure.Figure.Numerator));
        Assert.All(filing, figure => Assert.Equal((ObservationState.Approved, ObservationSource.Visits), (figure.State, figure.Entry.Source)));
    }

    [Fact]
    public async Task ToldVisit_BringsItsFigures_AndTakesThemBack()
    {
        await using var db = Database.CreateDbContext();
        var visit = await db.Visits.FirstAsync(known => known.State == VisitState.Untold, Token);
        var telling = new VisitTelling(VisitState.Made, visit.Month.Start, string.Empty, null, 77, await db.ScaleVersions.Select(scale => scale.Id).SingleAsync(Token), false, string.Empty);
        await TellAsync(db, visit, telling);
        Assert.Equal((1m, 1m), await FigureAsync(db, visit, VisitFigure.Coverage));
        Assert.Equal((0m, 1m), await FigureAsync(db, visit, VisitFigure.Filing));

        await TellAsync(db, visit, telling with { State = VisitState.Untold });
        var stored = await db.Observations.AsNoTracking().Include(figure => figure.History)
            .SingleAsync(figure => figure.UnitId == visit.UnitId && figure.Period == visit.Month && figure.IndicatorId == db.Indicators.First(known => known.FromVisits == VisitFigure.Coverage).Id, Token);
        Assert.Equal((ObservationState.Empty, 2), (stored.State, stored.Version));
        Assert.Contains(await db.AuditEntries.Select(entry => entry.Entity).ToListAsync(Token), entity => entity == nameof(Visit));
    }

    [Fact]
    public async Task SameVisitTwice_IsRefusedByTheDatabase()
    {
        await using var db = Database.CreateDbContext();
        var known = await db.Visits.AsNoTracking().FirstAsync(Token);
        db.Visits.Add(new Visit { Post = known.Post, UnitId = known.UnitId, Month = known.Month });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Token));
    }

    [Fact]
    public async Task Dossier_HoldsTheMarks_AndAVerdictOnCoverage()
    {
        await using var db = Database.CreateDbContext();
        var dossier = await ReviewDossierQuery.LoadAsync(db, "SK-DSH-2023", Token) ?? throw new InvalidOperationException("There is no review.");
        var sources = dossier.SourcesOf(dossier.Indicators.First(indicator => indicator.Code == "DCL"));
        Assert.NotEmpty(sources.Counted);
        Assert.True(sources.MeanGap > 0);
        Assert.Contains(sources.Pairs, pair => pair.Standing == PairStanding.NotIndependent);
        var finding = new ReviewEvaluation(dossier).Find("XA1", "DB-DU");
        Assert.Equal(ComparisonStatus.Computed, finding?.Result.Status);
    }

    private static async Task TellAsync(AppDb db, Visit visit, VisitTelling telling)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        visit.Tell(telling, DateTimeOffset.UnixEpoch, null);
        await VisitStore.SaveAsync(db, [(visit.UnitId, visit.Month)], DateTimeOffset.UnixEpoch, null, Token);
        await transaction.CommitAsync(Token);
    }

    private static async Task<List<Observation>> FiguresAsync(AppDb db, VisitFigure figure)
    {
        var indicator = await db.Indicators.AsNoTracking().FirstAsync(known => known.FromVisits == figure, Token);
        return await db.Observations.AsNoTracking().Where(known => known.IndicatorId == indicator.Id).ToListAsync(Token);
    }

    private static async Task<(decimal? Numerator, decimal? Denominator)> FigureAsync(AppDb db, Visit visit, VisitFigure figure)
    {
        var found = (await FiguresAsync(db, figure)).Single(known => known.UnitId == visit.UnitId && known.Period == visit.Month);
        return (found.Figure.Numerator, found.Figure.Denominator);
    }
}
