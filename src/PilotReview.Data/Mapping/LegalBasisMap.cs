using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Pilots;

namespace PilotReview.Data.Mapping;

internal sealed class LegalBasisMap : IEntityTypeConfiguration<LegalBasis>
{
    public void Configure(EntityTypeBuilder<LegalBasis> builder)
    {
        builder.HasIndex(basis => basis.Number).IsUnique();
        builder.Text(basis => basis.Title);
    }
}
