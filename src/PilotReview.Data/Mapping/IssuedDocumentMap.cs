using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Mapping;

internal sealed class IssuedDocumentMap : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("IssuedDocuments");
        builder.Text(document => document.Title);
        builder.Ignore(document => document.Cited);
        builder.HasIndex(document => document.Code).IsUnique();
        builder.HasIndex(document => new { document.ReviewId, document.Version }).IsUnique();
        // a corrected version may keep the number that its review has already
        builder.HasIndex(document => new { document.Issuer, document.Symbol, document.Term, document.Number }).HasFilter("IsNumberKept = 0").IsUnique();
        builder.HasOne<Review>().WithMany().HasForeignKey(document => document.ReviewId).OnDelete(DeleteBehavior.Restrict);
        // without the files, which are large: they are asked for one by one
        builder.HasMany(document => document.Files).WithOne().HasForeignKey(file => file.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
