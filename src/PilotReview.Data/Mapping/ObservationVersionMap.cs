using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Mapping;

internal sealed class ObservationVersionMap : IEntityTypeConfiguration<ObservationVersion>
{
    public void Configure(EntityTypeBuilder<ObservationVersion> builder)
    {
        builder.ToTable("ObservationVersions");
        builder.ComplexProperty(version => version.Figure, ObservationMap.Figure);
        builder.ComplexProperty(version => version.Entry, ObservationMap.Entry);
        builder.HasIndex(version => new { version.ObservationId, version.Number }).IsUnique();
    }
}
