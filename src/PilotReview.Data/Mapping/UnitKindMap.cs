using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitKindMap : IEntityTypeConfiguration<UnitKind>
{
    public void Configure(EntityTypeBuilder<UnitKind> builder)
    {
        builder.HasIndex(kind => kind.Code).IsUnique();
        builder.Text(kind => kind.Name);
        builder.HasMany(kind => kind.Names).WithOne().HasForeignKey(name => name.KindId);
        builder.Navigation(kind => kind.Names).AutoInclude();
    }
}
