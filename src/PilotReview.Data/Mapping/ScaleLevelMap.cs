using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;

namespace PilotReview.Data.Mapping;

internal sealed class ScaleLevelMap : IEntityTypeConfiguration<ScaleLevel>
{
    public void Configure(EntityTypeBuilder<ScaleLevel> builder)
    {
        builder.ToTable("ScaleLevels");
        builder.Text(level => level.Name);
        builder.HasIndex(level => new { level.ScaleVersionId, level.Rank }).IsUnique();
    }
}
