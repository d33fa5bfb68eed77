using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ConclusionDecisionMap : IEntityTypeConfiguration<ConclusionDecision>
{
    public void Configure(EntityTypeBuilder<ConclusionDecision> builder)
    {
        builder.ToTable("ConclusionDecisions");
        builder.HasIndex(decision => new { decision.ActId, decision.EnrolmentId }).IsUnique();
        builder.HasIndex(decision => decision.ActId).HasDatabaseName("IX_ConclusionDecisions_Elsewhere").HasFilter("EnrolmentId IS NULL").IsUnique();
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(decision => decision.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
