using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Features.Pilots.Compare;
using Xunit;

namespace PilotReview.Web.Tests.Features.Pilots.Compare;

/// <summary>A database with four models, loaded once for a class; tests only read it.</summary>
public sealed class RivalsDatabase : IAsyncLifetime
{
    public const string Cells = "DT-TO-DANG";
    public const string Agency = "MH-CBCQ";
    public const string Split = "MH-CHIA";
    public const string Sub = "MH-DBBP";

    private TempDatabase? _database;

    public TempDatabase Database => _database ?? throw new InvalidOperationException("The scenario is not loaded.");

    public RivalsService Service => new(Database, new FakeTime(new DateTimeOffset(2023, 6, 1, 8, 0, 0, TimeSpan.FromHours(7))));

    public async ValueTask InitializeAsync() => _database = await TempDatabase.CreateWithRivalsAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public async Task<RivalsView> OpenAsync(Role role, string? unit = null, params string[] pilots) =>
        await Service.GetAsync(await ActorAsync(role, unit), RivalQuery.Of(pilots), TestContext.Current.CancellationToken);

    public async Task<Actor> ActorAsync(Role role, string? unit)
    {
        await using var db = Database.CreateDbContext();
        return new Actor(7, role, unit is null ? null : await db.Units.Where(known => known.Code == unit).Select(known => known.Id).SingleAsync(TestContext.Current.CancellationToken));
    }
}
