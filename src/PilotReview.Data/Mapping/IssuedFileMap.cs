using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Documents;

namespace PilotReview.Data.Mapping;

internal sealed class IssuedFileMap : IEntityTypeConfiguration<IssuedFile>
{
    public void Configure(EntityTypeBuilder<IssuedFile> builder)
    {
        builder.ToTable("IssuedFiles");
        builder.HasIndex(file => new { file.DocumentId, file.Format, file.Language }).IsUnique();
        builder.HasIndex(file => file.Hash);
    }
}
