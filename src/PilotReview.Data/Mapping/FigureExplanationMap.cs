using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Organisation;

namespace PilotReview.Data.Mapping;

internal sealed class FigureExplanationMap : IEntityTypeConfiguration<FigureExplanation>
{
    public void Configure(EntityTypeBuilder<FigureExplanation> builder)
    {
        builder.ToTable("FigureExplanations");
        builder.HasIndex(told => new { told.TableId, told.Key }).IsUnique();
    }
}
