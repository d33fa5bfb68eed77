namespace PilotReview.Core.Backups;

/// <summary>Why a copy of the database was made; it decides how long the copy is kept.</summary>
public enum BackupReason
{
    /// <summary>By the plan, once a day.</summary>
    Nightly = 1,

    /// <summary>Somebody asked for it. Never removed by the program.</summary>
    Manual,

    /// <summary>Before the tables were changed to those of a newer version.</summary>
    BeforeMigration,

    /// <summary>The present database, before an older copy was put in its place.</summary>
    BeforeRestore,
}

/// <summary>The machine-readable spelling of a <see cref="BackupReason"/>, which also stands in the file's name: <c>before_migration</c>.</summary>
public static class BackupReasons
{
    public static string Code(this BackupReason reason) => SnakeCase.Of(reason.ToString());
}
