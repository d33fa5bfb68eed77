namespace PilotReview.Data;

/// <summary>Makes folders for the program's own account only, on systems that know it: what lies in them tells all that the database tells.</summary>
public static class PrivateFolder
{
    /// <summary>Makes the folder and those above it that are missing. One that is there keeps its rights.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is { } above && !Directory.Exists(above))
        {
            Create(above);
        }

        Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
