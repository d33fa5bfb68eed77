using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PilotReview.Data;

/// <summary>Gives the migration tool a context; no database is opened.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        SqliteSetup.Configure(options, "design-time.db");
        return new AppDb(options.Options);
    }
}
