using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitVersionMap : IEntityTypeConfiguration<UnitVersion>
{
    public void Configure(EntityTypeBuilder<UnitVersion> builder)
    {
        builder.ToTable("UnitVersions");
        builder.Text(version => version.Name);
        builder.Text(version => version.ShortName);
        builder.Ignore(version => version.Members);
        builder.HasOne<Unit>().WithMany().HasForeignKey(version => version.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(version => version.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UnitCategory>().WithMany().HasForeignKey(version => version.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.UnitId, version.From }).IsUnique();
    }
}
