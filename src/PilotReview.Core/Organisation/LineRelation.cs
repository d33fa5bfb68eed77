namespace PilotReview.Core.Organisation;

/// <summary>What a line has to do with another line of its table.</summary>
public enum LineRelation
{
    /// <summary>Nothing: a total, or a figure by itself.</summary>
    Own = 1,

    /// <summary>A part of a total; the parts are meant to be all.</summary>
    PartOfAll,

    /// <summary>A part that is named among others ("trong đó"): the parts need not reach the total, and may overlap.</summary>
    PartAmong,

    /// <summary>So many of the other line: a numerator, never above it.</summary>
    ShareOf,

    /// <summary>What was achieved of the target that the other line sets; it may be more.</summary>
    OfTarget,
}
