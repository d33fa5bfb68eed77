namespace PilotReview.Core.Claims;

/// <summary>The closed list of what can be said of a claim. The sentences are in <c>ClaimText</c> under these names.</summary>
public enum ClaimNoteCode
{
    /// <summary>Parts and total agree.</summary>
    PartsSum = 1,

    /// <summary>The parts are fewer than the total: the list may be incomplete.</summary>
    PartsMissing,

    /// <summary>The parts are more than the total.</summary>
    PartsTooMany,
}
