using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;

namespace PilotReview.Data.Mapping;

internal sealed class PilotMap : IEntityTypeConfiguration<Pilot>
{
    public void Configure(EntityTypeBuilder<Pilot> builder)
    {
        builder.HasIndex(pilot => pilot.Code).IsUnique();
        builder.Text(pilot => pilot.Name);
        builder.Text(pilot => pilot.Model);
        builder.Text(pilot => pilot.Question);
        builder.HasMany(pilot => pilot.LegalBases).WithMany().UsingEntity("PilotLegalBases");
        builder.HasMany(pilot => pilot.Yardstick).WithOne().HasForeignKey(item => item.PilotId);
        builder.HasMany(pilot => pilot.Enrolments).WithOne().HasForeignKey(enrolment => enrolment.PilotId);
        builder.Navigation(pilot => pilot.LegalBases).AutoInclude();
        builder.Navigation(pilot => pilot.Yardstick).AutoInclude();
        builder.Navigation(pilot => pilot.Enrolments).AutoInclude();
    }
}
