using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;

namespace PilotReview.Data.Mapping;

internal sealed class ScaleVersionMap : IEntityTypeConfiguration<ScaleVersion>
{
    public void Configure(EntityTypeBuilder<ScaleVersion> builder)
    {
        builder.HasIndex(scale => scale.Code).IsUnique();
        builder.HasIndex(scale => scale.ScaleCode);
        builder.Text(scale => scale.Name);
        builder.Text(scale => scale.Basis);
        builder.HasMany(scale => scale.Levels).WithOne().HasForeignKey(level => level.ScaleVersionId);
        builder.Navigation(scale => scale.Levels).AutoInclude();
    }
}
