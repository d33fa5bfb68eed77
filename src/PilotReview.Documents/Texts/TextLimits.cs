namespace PilotReview.Documents.Texts;

/// <summary>How much of a text is read at most. What goes beyond is refused, not cut.</summary>
public sealed record TextLimits
{
    private const int Megabyte = 1024 * 1024;

    public static TextLimits Default { get; } = new();

    /// <summary>Size of the file as it comes. A document with pictures is large; its text is not.</summary>
    public long PackedBytes { get; init; } = 32L * Megabyte;

    /// <summary>Size of the parts of a document that are read, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 256L * Megabyte;

    /// <summary>UTF-16 code units of the text: some 400 pages.</summary>
    public int Characters { get; init; } = 1_000_000;

    internal static long Megabytes(long bytes) => Math.Max(1, bytes / Megabyte);
}
