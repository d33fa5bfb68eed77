using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class CheckExplanationMap : IEntityTypeConfiguration<CheckExplanation>
{
    public void Configure(EntityTypeBuilder<CheckExplanation> builder)
    {
        builder.ToTable("CheckExplanations");
        builder.HasIndex(explanation => new { explanation.UnitId, explanation.IndicatorId, explanation.Period });
        builder.HasOne<Unit>().WithMany().HasForeignKey(explanation => explanation.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(explanation => explanation.IndicatorId).OnDelete(DeleteBehavior.Restrict);
    }
}
