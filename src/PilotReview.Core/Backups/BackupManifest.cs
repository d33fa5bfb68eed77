using PilotReview.Core.Audit;

namespace PilotReview.Core.Backups;

/// <summary>What stands beside a backup: what it is, when and why it was made, and by what it can be recognised unchanged.</summary>
/// <remarks>The time is that of the start, in UTC; the copy holds everything committed before it. <see cref="Sha256"/> is in lower case.</remarks>
public sealed record BackupManifest(
    int Format, string File, DateTimeOffset MadeAt, BackupReason Reason, long Bytes, string Sha256, string ProductVersion, BackupContent Content)
{
    /// <summary>The form of manifest that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;
}

/// <summary>What a copy holds, read from the copy itself.</summary>
/// <remarks>Null stands for what the file does not have: a list of the steps of its tables (the newest is named), one of the counted tables, an audit (its
/// newest entry). Broken keys are rows that point at a row which is not there.</remarks>
public sealed record BackupContent(string? Migration, long? Units, long? Observations, long? Accounts, AuditHead? Audit, int BrokenKeys)
{
    /// <summary>What differs from <paramref name="other"/>, by the names that the manifest uses; empty when nothing does.</summary>
    public IReadOnlyList<string> DifferencesFrom(BackupContent other) =>
    [
        .. Lines("migration", Migration, other.Migration),
        .. Lines("units", Units, other.Units),
        .. Lines("observations", Observations, other.Observations),
        .. Lines("accounts", Accounts, other.Accounts),
        .. Lines("audit", Audit, other.Audit),
        .. Lines("broken_keys", BrokenKeys, other.BrokenKeys),
    ];

    private static IEnumerable<string> Lines<T>(string name, T one, T other) =>
        EqualityComparer<T>.Default.Equals(one, other) ? [] : [$"{name}: {one?.ToString() ?? "-"} ≠ {other?.ToString() ?? "-"}"];
}
