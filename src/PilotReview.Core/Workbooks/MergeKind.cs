namespace PilotReview.Core.Workbooks;

/// <summary>What a cell of a workbook that came home would do.</summary>
public enum MergeKind
{
    /// <summary>Nothing: it is as it went out, or as it stands here.</summary>
    Same = 1,

    /// <summary>Fills an empty cell.</summary>
    New,

    /// <summary>Replaces or clears what stands here, which is what went out.</summary>
    Changed,

    /// <summary>It was changed in the file, and changed here since the file went out.</summary>
    Conflict,

    /// <summary>It was sent or approved here; nothing is written.</summary>
    Locked,

    /// <summary>It cannot be read, or is no figure; nothing is written.</summary>
    Fault,
}
