using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ClaimExplanationMap : IEntityTypeConfiguration<ClaimExplanation>
{
    public void Configure(EntityTypeBuilder<ClaimExplanation> builder)
    {
        builder.ToTable("ClaimExplanations");
        builder.HasOne<Review>().WithMany().HasForeignKey(known => known.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
