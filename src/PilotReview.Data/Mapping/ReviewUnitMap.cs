using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewUnitMap : IEntityTypeConfiguration<ReviewUnit>
{
    public void Configure(EntityTypeBuilder<ReviewUnit> builder)
    {
        builder.ToTable("ReviewUnits");
        builder.HasIndex(unit => new { unit.ReviewId, unit.EnrolmentId }).IsUnique();
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(unit => unit.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
