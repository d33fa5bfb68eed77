using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class ComparisonUnitMap : IEntityTypeConfiguration<ComparisonUnit>
{
    public void Configure(EntityTypeBuilder<ComparisonUnit> builder)
    {
        builder.ToTable("ComparisonUnits");
        builder.HasOne<Unit>().WithMany().HasForeignKey(comparison => comparison.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(comparison => new { comparison.EnrolmentId, comparison.UnitId }).IsUnique();
    }
}
