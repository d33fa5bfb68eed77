namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>Why the figures of a document cannot be shown.</summary>
public enum LookUpFault
{
    None,

    /// <summary>The database does not hold the snapshot that the document rests on.</summary>
    SnapshotMissing,

    /// <summary>What was kept with the document is not what was issued.</summary>
    FiguresAltered,
}
