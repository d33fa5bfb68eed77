using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewParagraphMap : IEntityTypeConfiguration<ReviewParagraph>
{
    public void Configure(EntityTypeBuilder<ReviewParagraph> builder)
    {
        builder.ToTable("ReviewParagraphs");
        builder.HasIndex(paragraph => paragraph.Key).IsUnique();
        builder.Text(paragraph => paragraph.Text);
        builder.HasOne<Review>().WithMany().HasForeignKey(paragraph => paragraph.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(paragraph => paragraph.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
