using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Testing;
using PilotReview.Web.Faults;
using PilotReview.Web.Features.Backups;
using Xunit;

namespace PilotReview.Web.Tests.Features.Backups;

public sealed class NightlyBackupTests : IAsyncLifetime
{
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 29, 22, 0, 0, TimeSpan.FromHours(7)));
    private BackupPlan _plan = new(new TimeOnly(22, 30), 14, 12);
    private TempDatabase? _database;
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("Not set up.");

    private ServiceProvider Services => _services ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync()
    {
        _database = await TempDatabase.CreateAsync(Token);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSqliteDatabase(Database.File)
            .AddSingleton<FaultLog>()
            .AddBackups(() => new BackupPlace(Database.File, BackupPlace.Beside(Database.File)))
            .AddSingleton(new AnchorFile(string.Empty, new BackupFolder(BackupPlace.Beside(Database.File), Database.File, _time.LocalTimeZone), _time))
            .AddSingleton(new BackupPlans(_ => Task.FromResult(_plan)))
            .AddSingleton<NightlyBackup>()
            .AddSingleton<DatabaseHold>()
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Database.DisposeAsync();
    }

    [Fact]
    public async Task FirstTurn_NoBackupYet_MakesOneAtOnce()
    {
        Assert.Equal(NightlyBackup.LongestWait, await TurnAsync());
        Assert.Equal(["pilotreview-20261129-220000-nightly.db"], Names());
    }

    [Fact]
    public async Task PlannedMoment_OneIsMade_AndOnlyOne()
    {
        await TurnAsync();
        _time.Advance(TimeSpan.FromMinutes(27));
        Assert.Equal(TimeSpan.FromMinutes(3), await TurnAsync());
        Assert.Single(Names());
        _time.Advance(TimeSpan.FromMinutes(3));
        await TurnAsync();
        await TurnAsync();
        Assert.Equal(["pilotreview-20261129-223000-nightly.db", "pilotreview-20261129-220000-nightly.db"], Names());
    }

    [Fact]
    public async Task ProgramWasOff_TheMissedOneIsMadeAtTheNextTurn()
    {
        await TurnAsync();
        _time.Advance(TimeSpan.FromHours(34));
        await TurnAsync();
        Assert.Equal("pilotreview-20261201-080000-nightly.db", Names()[0]);
    }

    [Fact]
    public async Task PlanThatIsChanged_IsFollowedWithoutANewStart()
    {
        await TurnAsync();
        _plan = _plan with { At = new TimeOnly(22, 10) };
        _time.Advance(TimeSpan.FromMinutes(10));
        await TurnAsync();
        Assert.Equal("pilotreview-20261129-221000-nightly.db", Names()[0]);
    }

    [Fact]
    public async Task Failure_IsTriedAgainInAnHour()
    {
        var place = Services.GetRequiredService<BackupPlace>();
        await File.WriteAllTextAsync(place.Folder, "x", Token);
        await TurnAsync();
        var standing = await Services.GetRequiredService<BackupsService>().StandingAsync(Token);
        Assert.Equal((BackupStandingKind.Failed, _time.GetUtcNow() + BackupStanding.RetryAfter), (standing.Kind, standing.Due));

        File.Delete(place.Folder);
        _time.Advance(TimeSpan.FromMinutes(59));
        await TurnAsync();
        Assert.Empty(Names());
        _time.Advance(TimeSpan.FromMinutes(1));
        await TurnAsync();
        Assert.Single(Names());
        Assert.Equal(BackupStandingKind.Kept, (await Services.GetRequiredService<BackupsService>().StandingAsync(Token)).Kind);
    }

    [Fact]
    public async Task AMonthOfNights_KeepsThoseOfThePlan_AndEveryManualOne()
    {
        _plan = new BackupPlan(new TimeOnly(22, 0), 3, 2);
        var service = Services.GetRequiredService<BackupsService>();
        var manual = (await service.MakeAsync(BackupReason.Manual, new AuditAuthor(null, "test"), Token)).Made?.Name ?? string.Empty;
        for (var night = 0; night < 35; night++)
        {
            await TurnAsync();
            _time.Advance(TimeSpan.FromDays(1));
        }

        // from 29 November to 2 January: three days, the last of December among them, and the last of November
        Assert.Equal(
            ["pilotreview-20270102-220000-nightly.db", "pilotreview-20270101-220000-nightly.db", "pilotreview-20261231-220000-nightly.db", "pilotreview-20261130-220000-nightly.db", manual],
            Names());
        Assert.Equal(2 * Names().Count, Directory.EnumerateFiles(Services.GetRequiredService<BackupPlace>().Folder).Count());
    }

    [Fact]
    public async Task Hold_KeepsARestoreFromTakingTheProgramForStopped()
    {
        var writer = Services.GetRequiredService<BackupWriter>();
        var made = (await writer.WriteAsync(Database.File, BackupReason.Manual, Token)).Made?.File ?? string.Empty;
        var hold = Services.GetRequiredService<DatabaseHold>();
        await hold.StartAsync(Token);
        SqliteConnection.ClearAllPools();

        Assert.Equal(BackupFault.DatabaseInUse, (await Replacement(writer).RunAsync(made, Database.File, Token)).Problem?.Fault);
        await hold.StopAsync(Token);
        SqliteConnection.ClearAllPools();
        Assert.Null((await Replacement(writer).RunAsync(made, Database.File, Token)).Problem);
    }

    private Task<TimeSpan> TurnAsync() => Services.GetRequiredService<NightlyBackup>().TakeTurnAsync(Token);

    private List<string> Names() => [.. Services.GetRequiredService<BackupWriter>().Folder.List().Select(backup => backup.Name)];

    private DatabaseReplacement Replacement(BackupWriter writer) =>
        new(writer, Services.GetRequiredService<AnchorFile>(), new AuditAuthor(null, "test"), _time);
}
