namespace PilotReview.Documents.Slides;

/// <summary>What a slide is for; how it is laid out follows from it.</summary>
public enum SlideKind
{
    Title = 1,

    /// <summary>A few lines to be said.</summary>
    Statement,

    /// <summary>How many results came out how.</summary>
    Tally,

    /// <summary>Results in a table.</summary>
    Findings,

    /// <summary>One result with its chart.</summary>
    Finding,

    /// <summary>Gains beside limits.</summary>
    Columns,

    /// <summary>What the model takes beside what it gives.</summary>
    Costs,

    /// <summary>What the committees recommend.</summary>
    Recommendations,

    /// <summary>What is submitted, or was concluded.</summary>
    Conclusion,
    End,
}
