namespace PilotReview.Web.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file first, so that an earlier one is not lost when the disk is full or the program is ended.</summary>
    public static void Write(FileInfo file, Action<Stream> write)
    {
        var part = file.FullName + ".part";
        try
        {
            using (var stream = File.Create(part))
            {
                write(stream);
            }

            File.Move(part, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
