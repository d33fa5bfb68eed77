using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitCategoryMap : IEntityTypeConfiguration<UnitCategory>
{
    public void Configure(EntityTypeBuilder<UnitCategory> builder)
    {
        builder.HasIndex(category => category.Code).IsUnique();
        builder.Text(category => category.Name);
        builder.HasMany(category => category.Names).WithOne().HasForeignKey(name => name.CategoryId);
        builder.Navigation(category => category.Names).AutoInclude();
    }
}
