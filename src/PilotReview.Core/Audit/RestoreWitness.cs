namespace PilotReview.Core.Audit;

/// <summary>What a place of anchors witnesses of a backup being put back.</summary>
public enum RestoreWitness
{
    /// <summary>Nothing: it is an anchor like any other.</summary>
    None,

    /// <summary>That it was about to be done. Whether it was, only the log tells: an announcement that nothing followed is no anchor and excuses nothing.</summary>
    Announced,

    /// <summary>That it was done.</summary>
    Done,
}
