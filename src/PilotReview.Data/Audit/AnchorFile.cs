using System.Globalization;
using System.Text;
using PilotReview.Core.Audit;
using PilotReview.Data.Backups;

namespace PilotReview.Data.Audit;

/// <summary>Heads of the log put down outside the database: in the anchor file, one line each and never rewritten, and in the manifests that stand beside backups. Best kept
/// where the database's own administrator cannot write, such as a share of another office.</summary>
/// <param name="file">The anchor file; empty when the office keeps none.</param>
/// <param name="backups">The backups of the database.</param>
/// <param name="time">The clock.</param>
public sealed class AnchorFile(string file, BackupFolder backups, TimeProvider time)
{
    private static readonly Dictionary<string, RestoreWitness> Witnesses = new(StringComparer.Ordinal)
    {
        ["restoring"] = RestoreWitness.Announced,
        ["restored"] = RestoreWitness.Done,
    };

    private readonly Lock _oneAtATime = new();

    /// <summary>Whether the office has named a file.</summary>
    public bool IsKept => file.Length > 0;

    /// <summary>Why the last line could not be added; null when it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Adds a line; does nothing when no file is named, or the log is empty. A file that cannot be written keeps nobody from working: <see cref="Problem"/> tells.</summary>
    /// <param name="head">The head of the log.</param>
    /// <param name="occasion">Why now, without blanks: <c>start</c>, <c>backup</c>, <c>report</c>.</param>
    /// <returns>False when the line could not be written.</returns>
    public bool TryAppend(AuditHead head, string occasion)
    {
        if (!IsKept || head.Seq == 0)
        {
            return true;
        }

        try
        {
            Add(file, head, occasion);
            Problem = null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Problem = fault.Message;
        }

        return Problem is null;
    }

    /// <summary>Announces in every place of anchors that a backup is about to be put back.</summary>
    /// <param name="head">The entry that tells of it; empty when the backup has no log.</param>
    /// <exception cref="IOException">A place cannot be written; the restore must then not be done.</exception>
    public void AnnounceRestore(AuditHead head) => Witness(head, RestoreWitness.Announced);

    /// <summary>Witnesses in every place of anchors that the backup that was announced has been put back. Where that cannot be written, <see cref="Problem"/> tells; the
    /// announcement and the log stand for it then, until that restore is itself undone, and not at all for a backup without a log.</summary>
    public void WitnessRestore(AuditHead head)
    {
        try
        {
            Witness(head, RestoreWitness.Done);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Problem = fault.Message;
        }
    }

    /// <summary>Every anchor at hand.</summary>
    public IReadOnlyList<AuditAnchor> Read() =>
    [
        .. IsKept ? Lines(file) : [],
        .. Lines(backups.RestoredFile).Select(anchor => anchor with { Store = backups.Path }),
        .. Manifests(),
    ];

    /// <summary>The verdict with what there is to say about the anchor file itself.</summary>
    public AuditVerdict Judge(AuditVerdict verdict) => verdict.IsSound && verdict.Entries > 0 && IsKept && (TextOf(file) is not { } lines || lines.Any(line => OfLine(line, 0) is null))
        ? verdict with { Fault = AuditFault.AnchorFileLost }
        : verdict;

    private IEnumerable<AuditAnchor> Manifests() => backups.List().Select(backup => backup.Manifest is { Content.Audit: { Seq: > 0 } head } manifest
        ? new AuditAnchor(head, backup.Name, manifest.MadeAt) { Store = backups.Path }
        : null).OfType<AuditAnchor>();

    private void Witness(AuditHead head, RestoreWitness witness)
    {
        var occasion = Witnesses.Single(pair => pair.Value == witness).Key;
        backups.Create();
        Add(backups.RestoredFile, head, occasion);
        if (IsKept)
        {
            Add(file, head, occasion);
        }
    }

    private void Add(string path, AuditHead head, string occasion)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{head} {time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ} {occasion}{Environment.NewLine}");
        lock (_oneAtATime)
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            stream.Write(Encoding.ASCII.GetBytes(line));
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>The lines of a file. One that cannot be read is passed over: it vouches for nothing.</summary>
    private static IEnumerable<AuditAnchor> Lines(string path) => (TextOf(path) ?? []).Select(OfLine).OfType<AuditAnchor>()
        .Select(anchor => anchor with { Source = Path.GetFileName(path) + anchor.Source, Store = path });

    /// <summary>The lines as they stand, while others may go on writing; null when the file is not there or cannot be read.</summary>
    private static List<string>? TextOf(string path)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Encoding.ASCII);
            List<string> lines = [];
            while (reader.ReadLine() is { } line)
            {
                lines.Add(line);
            }

            return lines;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static AuditAnchor? OfLine(string line, int index)
    {
        var parts = line.Split(' ');
        var witness = parts.Length > 2 ? Witnesses.GetValueOrDefault(parts[2]) : RestoreWitness.None;
        return AuditHead.Parse(parts[0]) is { } head && (head.Seq > 0 || witness != RestoreWitness.None)
            ? new AuditAnchor(head, string.Create(CultureInfo.InvariantCulture, $":{index + 1}"), parts.Length > 1 ? TimeOf(parts[1]) : null) { Restore = witness }
            : null;
    }

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
