using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class FigureLineMap : IEntityTypeConfiguration<FigureLine>
{
    public void Configure(EntityTypeBuilder<FigureLine> builder)
    {
        builder.ToTable("FigureLines");
        builder.Text(line => line.Label);
        builder.Text(line => line.Noun);
        builder.Text(line => line.Breakdown);
        builder.HasIndex(line => new { line.TableId, line.Number }).IsUnique();
        builder.HasOne<UnitCategory>().WithMany().HasForeignKey(line => line.CategoryId).OnDelete(DeleteBehavior.Restrict);
    }
}
