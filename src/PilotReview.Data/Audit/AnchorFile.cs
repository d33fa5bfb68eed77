using System.Globalization;
using System.Text;
using System.Text.Json;
using PilotReview.Core.Audit;

namespace PilotReview.Data.Audit;

/// <summary>Heads of the log put down outside the database: in the anchor file, one line each and never rewritten, and in the manifests that stand beside backups. Best kept
/// where the database's own administrator cannot write, such as a share of another office.</summary>
/// <param name="file">The anchor file; empty when the office keeps none.</param>
/// <param name="backups">The folder of the backups.</param>
/// <param name="time">The clock.</param>
public sealed class AnchorFile(string file, string backups, TimeProvider time)
{
    private const string HeadOfManifest = "audit";

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
        : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(OfManifest).OfType<AuditAnchor>();

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

    private static AuditAnchor? OfManifest(string path)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            return manifest.RootElement.ValueKind == JsonValueKind.Object
                && manifest.RootElement.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object
                && content.TryGetProperty(HeadOfManifest, out var head) && head.ValueKind == JsonValueKind.Object
                && head.TryGetProperty("seq", out var seq) && seq.TryGetInt64(out var number)
                && head.TryGetProperty("hash", out var hash) && hash.GetString() is { Length: AuditChain.HashLength } text
                ? new AuditAnchor(
                    new AuditHead(number, text), Path.GetFileName(path),
                    manifest.RootElement.TryGetProperty("made_at", out var made) && made.TryGetDateTimeOffset(out var at) ? at : null)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
