using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewCommentMap : IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.HasOne<Review>().WithMany().HasForeignKey(comment => comment.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(comment => comment.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(comment => comment.Replies).WithOne().HasForeignKey(reply => reply.CommentId);
        builder.Navigation(comment => comment.Replies).AutoInclude();
    }
}
