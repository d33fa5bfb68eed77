namespace PilotReview.Data.Tests.Backups;

/// <summary>What happens to files: a byte turns, a page is lost, the end is missing.</summary>
internal static class Damage
{
    private const int PageSize = 4096;

    public static void TurnByte(string file, long at)
    {
        using var stream = File.Open(file, FileMode.Open);
        stream.Position = at;
        var value = stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(value ^ 0x01));
    }

    public static void Zero(string file, int page)
    {
        using var stream = File.Open(file, FileMode.Open);
        stream.Position = (long)(page - 1) * PageSize;
        stream.Write(new byte[PageSize]);
    }

    public static void CutShort(string file, long bytes)
    {
        using var stream = File.Open(file, FileMode.Open);
        stream.SetLength(stream.Length - bytes);
    }
}
