using PilotReview.Core.Comparison;
using PilotReview.Core.Documents;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Reviews;

/// <summary>What stands in the way of a step.</summary>
public enum HindranceKind
{
    NoUnits = 1,
    NoYardstick,
    NoJustification,

    /// <summary>Figures within the windows that were typed or sent and are not approved: they will not be counted.</summary>
    FiguresOpen,
    NoCommittees,
    AssessmentsNotSent,
    AssessmentsReturned,
    CommitteesSilent,

    /// <summary>Units of which strengths are written and no limits.</summary>
    LimitsEmpty,

    /// <summary>Drafted sentences that the figures no longer bear out.</summary>
    SentencesStale,
    CommentsOpen,

    /// <summary>Figures and judgements in what was written that do not agree and are not explained.</summary>
    ClaimsOpen,

    /// <summary>Nobody said who issues the report, under which symbol or on whose behalf it is signed. Frozen so, it can never be issued.</summary>
    LetterheadMissing,
}

/// <summary>One thing in the way of a step.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many.</param>
/// <param name="Units">The enrolments of the units concerned, or for silent committees their units; empty where it concerns none.</param>
public sealed record ReviewHindrance(HindranceKind Kind, int Count, IReadOnlyList<int> Units)
{
    /// <summary>The step cannot be taken with it. Anything else is taken knowingly, or only told.</summary>
    public bool Blocks => Kind is HindranceKind.NoUnits or HindranceKind.NoYardstick or HindranceKind.NoJustification or HindranceKind.SentencesStale or HindranceKind.ClaimsOpen;

    /// <summary>Whoever takes the step must say that it is meant.</summary>
    public bool NeedsWord => Kind is HindranceKind.FiguresOpen or HindranceKind.NoCommittees or HindranceKind.AssessmentsNotSent or HindranceKind.AssessmentsReturned
        or HindranceKind.CommitteesSilent or HindranceKind.LimitsEmpty or HindranceKind.LetterheadMissing;
}

/// <summary>Finds what stands in the way of a step that leads on. Steps back have nothing in their way but the reason.</summary>
public static class ReviewHindrances
{
    /// <param name="rule">The step.</param>
    /// <param name="work">What was written.</param>
    /// <param name="evaluation">The review as the figures of today have it.</param>
    public static IReadOnlyList<ReviewHindrance> Of(ReviewStepRule rule, ReviewWork work, ReviewEvaluation evaluation) =>
        Of(rule, work, evaluation.Dossier, evaluation);

    /// <summary>The same for a step that may need no evaluation.</summary>
    /// <param name="rule">The step.</param>
    /// <param name="work">What was written.</param>
    /// <param name="dossier">The figures of today.</param>
    /// <param name="evaluation">The review over them, as its sentences are told to everybody; only the step to the decision and the publication ask for it.</param>
    public static IReadOnlyList<ReviewHindrance> Of(ReviewStepRule rule, ReviewWork work, ReviewDossier dossier, ReviewEvaluation? evaluation)
    {
        if (rule.IsBack)
        {
            return [];
        }

        var found = rule.To switch
        {
            ReviewState.DataCheck => OfScope(work, dossier),
            ReviewState.Assessment => [Counted(HindranceKind.FiguresOpen, OpenFigures(dossier)), Missing(HindranceKind.NoCommittees, work.Committees.Count)],
            ReviewState.Appraisal => OfAssessments(work),
            ReviewState.ForDecision => OfAppraisal(work, evaluation ?? throw new ArgumentNullException(nameof(evaluation))),
            ReviewState.Published => [OfClaims(work, evaluation ?? throw new ArgumentNullException(nameof(evaluation)))],
            _ => [],
        };

        // told at every step that leads on: the page of the comments promises it
        return [.. found.Append(Counted(HindranceKind.CommentsOpen, work.Comments.Count(comment => comment.IsOpen))).Where(hindrance => hindrance.Count > 0)];
    }

