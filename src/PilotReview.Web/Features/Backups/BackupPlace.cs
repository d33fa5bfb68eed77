namespace PilotReview.Web.Features.Backups;

/// <summary>Where the database is, and where its backups go.</summary>
public sealed record BackupPlace(string Database, string Folder)
{
    private const string FolderName = "backups";
    private const string RestoredName = "restored";

    /// <summary>The folder of what the screen restores to new files.</summary>
    public string Restored => Path.Combine(FolderOf(Database), RestoredName);

    /// <summary>The folder that is used when none is set.</summary>
    public static string Beside(string database) => Path.Combine(FolderOf(database), FolderName);

    private static string FolderOf(string database) => Path.GetDirectoryName(database) ?? string.Empty;
}
