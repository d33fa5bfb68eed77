using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class MemberTransferMap : IEntityTypeConfiguration<MemberTransfer>
{
    public void Configure(EntityTypeBuilder<MemberTransfer> builder)
    {
        builder.ToTable("MemberTransfers");
        builder.HasOne<Unit>().WithMany().HasForeignKey(transfer => transfer.FromUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(transfer => transfer.ToUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
