using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewStepMap : IEntityTypeConfiguration<ReviewStep>
{
    public void Configure(EntityTypeBuilder<ReviewStep> builder)
    {
        builder.ToTable("ReviewSteps");
        builder.HasIndex(step => new { step.ReviewId, step.Number }).IsUnique();
        builder.HasOne<Review>().WithMany().HasForeignKey(step => step.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