    /// <summary>Figures of the review's units, and of those they are compared with, within its windows that are typed or sent and not approved.</summary>
    public static int OpenFigures(ReviewDossier dossier)
    {
        var (from, to, units) = (dossier.Window.BeforeFrom.Start, dossier.Review.AsOf, dossier.ReadUnitIds());
        return dossier.Observations.Count(observation => units.Contains(observation.UnitId) && observation.State is ObservationState.Draft or ObservationState.Submitted or ObservationState.Returned
            && observation.Period.Start >= from && observation.Period.End <= to);
    }

    private static IEnumerable<ReviewHindrance> OfScope(ReviewWork work, ReviewDossier dossier) =>
    [
        Missing(HindranceKind.NoUnits, dossier.Enrolments.Count),
        Missing(HindranceKind.NoYardstick, dossier.Yardstick.Count),
        Missing(HindranceKind.NoJustification, work.Review.Justification.Length),
        Missing(HindranceKind.LetterheadMissing, IssueRules.Names(work.Review.Letterhead) ? 1 : 0),
    ];

    private static IEnumerable<ReviewHindrance> OfAssessments(ReviewWork work) =>
    [
        OfUnits(HindranceKind.AssessmentsNotSent, work.Review.Units.Where(unit => unit.State != AssessmentState.Sent)),
        new(HindranceKind.CommitteesSilent, work.Tally.Silent.Count, [.. work.Tally.Silent.Select(committee => committee.UnitId)]),
    ];

    private static IEnumerable<ReviewHindrance> OfAppraisal(ReviewWork work, ReviewEvaluation evaluation) =>
    [
        OfUnits(HindranceKind.AssessmentsNotSent, work.Review.Units.Where(unit => unit.State == AssessmentState.Draft)),
        OfUnits(HindranceKind.AssessmentsReturned, work.Review.Units.Where(unit => unit.State == AssessmentState.Returned)),
        OfStale(DraftedSentences.Stale(work, evaluation)),
        OfClaims(work, evaluation),
        Missing(HindranceKind.LetterheadMissing, IssueRules.Names(work.Review.Letterhead) ? 1 : 0),
        OfUnits(HindranceKind.LimitsEmpty, work.Review.Units.Where(unit => Has(work, unit, NarrativeSection.Strengths) && !Has(work, unit, NarrativeSection.Limits))),
        new(HindranceKind.CommitteesSilent, work.Tally.Silent.Count, [.. work.Tally.Silent.Select(committee => committee.UnitId)]),
    ];

    private static ReviewHindrance OfStale(IReadOnlyList<StaleSentence> stale) =>
        new(HindranceKind.SentencesStale, stale.Count, [.. stale.Select(sentence => sentence.Paragraph.EnrolmentId).OfType<int>().Distinct()]);

    private static ReviewHindrance OfClaims(ReviewWork work, ReviewEvaluation evaluation) =>
        Counted(HindranceKind.ClaimsOpen, NarrativeClaims.Of(work, evaluation).Sum(passage => passage.Claims.Count(claim => claim.IsOpen)));

    private static bool Has(ReviewWork work, ReviewUnit unit, NarrativeSection section) =>
        work.Paragraphs.Any(paragraph => paragraph.EnrolmentId == unit.EnrolmentId && paragraph.Section == section);

    private static ReviewHindrance Counted(HindranceKind kind, int count) => new(kind, count, []);

    private static ReviewHindrance Missing(HindranceKind kind, int count) => new(kind, count == 0 ? 1 : 0, []);

    /// <summary>Units are told by their enrolment.</summary>
    private static ReviewHindrance OfUnits(HindranceKind kind, IEnumerable<ReviewUnit> units)
    {
        var enrolments = units.Select(unit => unit.EnrolmentId).ToList();
        return new ReviewHindrance(kind, enrolments.Count, enrolments);
    }
}
