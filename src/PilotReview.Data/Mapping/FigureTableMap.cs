using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;

namespace PilotReview.Data.Mapping;

internal sealed class FigureTableMap : IEntityTypeConfiguration<FigureTable>
{
    public void Configure(EntityTypeBuilder<FigureTable> builder)
    {
        builder.ToTable("FigureTables");
        builder.HasIndex(table => table.Code).IsUnique();
        builder.Text(table => table.Title);
        builder.Text(table => table.Note);
        builder.Property(table => table.Version).IsConcurrencyToken();
        builder.Ignore(table => table.Ordered);
        builder.HasOne<Unit>().WithMany().HasForeignKey(table => table.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(table => table.Lines).WithOne().HasForeignKey(line => line.TableId);
        builder.HasMany(table => table.Explanations).WithOne().HasForeignKey(told => told.TableId);
        builder.Navigation(table => table.Lines).AutoInclude();
        builder.Navigation(table => table.Explanations).AutoInclude();
    }
}
