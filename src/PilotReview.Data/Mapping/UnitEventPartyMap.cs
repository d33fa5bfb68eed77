using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitEventPartyMap : IEntityTypeConfiguration<UnitEventParty>
{
    public void Configure(EntityTypeBuilder<UnitEventParty> builder)
    {
        builder.ToTable("UnitEventParties");
        builder.HasOne<Unit>().WithMany().HasForeignKey(party => party.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(party => new { party.EventId, party.UnitId, party.IsSuccessor }).IsUnique();
    }
}
