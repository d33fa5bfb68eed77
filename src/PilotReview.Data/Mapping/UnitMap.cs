using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitMap : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasMany(unit => unit.Versions).WithOne().HasForeignKey(version => version.UnitId);
        builder.Navigation(unit => unit.Versions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}
