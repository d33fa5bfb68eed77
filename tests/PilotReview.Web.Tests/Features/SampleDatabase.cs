using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Units;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(PilotReview.Web.Tests.Features.SampleDatabase))]

namespace PilotReview.Web.Tests.Features;

/// <summary>A database with the sample scenario, loaded once; tests only read it.</summary>
public sealed class SampleDatabase : IAsyncLifetime
{
    private TempDatabase? _database;

    public TempDatabase Database => _database ?? throw new InvalidOperationException("The sample is not loaded.");

    public async ValueTask InitializeAsync() => _database = await TempDatabase.CreateWithSampleAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>The id of the unit with that code.</summary>
    public async Task<int> UnitIdAsync(string code)
    {
        await using var db = Database.CreateDbContext();
        return await db.Units.Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    public async Task<UnitSheet> UnitsAsync()
    {
        await using var db = Database.CreateDbContext();
        return await UnitSheetQuery.LoadAsync(db, TestContext.Current.CancellationToken);
    }
}
