using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Steps;

/// <summary>Steps, turns and what stands in the way, in the words of the office.</summary>
public static class StepWords
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The verb of the step that leads on to a state.</summary>
    public static string Verb(ReviewState to) => to switch
    {
        ReviewState.DataCheck => ReviewStepsText.VerbDataCheck,
        ReviewState.Assessment => ReviewStepsText.VerbAssessment,
        ReviewState.Appraisal => ReviewStepsText.VerbAppraisal,
        ReviewState.ForDecision => ReviewStepsText.VerbForDecision,
        ReviewState.Concluded => ReviewStepsText.VerbConcluded,
        ReviewState.Published => ReviewStepsText.VerbPublished,
        _ => Words.Of(to, Culture),
    };

    /// <summary>What becomes of the review with the step on.</summary>
    public static string Meaning(ReviewState to) => to switch
    {
        ReviewState.DataCheck => ReviewStepsText.MeansDataCheck,
        ReviewState.Assessment => ReviewStepsText.MeansAssessment,
        ReviewState.Appraisal => ReviewStepsText.MeansAppraisal,
        ReviewState.ForDecision => ReviewStepsText.MeansForDecision,
        ReviewState.Published => ReviewStepsText.MeansPublished,
        _ => string.Empty,
    };

    public static string Office(Role role) => role switch
    {
        Role.CommitteeMember => ReviewStepsText.OfficeCommittee,
        Role.WardOfficial => ReviewStepsText.OfficeWard,
        _ => ReviewStepsText.OfficeAppraiser,
    };

    /// <summary>Whose turn it is: "Đang chờ: Ban Tổ chức". While wards assess, theirs before that of whoever takes the next step.</summary>
    public static string Turn(ReviewWork work)
    {
        var units = work.Review.Units.Count(unit => unit.State != AssessmentState.Sent);
        var returned = work.Review.Units.Count(unit => unit.State == AssessmentState.Returned);
        var committees = work.Tally.Silent.Count;
        return work.Review.State switch
        {
            ReviewState.Published => ReviewStepsText.TurnNobody,
            ReviewState.Appraisal when returned > 0 => ReviewStepsText.TurnReturned.With(Formats.Count(returned, Culture)),
            ReviewState.Assessment when units > 0 && committees > 0 => ReviewStepsText.TurnWards.With(Formats.Count(units, Culture), Formats.Count(committees, Culture)),
            ReviewState.Assessment when units > 0 => ReviewStepsText.TurnUnits.With(Formats.Count(units, Culture)),
            ReviewState.Assessment when committees > 0 => ReviewStepsText.TurnCommittees.With(Formats.Count(committees, Culture)),
            _ => ReviewStepsText.Turn.With(Office(ReviewSteps.TurnOf(work.Review.State) ?? Role.Appraiser)),
        };
    }

    /// <summary>Why the review was sent back to where it is; null when it was not.</summary>
    public static string? SentBack(ReviewWork work) => work.LastStep is { } step && step.To < step.From ? ReviewStepsText.SentBackBecause.With(Words.Of(step.From, Culture), step.Reason) : null;

    /// <summary>What is due when: "Hạn 30/10/2021, đã quá 3 ngày".</summary>
    public static string Due(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        > 0 and var late => ReviewStepsText.DueLate.With(Formats.Date(due), Formats.Whole(late, Culture)),
        0 => ReviewStepsText.DueToday.With(Formats.Date(due)),
        var left => ReviewStepsText.DueIn.With(Formats.Date(due), Formats.Whole(-left, Culture)),
    };

    public static string Hindrance(ReviewHindrance hindrance, ReviewDesk desk) => hindrance.Kind switch
    {
        HindranceKind.NoUnits => ReviewStepsText.NoUnits,
        HindranceKind.NoYardstick => ReviewStepsText.NoYardstick,
        HindranceKind.NoJustification => ReviewStepsText.NoJustification,
        HindranceKind.LetterheadMissing => ReviewStepsText.LetterheadMissing,
        HindranceKind.FiguresOpen => ReviewStepsText.FiguresOpen.With(Count(hindrance)),
        HindranceKind.NoCommittees => ReviewStepsText.NoCommittees,
        HindranceKind.AssessmentsNotSent => ReviewStepsText.AssessmentsNotSent.With(Count(hindrance), Enrolled(hindrance, desk)),
        HindranceKind.AssessmentsReturned => ReviewStepsText.AssessmentsReturned.With(Count(hindrance), Enrolled(hindrance, desk)),
        HindranceKind.CommitteesSilent => ReviewStepsText.CommitteesSilent.With(Count(hindrance), string.Join("; ", hindrance.Units.Select(unit => desk.ShortName(unit, Culture)))),
        HindranceKind.LimitsEmpty => ReviewStepsText.LimitsEmpty.With(Count(hindrance), Enrolled(hindrance, desk)),
        HindranceKind.SentencesStale => ReviewStepsText.SentencesStale.With(Count(hindrance)),
        HindranceKind.ClaimsOpen => ReviewStepsText.ClaimsOpen.With(Count(hindrance)),
        _ => ReviewStepsText.CommentsOpen.With(Count(hindrance)),
    };

    /// <summary>The page on which it is mended.</summary>
    public static (string Address, string Text) Mending(ReviewHindrance hindrance, ReviewDesk desk)
    {
        var code = desk.Review.Code;
        return hindrance.Kind switch
        {
            HindranceKind.NoUnits or HindranceKind.NoJustification or HindranceKind.NoCommittees or HindranceKind.LetterheadMissing => (Urls.ReviewScope(code), ReviewStepsText.ToScope),
            HindranceKind.NoYardstick => (Urls.Pilot(desk.Pilot.Code), ReviewStepsText.ToPilot),
            HindranceKind.FiguresOpen => (Urls.DataMonths(desk.Review.AsOf.Year), ReviewStepsText.ToMonths),
            HindranceKind.CommitteesSilent => (Urls.ReviewRecommendations(code), ReviewStepsText.ToRecommendations),
            HindranceKind.ClaimsOpen => (Urls.ReviewClaims(code), ReviewStepsText.ToClaims),
            HindranceKind.CommentsOpen => (Urls.ReviewComments(code), ReviewStepsText.ToComments),
            _ => (Urls.ReviewAssessment(code, FirstUnit(hindrance, desk)), ReviewStepsText.ToAssessment),
        };
    }

    /// <summary>Committees are asked in the draft and afterwards alike only by the scope, which is open in the draft alone.</summary>
    public static bool IsMendedInDraft(ReviewHindrance hindrance) => hindrance.Kind is HindranceKind.NoCommittees or HindranceKind.LetterheadMissing;

    private static string Count(ReviewHindrance hindrance) => Formats.Count(hindrance.Count, Culture);

    private static string Enrolled(ReviewHindrance hindrance, ReviewDesk desk) =>
        string.Join("; ", hindrance.Units.Select(id => desk.Enrolment(id)).OfType<Core.Pilots.Enrolment>().Select(enrolment => desk.ShortName(enrolment.UnitId, Culture)));

    private static string? FirstUnit(ReviewHindrance hindrance, ReviewDesk desk) =>
        hindrance.Units.Select(id => desk.Enrolment(id)).OfType<Core.Pilots.Enrolment>().FirstOrDefault() is { } enrolment ? desk.UnitOf(enrolment).Code : null;
}
