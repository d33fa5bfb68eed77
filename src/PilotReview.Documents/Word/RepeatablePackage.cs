using System.IO.Compression;

namespace PilotReview.Documents.Word;

/// <summary>Packs the parts of a saved document again, in one order and without times, so that the same report gives the same bytes.</summary>
internal static class RepeatablePackage
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest time a zip entry can carry; the dates that mean something are in the document's properties.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Rewrite(Stream saved, Stream to)
    {
        using var source = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries.OrderByDescending(entry => entry.FullName == ContentTypes).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var entry = target.CreateEntry(part.FullName);
            entry.LastWriteTime = EntryTime;
            using var from = part.Open();
            using var into = entry.Open();
            from.CopyTo(into);
        }
    }
}
