using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewOrderMap : IEntityTypeConfiguration<ReviewOrder>
{
    public void Configure(EntityTypeBuilder<ReviewOrder> builder)
    {
        builder.ToTable("ReviewOrders");
        builder.HasIndex(order => new { order.ReviewId, order.Number }).IsUnique();
        builder.HasOne<Review>().WithMany().HasForeignKey(order => order.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConclusionAct>().WithMany().HasForeignKey(order => order.ActId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConclusionAct>().WithMany().HasForeignKey(order => order.WithdrawnActId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(order => order.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
