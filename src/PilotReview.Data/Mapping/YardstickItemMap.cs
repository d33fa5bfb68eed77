using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;

namespace PilotReview.Data.Mapping;

internal sealed class YardstickItemMap : IEntityTypeConfiguration<YardstickItem>
{
    public void Configure(EntityTypeBuilder<YardstickItem> builder)
    {
        builder.ToTable("YardstickItems");
        builder.HasOne<Indicator>().WithMany().HasForeignKey(item => item.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.PilotId, item.IndicatorId }).IsUnique();
    }
}
