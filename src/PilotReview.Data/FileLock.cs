namespace PilotReview.Data;

/// <summary>A lock between programs: a file that only one of them can have open. The system lets go of it when the program ends, however it does.</summary>
internal static class FileLock
{
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>What a lock held by another gives: EAGAIN of Linux, of macOS, and the same on Windows.</summary>
    private static readonly int[] HeldByAnother = [11, 35, SharingViolation];

    /// <summary>Null when another program has it. The file goes with the lock.</summary>
    public static IDisposable? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (HeldByAnother.Contains(fault.HResult))
        {
            return null;
        }
    }
}
