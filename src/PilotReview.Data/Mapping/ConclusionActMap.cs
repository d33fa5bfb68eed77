using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class ConclusionActMap : IEntityTypeConfiguration<ConclusionAct>
{
    public void Configure(EntityTypeBuilder<ConclusionAct> builder)
    {
        builder.ToTable("ConclusionActs");
        builder.HasIndex(act => new { act.ReviewId, act.Act }).IsUnique();
        builder.ComplexProperty(act => act.Content, content =>
        {
            content.ComplexProperty(value => value.Text, text => LocalTextMap.Columns(text, "Text"));
            content.ComplexProperty(value => value.Encouraged, text => LocalTextMap.Columns(text, "Encouraged"));
        });
        builder.HasOne<Review>().WithMany().HasForeignKey(act => act.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(act => act.Decisions).WithOne().HasForeignKey(decision => decision.ActId);
        builder.Navigation(act => act.Decisions).AutoInclude();
    }
}
