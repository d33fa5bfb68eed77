using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Indicators;

namespace PilotReview.Data.Mapping;

internal sealed class IndicatorMap : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasIndex(indicator => indicator.Code).IsUnique();
        builder.Text(indicator => indicator.Name);
        builder.Text(indicator => indicator.ShortName);
        builder.Text(indicator => indicator.Definition);
        builder.Text(indicator => indicator.NumeratorLabel);
        builder.Text(indicator => indicator.DenominatorLabel);
        builder.Text(indicator => indicator.Source);
        builder.Text(indicator => indicator.Method);
        builder.Text(indicator => indicator.Responsible);
        builder.Text(indicator => indicator.Measure);
        builder.HasMany(indicator => indicator.Targets).WithOne().HasForeignKey(target => target.IndicatorId);
        builder.Navigation(indicator => indicator.Targets).AutoInclude();
        builder.HasMany(indicator => indicator.Versions).WithOne().HasForeignKey(version => version.IndicatorId);
        builder.Navigation(indicator => indicator.Versions).AutoInclude();
    }
}
