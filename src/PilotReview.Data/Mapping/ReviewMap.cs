using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ReviewMap : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.HasIndex(review => review.Code).IsUnique();
        builder.Text(review => review.Title);
        builder.Ignore(review => review.IsPublished);
        builder.ComplexProperty(review => review.Letterhead);
        builder.ComplexProperty(review => review.Conclusion, conclusion =>
        {
            conclusion.ComplexProperty(value => value.Text, text => LocalTextMap.Columns(text, "ConclusionText"));
            conclusion.ComplexProperty(value => value.Encouraged, text => LocalTextMap.Columns(text, "Encouraged"));
        });
        builder.HasMany(review => review.Units).WithOne().HasForeignKey(unit => unit.ReviewId);
        builder.Navigation(review => review.Units).AutoInclude();
        builder.HasOne<Pilot>().WithMany().HasForeignKey(review => review.PilotId).OnDelete(DeleteBehavior.Restrict);
    }
}
