namespace PilotReview.Core.Documents;

/// <summary>What kind of document is issued. Stored; numbers are never used again.</summary>
public enum DocumentKind
{
    /// <summary>Báo cáo of a review, numbered with the symbol of its letterhead (BC/…).</summary>
    Report = 1,
}
