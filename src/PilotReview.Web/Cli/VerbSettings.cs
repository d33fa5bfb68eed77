using PilotReview.Web.Features.Backups;
using PilotReview.Web.Options;

namespace PilotReview.Web.Cli;

/// <summary>The settings of a verb that starts no web host: the same files and variables as the host's.</summary>
public static class VerbSettings
{
    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>The full path of the database. A path given on the command line starts where the shell is; one in the settings, beside the program.</summary>
    public static string DatabaseFile(string? given) =>
        string.IsNullOrWhiteSpace(given) ? Read().Database : Path.GetFullPath(given);

    /// <summary>The settings that go with a database: those of the program, or, for another file than theirs, with the backups beside that file.</summary>
    public static PilotReviewOptions For(string database)
    {
        var options = Read();
        if (!string.Equals(options.Database, database, StringComparison.Ordinal))
        {
            options.Backups = BackupPlace.Beside(database);
            options.AnchorFile = string.Empty;
            options.Database = database;
        }

        return options;
    }

    /// <summary>The folder of the backups of a database: that of the settings for the database of the settings, and beside any other.</summary>
    public static string BackupFolder(string database) => For(database).Backups;

    public static PilotReviewOptions Read()
    {
        var environment = EnvironmentVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => !string.IsNullOrEmpty(name));
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment ?? Environments.Production}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return PilotReviewOptions.Read(configuration, AppContext.BaseDirectory);
    }
}
