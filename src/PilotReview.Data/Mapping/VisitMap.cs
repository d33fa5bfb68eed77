using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;

namespace PilotReview.Data.Mapping;

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.HasIndex(visit => new { visit.Month, visit.UnitId, visit.Post }).IsUnique();
        builder.HasIndex(visit => visit.Post);
        builder.Ignore(visit => visit.OpenClaims);
        builder.HasOne<Unit>().WithMany().HasForeignKey(visit => visit.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ScaleVersion>().WithMany().HasForeignKey(visit => visit.ScaleVersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
