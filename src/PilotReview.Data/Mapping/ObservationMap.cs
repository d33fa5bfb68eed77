using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class ObservationMap : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.Ignore(observation => observation.Version);
        builder.ComplexProperty(observation => observation.Figure, Figure);
        builder.ComplexProperty(observation => observation.Entry, Entry);
        builder.HasOne<Unit>().WithMany().HasForeignKey(observation => observation.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(observation => observation.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ScaleVersion>().WithMany().HasForeignKey(observation => observation.ScaleVersionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(observation => new { observation.UnitId, observation.IndicatorId, observation.Period }).IsUnique();
        builder.HasMany(observation => observation.History).WithOne().HasForeignKey(version => version.ObservationId);
        builder.Navigation(observation => observation.History).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    internal static void Figure(ComplexPropertyBuilder<ObservationFigure> figure)
    {
        figure.IsRequired();
        figure.Ignore(value => value.IsEmpty);
        figure.Property(value => value.Numerator).HasColumnName("Numerator");
        figure.Property(value => value.Denominator).HasColumnName("Denominator");
        figure.Property(value => value.Value).HasColumnName("Value");
        figure.Property(value => value.LevelRank).HasColumnName("LevelRank");
    }

    internal static void Entry(ComplexPropertyBuilder<ObservationEntry> entry)
    {
        entry.IsRequired();
        entry.Property(value => value.At).HasColumnName("EnteredAt");
        entry.Property(value => value.AccountId).HasColumnName("AccountId");
        entry.Property(value => value.Source).HasColumnName("Source");
        entry.Property(value => value.ImportBatchId).HasColumnName("ImportBatchId");
        entry.Property(value => value.Cell).HasColumnName("Cell");
        entry.Property(value => value.Comment).HasColumnName("Comment");
        entry.Property(value => value.Evidence).HasColumnName("Evidence");
        entry.Property(value => value.Seconds).HasColumnName("Seconds");
    }
}
