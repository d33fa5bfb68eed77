using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Settings;

namespace PilotReview.Data.Mapping;

internal sealed class SettingValueMap : IEntityTypeConfiguration<SettingValue>
{
    public void Configure(EntityTypeBuilder<SettingValue> builder) => builder.HasIndex(value => new { value.Key, value.From }).IsUnique();
}
