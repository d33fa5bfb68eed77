namespace PilotReview.Data.Backups;

/// <summary>How much room there is, and how much a copy of a database takes.</summary>
public static class FreeSpace
{
    private const long Margin = 4 * 1024 * 1024;

    private static readonly string[] Parts = [string.Empty, "-wal"];

    /// <summary>Free bytes where <paramref name="path"/> is or will be; null where the system does not tell (a share on another machine).</summary>
    public static long? At(string path)
    {
        try
        {
            var folder = path;
            while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { Length: > 0 } above)
            {
                folder = above;
            }

            var drive = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder) ?? folder : folder;
            return new DriveInfo(drive).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The database, its log, and a little more.</summary>
    public static long Needed(string database) =>
        Margin + Parts.Select(part => new FileInfo(database + part)).Where(file => file.Exists).Sum(file => file.Length);
}
