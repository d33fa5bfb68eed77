namespace PilotReview.Core.Visits;

/// <summary>What of the visits of a month an indicator counts. Figures of such an indicator are never typed: they follow from the visits.</summary>
public enum VisitFigure
{
    /// <summary>Visits made of those assigned.</summary>
    Coverage = 1,

    /// <summary>Written reports filed of the visits made.</summary>
    Filing,

    /// <summary>The mean of the marks that the visitors gave the meeting.</summary>
    Score,
}
