using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;
using PilotReview.Data.Audit;
using PilotReview.Data.Identity;
using PilotReview.Data.Mapping;
using PilotReview.Data.Samples;

namespace PilotReview.Data;

/// <summary>The database. One instance per operation, from <see cref="IDbContextFactory{TContext}"/>; never kept in a field. Whoever saves says first in whose
/// name (<see cref="WriteAs"/>): every save puts its changes into the log, in the same transaction.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : IdentityUserContext<Account, int>(options)
{
    private AuditAuthor? _author;
    private TimeProvider _time = TimeProvider.System;

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<SettingValue> SettingValues => Set<SettingValue>();

    public DbSet<UnitKind> UnitKinds => Set<UnitKind>();

    public DbSet<UnitCategory> UnitCategories => Set<UnitCategory>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitEvent> UnitEvents => Set<UnitEvent>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<ScaleVersion> ScaleVersions => Set<ScaleVersion>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<CheckExplanation> CheckExplanations => Set<CheckExplanation>();

    public DbSet<MonthStep> MonthSteps => Set<MonthStep>();

    public DbSet<EventMark> EventMarks => Set<EventMark>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();

    public DbSet<Pilot> Pilots => Set<Pilot>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewStep> ReviewSteps => Set<ReviewStep>();

    public DbSet<ReviewParagraph> ReviewParagraphs => Set<ReviewParagraph>();

    public DbSet<DocumentedFact> DocumentedFacts => Set<DocumentedFact>();

    public DbSet<ModelCost> ModelCosts => Set<ModelCost>();

    public DbSet<SurveyQuestion> SurveyQuestions => Set<SurveyQuestion>();

    public DbSet<ClaimExplanation> ClaimExplanations => Set<ClaimExplanation>();

    public DbSet<ReviewCommittee> ReviewCommittees => Set<ReviewCommittee>();

    public DbSet<ConclusionAct> ConclusionActs => Set<ConclusionAct>();

    public DbSet<ReviewOrder> ReviewOrders => Set<ReviewOrder>();

    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<ReviewSnapshot> ReviewSnapshots => Set<ReviewSnapshot>();

    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    public DbSet<IssuedFile> IssuedFiles => Set<IssuedFile>();

    public DbSet<FigureTable> FigureTables => Set<FigureTable>();

    public DbSet<SampleMark> SampleMarks => Set<SampleMark>();

    internal (AuditAuthor Author, TimeProvider Time) Writer =>
        (_author ?? throw new InvalidOperationException("Nobody has said who writes."), _time);

    /// <summary>Says in whose name this context saves, and by which clock.</summary>
    public AppDb WriteAs(AuditAuthor author, TimeProvider time)
    {
        (_author, _time) = (author, time);
        return this;
    }

    /// <summary>Puts acts into the log that change no row, such as a sign-in: in the open transaction, or in one of their own.</summary>
    public Task RecordAsync(IReadOnlyCollection<AuditDraft> acts, CancellationToken token) => InTransactionAsync(
        async () =>
        {
            await using var log = await AuditWriter.OpenAsync(this, token);
            await log.WriteAsync(acts, token);
            return acts.Count;
        },
        token);

    /// <inheritdoc cref="RecordAsync(IReadOnlyCollection{AuditDraft}, CancellationToken)"/>
    public Task RecordAsync(AuditDraft act, CancellationToken token) => RecordAsync([act], token);

    /// <exception cref="NotSupportedException">Always: the log is written asynchronously.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    /// <summary>Saves, and logs every changed value in the same transaction: both last, or neither.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = AuditCollector.Of(ChangeTracker);
        if (changes.IsEmpty)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return await InTransactionAsync(
            async () =>
            {
                var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                await using var log = await AuditWriter.OpenAsync(this, cancellationToken);
                await log.WriteAsync(changes.Drafts(), cancellationToken);
                return saved;
            },
            cancellationToken);
    }

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

    private async Task<int> InTransactionAsync(Func<Task<int>> work, CancellationToken token)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }

        await using var transaction = await Database.BeginTransactionAsync(token);
        var count = await work();
        await transaction.CommitAsync(token);
        return count;
    }
}
