namespace PilotReview.Core.Claims;

/// <summary>What became of a claim when it was recomputed, or held against the verdicts.</summary>
public enum ClaimStatus
{
    /// <summary>The printed figures agree, rounded half-up at the printed decimals.</summary>
    Agrees = 1,
    Disagrees,

    /// <summary>The printed figure agrees only when digits are cut off instead of rounded.</summary>
    Truncated,

    /// <summary>A number that would be needed is not printed.</summary>
    CannotCheck,

    /// <summary>A judgement that a verdict bears out.</summary>
    Supported,

    /// <summary>A judgement that a verdict speaks against.</summary>
    Contradicted,

    /// <summary>A judgement for which there is no verdict.</summary>
    NoData,
}
