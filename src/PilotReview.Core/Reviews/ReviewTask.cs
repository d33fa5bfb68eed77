using PilotReview.Core.Units;

namespace PilotReview.Core.Reviews;

/// <summary>What of a review waits for somebody.</summary>
public enum ReviewTaskKind
{
    /// <summary>A ward: an assessment that was sent back.</summary>
    AssessmentReturned = 1,

    /// <summary>A ward: an assessment to write and send.</summary>
    WriteAssessment,

    /// <summary>A ward: what its committee recommends.</summary>
    Recommend,

    /// <summary>A question or remark that is addressed to oneself.</summary>
    AnswerComment,

    /// <summary>One's own question was answered and is still open.</summary>
    SettleComment,

    /// <summary>An order to carry out and report.</summary>
    CarryOutOrder,

    /// <summary>The appraiser: a draft to complete.</summary>
    CompleteScope,

    /// <summary>The appraiser: figures to check.</summary>
    CheckFigures,

    /// <summary>The appraiser: wards assess; the step is due, or everything has come in.</summary>
    CloseAssessment,

    /// <summary>The appraiser: assessments to appraise.</summary>
    Appraise,

    /// <summary>The appraiser: a conclusion to publish.</summary>
    Publish,

    /// <summary>The appraiser: a report on an order to confirm.</summary>
    ConfirmOrder,

    /// <summary>An order that is overdue, for those who see that it is done.</summary>
    OrderOverdue,

    /// <summary>The standing committee: a review to decide on.</summary>
    Decide,

    /// <summary>A delegate: something newly published.</summary>
    Read,
}

/// <summary>One thing of a review that waits: what, since when, until when.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ReviewCode">The review.</param>
/// <param name="ReviewTitle">Its title.</param>
/// <param name="Unit">The unit concerned; null for the review as a whole.</param>
/// <param name="Text">The words of a comment or an order; empty otherwise.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Due">Last day in time; null when there is none.</param>
public sealed record ReviewTask(ReviewTaskKind Kind, string ReviewCode, LocalText ReviewTitle, Unit? Unit, string Text, DateTimeOffset? Since, DateOnly? Due);
