namespace PilotReview.Data;

/// <summary>Whether something is there. What may not be looked at is not taken for missing.</summary>
public static class Presence
{
    /// <exception cref="UnauthorizedAccessException">The folder above may not be read.</exception>
    public static bool OfFile(string path) => AttributesOf(path) is { } attributes && !attributes.HasFlag(FileAttributes.Directory);

    /// <exception cref="UnauthorizedAccessException">The folder above may not be read.</exception>
    public static bool OfFolder(string path) => AttributesOf(path)?.HasFlag(FileAttributes.Directory) == true;

    private static FileAttributes? AttributesOf(string path)
    {
        try
        {
            return File.GetAttributes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
