using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Entry;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class MonthStepMap : IEntityTypeConfiguration<MonthStep>
{
    public void Configure(EntityTypeBuilder<MonthStep> builder)
    {
        builder.ToTable("MonthSteps");
        builder.HasIndex(step => new { step.UnitId, step.Month, step.Kind, step.Number }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(step => step.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
