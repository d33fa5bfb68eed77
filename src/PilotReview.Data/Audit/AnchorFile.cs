using System.Globalization;
using System.Text;
using PilotReview.Core.Audit;
using PilotReview.Data.Backups;

namespace PilotReview.Data.Audit;

/// <summary>Heads of the log put down outside the database: in the anchor file, one line each and never rewritten, and in the manifests that stand beside backups. Best kept
/// where the database's own administrator cannot write, such as a share of another office.</summary>
/// <param name="file">The anchor file; empty when the office keeps none.</param>
/// <param name="backups">The folder of the backups.</param>
/// <param name="time">The clock.</param>
public sealed class AnchorFile(string file, string backups, TimeProvider time)
{
    private readonly Lock _oneAtATime = new();

    /// <summary>Whether the office has named a file.</summary>
    public bool IsKept => file.Length > 0;

    /// <summary>Adds a line; does nothing when no file is named, or the log is empty.</summary>
    /// <param name="head">The head of the log.</param>
    /// <param name="occasion">Why now, without blanks: <c>start</c>, <c>backup</c>, <c>report</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(AuditHead head, string occasion)
    {
        if (!IsKept || head.Seq == 0)
        {
            return;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{head} {time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {occasion}{Environment.NewLine}");
        lock (_oneAtATime)
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            stream.Write(Encoding.ASCII.GetBytes(line));
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Every anchor at hand. A line or manifest that cannot be read is passed over: it vouches for nothing.</summary>
    public IReadOnlyList<AuditAnchor> Read() => [.. Lines(), .. Manifests(backups)];

    /// <summary>The heads in the manifests of a folder of backups.</summary>
    public static IEnumerable<AuditAnchor> Manifests(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(path => ManifestFile.Read(path).Manifest is { Content.Audit: { Seq: > 0 } head } manifest ? new AuditAnchor(head, Path.GetFileName(path), manifest.MadeAt) : null)
            .OfType<AuditAnchor>();

    private IEnumerable<AuditAnchor> Lines() => !IsKept || !File.Exists(file)
        ? []
        : File.ReadLines(file).Select(OfLine).OfType<AuditAnchor>();

    private AuditAnchor? OfLine(string line, int index)
    {
        var parts = line.Split(' ');
        return AuditHead.Parse(parts[0]) is { Seq: > 0 } head
            ? new AuditAnchor(head, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{index + 1}"), parts.Length > 1 ? TimeOf(parts[1]) : null)
            : null;
    }

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
