namespace PilotReview.Documents.Import;

/// <summary>How much of a workbook is read at most. What goes beyond is refused, not cut.</summary>
public sealed record ImportLimits
{
    private const int Megabyte = 1024 * 1024;

    public static ImportLimits Default { get; } = new();

    /// <summary>Size of the file as it comes.</summary>
    public long PackedBytes { get; init; } = 64L * Megabyte;

    /// <summary>Size of all its parts unpacked, with each text counted as often as cells use it.</summary>
    public long UnpackedBytes { get; init; } = 512L * Megabyte;

    /// <summary>Rows of all sheets together, headings left out.</summary>
    public int Rows { get; init; } = 300_000;

    /// <summary>Characters of one cell.</summary>
    public int TextLength { get; init; } = 4_000;

    internal static decimal Megabytes(long bytes) => Math.Max(1, Math.Round((decimal)bytes / Megabyte));
}
