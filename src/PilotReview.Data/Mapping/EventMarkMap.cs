using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class EventMarkMap : IEntityTypeConfiguration<EventMark>
{
    public void Configure(EntityTypeBuilder<EventMark> builder)
    {
        builder.Text(mark => mark.Text);
        builder.HasOne<Unit>().WithMany().HasForeignKey(mark => mark.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
