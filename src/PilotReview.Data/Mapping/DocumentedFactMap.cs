using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class DocumentedFactMap : IEntityTypeConfiguration<DocumentedFact>
{
    public void Configure(EntityTypeBuilder<DocumentedFact> builder)
    {
        builder.ToTable("DocumentedFacts");
        builder.HasOne<Review>().WithMany().HasForeignKey(fact => fact.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(fact => fact.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
