using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;

namespace PilotReview.Data.Mapping;

internal sealed class IndicatorVersionMap : IEntityTypeConfiguration<IndicatorVersion>
{
    public void Configure(EntityTypeBuilder<IndicatorVersion> builder)
    {
        builder.ToTable("IndicatorVersions");
        builder.HasIndex(version => new { version.IndicatorId, version.From }).IsUnique();
        builder.Text(version => version.Name);
        builder.Text(version => version.ShortName);
        builder.Text(version => version.Definition);
        builder.Text(version => version.NumeratorLabel);
        builder.Text(version => version.DenominatorLabel);
        builder.Text(version => version.Source);
        builder.Text(version => version.Method);
        builder.Text(version => version.Responsible);
        builder.Text(version => version.Measure);
    }
}
