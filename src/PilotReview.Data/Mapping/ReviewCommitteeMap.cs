using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewCommitteeMap : IEntityTypeConfiguration<ReviewCommittee>
{
    public void Configure(EntityTypeBuilder<ReviewCommittee> builder)
    {
        builder.ToTable("ReviewCommittees");
        builder.HasIndex(committee => new { committee.ReviewId, committee.UnitId }).IsUnique();
        builder.HasOne<Review>().WithMany().HasForeignKey(committee => committee.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(committee => committee.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
