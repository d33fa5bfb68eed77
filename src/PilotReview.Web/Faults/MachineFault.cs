namespace PilotReview.Web.Faults;

/// <summary>What can go wrong on any machine, and is no fault of the program.</summary>
public enum MachineFault
{
    /// <summary>Another program, or another job of this one, held the database for longer than a statement waits.</summary>
    DatabaseLocked,

    DatabaseReadOnly,

    /// <summary>The file is not there, or its disk does not answer.</summary>
    DatabaseOutOfReach,

    /// <summary>Not a database of this program, or a broken one.</summary>
    DatabaseDamaged,

    DatabaseNotMigrated,

    DiskFull,
}
