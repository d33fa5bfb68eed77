using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class EnrolmentMap : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder.Text(enrolment => enrolment.Note);
        builder.HasOne<Unit>().WithMany().HasForeignKey(enrolment => enrolment.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UnitEvent>().WithMany().HasForeignKey(enrolment => enrolment.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(enrolment => new { enrolment.PilotId, enrolment.UnitId }).IsUnique();
        builder.HasMany(enrolment => enrolment.ComparisonUnits).WithOne().HasForeignKey(comparison => comparison.EnrolmentId);
        builder.Navigation(enrolment => enrolment.ComparisonUnits).AutoInclude();
    }
}
