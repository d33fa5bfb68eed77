using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitEventMap : IEntityTypeConfiguration<UnitEvent>
{
    public void Configure(EntityTypeBuilder<UnitEvent> builder)
    {
        builder.HasIndex(unitEvent => unitEvent.Code).IsUnique();
        builder.Text(unitEvent => unitEvent.Note);
        builder.Ignore(unitEvent => unitEvent.PredecessorIds);
        builder.Ignore(unitEvent => unitEvent.SuccessorIds);
        builder.HasMany(unitEvent => unitEvent.Parties).WithOne().HasForeignKey(party => party.EventId);
        builder.HasMany(unitEvent => unitEvent.Transfers).WithOne().HasForeignKey(transfer => transfer.EventId);
        builder.Navigation(unitEvent => unitEvent.Parties).AutoInclude();
        builder.Navigation(unitEvent => unitEvent.Transfers).AutoInclude();
    }
}
