using PilotReview.Web.Options;

namespace PilotReview.Web.Cli;

/// <summary>The settings of a verb that starts no web host: the same files and variables as the host's.</summary>
public static class VerbSettings
{
    /// <summary>The full path of the database. A path given on the command line starts where the shell is; one in the settings, beside the program.</summary>
    public static string DatabaseFile(string? given) =>
        string.IsNullOrWhiteSpace(given) ? PilotReviewOptions.OfOffice().Database : Path.GetFullPath(given);

    /// <summary>The settings that go with a database: those of the program, or, for another file than theirs, with the backups beside that file.</summary>
    public static PilotReviewOptions For(string database)
    {
        var options = PilotReviewOptions.OfOffice();
        options.Database = database;
        options.LeavePlacesOf(PilotReviewOptions.OfOffice());
        return options;
    }

    /// <summary>The folder of the backups of a database: that of the settings for the database of the settings, and beside any other.</summary>
    public static string BackupFolder(string database) => For(database).Backups;
}
