namespace PilotReview.Core.Audit;

/// <summary>The closed list of what an entry can say. Stored as text; never renamed.</summary>
public static class AuditActions
{
    /// <summary>A value came into being.</summary>
    public const string Created = "created";

    public const string Changed = "changed";
    public const string Removed = "removed";

    /// <summary>A value that was there before the log began.</summary>
    public const string Found = "found";

    public const string SignedIn = "signed_in";
    public const string SignInFailed = "sign_in_failed";
    public const string SignedOut = "signed_out";
    public const string SignedOutEverywhere = "signed_out_everywhere";
    public const string ReportIssued = "report_issued";

    /// <summary>A document was numbered, signed and kept; the entry names one of its files and the hash.</summary>
    public const string DocumentIssued = "document_issued";
    public const string BackupMade = "backup_made";

    /// <summary>A backup was unpacked to a file of its own; the database went on.</summary>
    public const string BackupCopied = "backup_copied";

    /// <summary>A backup took the place of the database: what had been written after it is given up.</summary>
    public const string BackupRestored = "backup_restored";
    public const string LogVerified = "log_verified";

    /// <summary>A guard of the database had been taken away or altered, and was put back.</summary>
    public const string GuardPutBack = "guard_put_back";

    /// <summary>Those that tell of a value.</summary>
    public static IReadOnlyList<string> OfData { get; } = [Created, Changed, Removed, Found];

    /// <summary>In the order of the filter on the screen.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Created, Changed, Removed, Found, SignedIn, SignInFailed, SignedOut, SignedOutEverywhere, ReportIssued, DocumentIssued, BackupMade, BackupCopied, BackupRestored, LogVerified, GuardPutBack,
    ];
}
