namespace PilotReview.Core.Backups;

/// <summary>A closed list of what can keep a backup from being made, trusted or restored.</summary>
public enum BackupFault
{
    /// <summary>There is no database to copy.</summary>
    DatabaseMissing = 1,

    /// <summary>Another program keeps the database to itself.</summary>
    DatabaseLocked,

    /// <summary>The database is not one, or is damaged beyond copying.</summary>
    DatabaseUnreadable,

    /// <summary>The copy did not pass SQLite's own check, so the database itself is damaged.</summary>
    CopyDamaged,

    /// <summary>Too little room on the disk.</summary>
    DiskFull,

    /// <summary>The folder or file cannot be written.</summary>
    FolderRefused,

    /// <summary>Another backup into the same folder is under way.</summary>
    AnotherRunning,

    /// <summary>The backup named is not there.</summary>
    FileMissing,

    /// <summary>The manifest cannot be read as one.</summary>
    ManifestUnreadable,

    /// <summary>The manifest was written by a newer version in a form not known here.</summary>
    FormatUnknown,

    /// <summary>The file is shorter or longer than its manifest says.</summary>
    SizeDiffers,

    /// <summary>The file's contents are not those its manifest was written for.</summary>
    HashDiffers,

    /// <summary>The file is not an SQLite database.</summary>
    NotADatabase,

    /// <summary>SQLite's own check finds the file damaged.</summary>
    Damaged,

    /// <summary>The manifest says other things than the file holds.</summary>
    ManifestDiffers,

    /// <summary>The file has a log beside it: it is a database in use and not a backup.</summary>
    NotABackup,

    /// <summary>There is a file where the restored one was to go.</summary>
    TargetExists,

    /// <summary>A program has the database open.</summary>
    DatabaseInUse,

    /// <summary>The backup has steps of the tables that this version of the program does not know.</summary>
    SchemaNewer,

    /// <summary>The account that runs the program may not open the file.</summary>
    AccessRefused,
}

/// <summary>A fault with the file or folder it is about and what the machine said. <c>BackupWording</c> makes sentences of it.</summary>
public sealed record BackupProblem(BackupFault Fault, string Subject, string Detail = "")
{
    /// <summary>The machine-readable spelling: <c>disk_full</c>.</summary>
    public string Code => SnakeCase.Of(Fault.ToString());
}
