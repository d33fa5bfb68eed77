using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class UnitCategoryNameMap : IEntityTypeConfiguration<UnitCategoryName>
{
    public void Configure(EntityTypeBuilder<UnitCategoryName> builder)
    {
        builder.ToTable("UnitCategoryNames");
        builder.HasIndex(name => new { name.CategoryId, name.From }).IsUnique();
        builder.Text(name => name.Name);
    }
}
