using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewSnapshotMap : IEntityTypeConfiguration<ReviewSnapshot>
{
    public void Configure(EntityTypeBuilder<ReviewSnapshot> builder)
    {
        builder.ToTable("ReviewSnapshots");
        builder.HasIndex(snapshot => new { snapshot.ReviewId, snapshot.Number }).IsUnique();
        builder.HasOne<Review>().WithMany().HasForeignKey(snapshot => snapshot.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
