using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Import;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Sends the assessment of a unit, sends it back, and keeps what the appraising board thinks of it.</summary>
public sealed class SubmissionService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>The ward sends the assessment; from then on it is locked.</summary>
    /// <param name="writer">Who sends.</param>
    /// <param name="place">Review and unit.</param>
    /// <param name="seen">What of the unit's way the page showed.</param>
    /// <param name="isSure">Whether what was asked about is meant.</param>
    /// <param name="token">Stops the work; nothing is changed then.</param>
    public async Task<Saving> SendAsync(Writer writer, (string Review, string? Unit) place, string seen, bool isSure, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        var evaluation = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(review => review.Code == place.Review, token) is { } review
            ? await PublicEvaluation.OfAsync(db, await ReviewDossierQuery.LiveAsync(db, review, token), token)
            : null;
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (evaluation is null || await FindAsync(db, writer, place, token) is not { Unit: not null } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (open is { Unit.State: AssessmentState.Sent, Actor.Role: Role.WardOfficial } && open.Desk.IsOwn(open.Enrolment?.UnitId ?? 0))
        {
            // the same form sent twice
            return Saving.Done;
        }

        if (!open.MaySend || open.Seen != seen)
        {
            return Saving.Wrong(string.Empty, open.MaySend ? AssessmentText.SendStale : open.MayWrite ? AssessmentText.SendByWard : open.WhyLocked);
        }

        var questions = Questions(open, evaluation).ToList();
        if (questions.Count > 0 && !isSure)
        {
            var form = new FormReader();
            questions.ForEach(question => form.Ask(AssessmentForms.SureField, question));
            return Saving.Wrong(form.Problems);
        }

        await ChangeAsync(db, open, unit => unit.Send(time.GetUtcNow(), writer.Actor.AccountId), token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Claims that a question repeats.</summary>
    private const int MostNamed = 3;

    /// <summary>What an assessment says beside results, strengths and limits.</summary>
    private static IReadOnlyList<NarrativeSection> Expected { get; } =
        [NarrativeSection.ObjectiveCauses, NarrativeSection.SubjectiveCauses, NarrativeSection.Lessons, NarrativeSection.Directions];

    /// <summary>What must be said to be meant before the assessment is sent, each a sentence.</summary>
    public static IEnumerable<string> Questions(AssessmentDesk open, ReviewEvaluation evaluation)
    {
        var points = open.Work.ParagraphsOf(open.EnrolmentId);
        if (points.Count == 0)
        {
            yield return AssessmentText.AskEmpty;
        }

        if (points.Any(point => point.Section == NarrativeSection.Strengths) && points.All(point => point.Section != NarrativeSection.Limits))
        {
            yield return AssessmentText.AskLimits;
        }

        var empty = Expected.Where(section => points.All(point => point.Section != section)).ToList();
        if (points.Count > 0 && empty.Count > 0)
        {
            yield return AssessmentText.AskSections.With(string.Join("; ", empty.Select(section => Words.Of(section, CultureInfo.CurrentUICulture))));
        }

        var numbers = Typed(open, points).SelectMany(PersonalNumbers.In).Distinct().ToList();
        if (numbers.Count > 0)
        {
            yield return AssessmentText.AskNumbers.With(string.Join("; ", numbers));
        }

        var claims = NarrativeClaims.Of(open.Work, evaluation).Where(passage => passage.Kind == PassageKind.Assessment && passage.EnrolmentId == open.EnrolmentId).SelectMany(passage => passage.Claims).Where(claim => claim.IsOpen).ToList();
        if (claims.Count > 0)
        {
            yield return AssessmentText.AskClaims.With(Formats.Count(claims.Count, CultureInfo.CurrentUICulture), string.Join("; ", claims.Take(MostNamed).Select(claim => $"“{ImportValue.Quote(claim.Claim.Text)}”")));
        }

        var stale = points.Count(point => DraftedSentences.StaleOf(point, evaluation) is not null);
        if (stale > 0)
        {
            yield return AssessmentText.AskStale.With(Formats.Count(stale, CultureInfo.CurrentUICulture));
        }
    }

    /// <summary>The appraiser sends it back with a reason; its ward may write again.</summary>
    public async Task<Saving> ReturnAsync(Writer writer, (string Review, string? Unit) place, string seen, ReturnDraft draft, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await FindAsync(db, writer, place, token) is not { Unit: { } unit } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var form = new FormReader();
        var because = form.Text(AssessmentForms.ReasonField, AssessmentText.ReturnReason, draft.Reason.ReplaceLineEndings(" "), ReviewStep.LongestReason);
        form.AskAboutPersons(draft.NamesNobody, (AssessmentForms.ReasonField, because));
        if (unit.State == AssessmentState.Returned && unit.ReturnReason == because && open.MayAppraise)
        {
            return Saving.Done;
        }

        if (!open.MayReturn || open.Seen != seen)
        {
            return Saving.Wrong(string.Empty, open.MayAppraise ? AssessmentText.ReturnStale : AssessmentText.AppraisalClosed);
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        await ChangeAsync(db, open, known => known.Return(time.GetUtcNow(), writer.Actor.AccountId, because), token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Keeps the opinion of the appraising board, unless it is no longer what the form was drawn with: then both are told.</summary>
    public async Task<Saving> OpineAsync(Writer writer, (string Review, string? Unit) place, OpinionDraft draft, OpinionDraft was, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await FindAsync(db, writer, place, token) is not { Unit: { } unit } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!open.MayAppraise)
        {
            return Saving.Wrong(string.Empty, AssessmentText.AppraisalClosed);
        }

        var form = new FormReader();
        var text = form.Text(OpinionDraft.TextField, AssessmentText.OpinionText, draft.Text, OpinionDraft.LongestText, isRequired: false);
        if (draft.Option.Length > 0 && draft.Proposed is null)
        {
            form.Add(OpinionDraft.OptionField, AssessmentText.NoOption);
        }

        form.AskAboutPersons(draft.NamesNobody, (OpinionDraft.TextField, text));
        var now = OpinionDraft.Of(unit);
        if (draft.IsEmpty && was.IsEmpty && now.IsEmpty)
        {
            form.Add(string.Empty, AssessmentText.OpinionEmpty);
        }

        if (now != was && now != (draft with { NamesNobody = false }))
        {
            var culture = CultureInfo.CurrentUICulture;
            return Saving.Wrong(string.Empty, AssessmentText.OpinionStale.With(now.OptionWord(culture), ImportValue.Quote(now.Text)));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        await ChangeAsync(db, open, known => (known.Proposed, known.Opinion) = (draft.Proposed, text), token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>What people wrote into the assessment: points, why old words are kept, facts, costs and the questionnaire.</summary>
    private static IEnumerable<string> Typed(AssessmentDesk open, IReadOnlyList<ReviewParagraph> points) =>
    [
        .. points.Where(point => !point.IsDrafted).Select(point => point.Text.Vi),
        .. points.Select(point => point.KeptBecause),
        .. open.Work.Facts.Where(fact => fact.EnrolmentId == open.EnrolmentId).SelectMany(fact => new[] { fact.Subject, fact.Paper }),
        .. open.Work.Costs.Where(cost => cost.EnrolmentId == open.EnrolmentId).Select(cost => cost.Source),
        .. open.Work.Surveys.Where(question => question.EnrolmentId == open.EnrolmentId)
            .SelectMany(question => question.Answers.Select(answer => answer.Label).Prepend(question.Source).Prepend(question.Text)),
    ];

    private static async Task<AssessmentDesk?> FindAsync(AppDb db, Writer writer, (string Review, string? Unit) place, CancellationToken token) =>
        writer.May(Permission.WriteAssessments) ? await AssessmentDesk.FindAsync(db, writer.Actor, place.Review, place.Unit, token) : null;

    private static async Task ChangeAsync(AppDb db, AssessmentDesk open, Action<ReviewUnit> change, CancellationToken token)
    {
        var review = await db.Reviews.FirstAsync(stored => stored.Id == open.Review.Id, token);
        change(review.Units.First(unit => unit.EnrolmentId == open.EnrolmentId));
        await db.SaveChangesAsync(token);
    }
}
