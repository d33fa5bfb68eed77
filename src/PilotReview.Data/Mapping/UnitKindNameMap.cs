using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitKindNameMap : IEntityTypeConfiguration<UnitKindName>
{
    public void Configure(EntityTypeBuilder<UnitKindName> builder)
    {
        builder.ToTable("UnitKindNames");
        builder.HasIndex(name => new { name.KindId, name.From }).IsUnique();
        builder.Text(name => name.Name);
    }
}
