using System.Text.Json;
using System.Text.Json.Serialization;
using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>The manifest beside a backup: <c>name.json</c> for <c>name.db</c>.</summary>
public static class ManifestFile
{
    private const long MostBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter<BackupReason>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
    };

    public static string Of(string backup) => Path.ChangeExtension(backup, ".json");

    /// <summary>Writes the manifest whole or not at all.</summary>
    public static void Write(string backup, BackupManifest manifest)
    {
        var file = Of(backup);
        var part = file + BackupFolder.Unfinished;
        try
        {
            using (var stream = File.Create(part))
            {
                JsonSerializer.Serialize(stream, manifest, Format);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The manifest, or what is wrong with it; neither when there is none.</summary>
    public static (BackupManifest? Manifest, BackupProblem? Problem) Read(string backup)
    {
        var file = new FileInfo(Of(backup));
        if (!file.Exists)
        {
            return (null, null);
        }

        try
        {
            if (file.Length > MostBytes || JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(file.FullName), Format) is not { } manifest)
            {
                return (null, new BackupProblem(BackupFault.ManifestUnreadable, backup));
            }

            return manifest.Format is < 1 or > BackupManifest.CurrentFormat
                ? (null, new BackupProblem(BackupFault.FormatUnknown, backup, FormattableString.Invariant($"{manifest.Format}")))
                : (manifest, null);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return (null, new BackupProblem(BackupFault.ManifestUnreadable, backup, fault.Message));
        }
    }
}
