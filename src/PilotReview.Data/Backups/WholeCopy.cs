using System.Security.Cryptography;

namespace PilotReview.Data.Backups;

/// <summary>Copies a file byte by byte to a name that is not taken yet, whole or not at all, and reads files through for their hash.</summary>
internal static class WholeCopy
{
    private static readonly string[] Leftovers = ["", "-journal", "-wal", "-shm"];

    /// <summary>The hash of a file, in lower case; with <paramref name="isFlushed"/> its bytes are on the disk afterwards.</summary>
    public static string Hash(string file, bool isFlushed = false)
    {
        using var stream = new FileStream(file, FileMode.Open, isFlushed ? FileAccess.ReadWrite : FileAccess.Read, FileShare.Read);
        if (isFlushed)
        {
            stream.Flush(flushToDisk: true);
        }

        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Copies to <paramref name="part"/>, sees to it that it is on the disk, and gives the hash of what was copied.</summary>
    public static string To(string part, string file)
    {
        using (var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        using (var to = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            from.CopyTo(to);
        }

        return Hash(part, isFlushed: true);
    }

    /// <summary>Removes an unfinished file and what SQLite may have left beside it.</summary>
    public static void Clear(string part)
    {
        foreach (var ending in Leftovers)
        {
            File.Delete(part + ending);
        }
    }
}
