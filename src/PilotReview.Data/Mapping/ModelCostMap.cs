using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ModelCostMap : IEntityTypeConfiguration<ModelCost>
{
    public void Configure(EntityTypeBuilder<ModelCost> builder)
    {
        builder.ToTable("ModelCosts");
        builder.HasIndex(cost => new { cost.ReviewId, cost.EnrolmentId, cost.Kind }).IsUnique();
        // a null is like no other null to SQLite: the rows of the review as a whole are unique by themselves
        builder.HasIndex(cost => new { cost.ReviewId, cost.Kind }).HasFilter("EnrolmentId IS NULL").IsUnique();
        builder.HasOne<Review>().WithMany().HasForeignKey(cost => cost.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(cost => cost.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
