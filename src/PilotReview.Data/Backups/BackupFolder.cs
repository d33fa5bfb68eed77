using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>The folder that holds the backups of one database. Their names start with the database's own, so that two databases may share a folder.</summary>
public sealed partial class BackupFolder(string path, string database, TimeZoneInfo zone)
{
    /// <summary>The ending of a file that is still being written.</summary>
    public const string Unfinished = ".part";

    private const string Ending = ".db";
    private const string TimeFormat = "yyyyMMdd-HHmmss";

    private readonly string _prefix = System.IO.Path.GetFileNameWithoutExtension(database) + "-";

    public string Path { get; } = path;

    /// <summary>Where it is written down that a backup was put back.</summary>
    internal string RestoredFile => System.IO.Path.Combine(Path, _prefix + "restored.anchors");

    public void Create() => PrivateFolder.Create(Path);

    /// <summary>A name that no file has yet: <c>pilotreview-20261129-223000-nightly.db</c>, in local time.</summary>
    public string NewFile(DateTimeOffset now, string reason)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).ToString(TimeFormat, CultureInfo.InvariantCulture);
        var name = System.IO.Path.Combine(Path, $"{_prefix}{local}-{reason}");
        var file = name + Ending;
        for (var turn = 2; File.Exists(file) || File.Exists(ManifestFile.Of(file)); turn++)
        {
            file = FormattableString.Invariant($"{name}-{turn}{Ending}");
        }

        return file;
    }

    /// <summary>The backups, newest first, judged by manifest and size alone.</summary>
    public IReadOnlyList<StoredBackup> List() => !Directory.Exists(Path) ? [] :
    [
        .. Own(Ending).Where(file => file.EndsWith(Ending, StringComparison.Ordinal)).Select(Stored)
            .OrderByDescending(backup => backup.MadeAt).ThenByDescending(backup => backup.Name, StringComparer.Ordinal),
    ];

    /// <summary>The backup of that name, if it is one of the list: a name from outside is compared, never made into a path.</summary>
    public StoredBackup? Find(string name) => List().FirstOrDefault(backup => backup.Name == name);

    /// <summary>Removes a backup and its manifest; false when the system does not let it.</summary>
    public static bool TryRemove(string backup)
    {
        try
        {
            File.Delete(backup);
            File.Delete(ManifestFile.Of(backup));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Keeps every other program, and every other task of this one, from writing backups here; null when somebody does so already.</summary>
    internal IDisposable? TryLock() => FileLock.TryTake(System.IO.Path.Combine(Path, _prefix + "running.lock"));

    /// <summary>Removes what a program that was killed had not finished. Only while the lock is held.</summary>
    internal void ClearUnfinished()
    {
        foreach (var file in Own(Unfinished + "*").ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>The files of this database, whose name goes on with a time: those of one called <c>pilotreview-trial</c> are not <c>pilotreview</c>'s.</summary>
    private IEnumerable<string> Own(string ending) =>
        Directory.EnumerateFiles(Path, _prefix + "*" + ending).Where(file => TimeInName(file).Success);

    private Match TimeInName(string file) => NamePattern().Match(System.IO.Path.GetFileName(file)[_prefix.Length..]);

    private StoredBackup Stored(string file)
    {
        var found = new FileInfo(file);
        var (manifest, problem) = ManifestFile.Read(file);
        if (manifest is not null && manifest.Bytes != found.Length)
        {
            problem = new BackupProblem(BackupFault.SizeDiffers, file, FormattableString.Invariant($"{manifest.Bytes} ≠ {found.Length}"));
        }

        return new StoredBackup(
            file, manifest?.MadeAt ?? TimeOf(file) ?? found.LastWriteTimeUtc, manifest?.Reason, found.Length, manifest, problem);
    }

    private DateTimeOffset? TimeOf(string file) =>
        DateTime.TryParseExact(TimeInName(file).Groups["time"].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;

    [GeneratedRegex(@"^(?<time>\d{8}-\d{6})-", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
