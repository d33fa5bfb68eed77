using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PilotReview.Core.Entry;
using PilotReview.Data;
using PilotReview.Web.Faults;
using PilotReview.Web.Features.Workbooks;
using PilotReview.Web.Options;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

public sealed class ArrivalJobsTests : IAsyncLifetime
{
    private WorkbookWorld? _world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkbookWorld World => _world ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync() => _world = await CreateAsync();

    public ValueTask DisposeAsync() => World.DisposeAsync();

    [Fact]
    public async Task Writing_AskedForWhileTheFileIsReadAnew_ComesAfterThatAndOnce()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
        {
            Cell(book, "P1-K1-BP.1", "n:DSH").Value = 39;
            Cell(book, "P1-K1-BP.1", "d:DSH").Value = 46;
        });
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(World.Time).BuildServiceProvider();
        var gate = new Gate(World.Database);
        var folder = new ArrivalsFolder(new PilotReviewOptions { Database = World.Database.File }, World.Time);
        var jobs = new ArrivalJobs(folder, new ArrivalReader(gate, TimeProvider.System), World.Writer, new FaultLog(NullLogger<FaultLog>.Instance), services);
        var arrival = await folder.AddAsync(new MemoryStream(file), "tep.xlsx", Appraiser.AccountId, Token);
        Assert.NotNull(arrival);
        var looking = jobs.LookAsync(arrival, Appraiser, Token);
        var first = jobs.WriteAsync(arrival, WriterOf(Appraiser), new Dictionary<EntryKey, int>(), Token);
        var second = jobs.WriteAsync(arrival, WriterOf(Appraiser), new Dictionary<EntryKey, int>(), Token);
        gate.Open.SetResult();
        var writing = await first;
        Assert.NotNull(writing);
        Assert.Same(writing, await second);
        await writing.Work;
        var reading = await looking;
        await reading.Work;
        Assert.Equal((ArrivalStage.Ready, ArrivalStage.Written, 1), (reading.Stage, writing.Stage, writing.Writing?.Written));
        Assert.Equal(39, (await World.StoredAsync("P1-K1-BP.1", "DSH", Month))?.Figure.Numerator);
    }

    /// <summary>A database that nobody can read until it is opened.</summary>
    private sealed class Gate(IDbContextFactory<AppDb> database) : IDbContextFactory<AppDb>
    {
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public AppDb CreateDbContext() => database.CreateDbContext();

        public async Task<AppDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await Open.Task.WaitAsync(cancellationToken);
            return database.CreateDbContext();
        }
    }
}
