using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data.Identity;
using PilotReview.Data.Mapping;
using PilotReview.Data.Samples;

namespace PilotReview.Data;

/// <summary>The database. One instance per operation, from <see cref="IDbContextFactory{TContext}"/>; never kept in a field.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<UnitKind> UnitKinds => Set<UnitKind>();

    public DbSet<UnitCategory> UnitCategories => Set<UnitCategory>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitEvent> UnitEvents => Set<UnitEvent>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<ScaleVersion> ScaleVersions => Set<ScaleVersion>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<EventMark> EventMarks => Set<EventMark>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();

    public DbSet<Pilot> Pilots => Set<Pilot>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<SampleMark> SampleMarks => Set<SampleMark>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
    }
}
