using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Reviews.Claims;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Steps;

/// <summary>Shows the way of a review, and takes its steps.</summary>
public sealed class ReviewStepsService(IDbContextFactory<AppDb> databases, ReviewClaimsService claims, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The way of a review; null when there is none of this code, or not for this actor.</summary>
    public async Task<StepsView?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (!actor.May(Permission.SeeReviews) || await ReviewDesk.OpenAsync(db, code, actor, token) is not { } desk)
        {
            return null;
        }

        return new StepsView
        {
            Desk = desk,
            Posts = await AccountPosts.ReadAsync(db, desk.Work.Steps.Select(step => step.AccountId), CultureInfo.CurrentUICulture, token),
            Hindrances = await HindrancesAsync(db, desk, token),
            Settings = await OfficeSettingsQuery.LoadAsync(db, Today, token),
            Frozen = desk.Review.IsFrozen ? (await SnapshotStore.MarksAsync(db, desk.Review.Id, token)).LastOrDefault() : null,
            Today = Today,
        };
    }

    /// <summary>Takes a step on or back.</summary>
    public async Task<Saving> TakeAsync(Writer writer, string code, StepDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.TakeReviewSteps))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        if (await ReviewDesk.OpenAsync(db, code, writer.Actor, token) is not { } desk)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!desk.ActsOnAll)
        {
            return Saving.Wrong(string.Empty, ReviewStepsText.PartOnly);
        }

        if (draft.State is not { } to)
        {
            return Saving.Wrong(string.Empty, ReviewStepsText.StepUnknown);
        }

        var form = new FormReader();
        var label = to < desk.Review.State ? ReviewStepsText.ReasonLabel : ReviewStepsText.RemarkLabel;
        var reason = form.Text(StepDraft.ReasonField, label, draft.Reason, ReviewStep.LongestReason, isRequired: false);
        form.AskAboutPersons(draft.NamesNobody, (StepDraft.ReasonField, reason));
        var due = form.Day(StepDraft.DueField, ReviewStepsText.DueLabel, draft.Due, isRequired: false);
        if (due < Today)
        {
            form.Add(StepDraft.DueField, ReviewStepsText.DuePast.With(Formats.Date(due.Value)));
        }
        else if (due > Today.AddYears(1))
        {
            form.Add(StepDraft.DueField, ReviewStepsText.DueTooFar.With(Formats.Date(due.Value)));
        }

        // what somebody else did meanwhile is told before what is wrong with the form
        if (desk.Work.Steps.Count == draft.Seen && !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (to == ReviewState.Published && await claims.OpenInReportAsync(writer.Actor, code, token) is > 0 and var open)
        {
            return Saving.Wrong(string.Empty, ReviewStepsText.ClaimsOpen.With(Formats.Count(open, Culture)));
        }

        var request = new StepRequest(to, writer.Actor.Role, draft.Seen, reason, due, draft.IsSure);
        var answer = await ReviewStepStore.TakeAsync(db, code, request, time.GetUtcNow(), writer.Actor.AccountId, token);
        if (answer.Outcome.IsDone || await FindAsync(writer.Actor, code, token) is not { } view || IsTaken(view.Desk.Work, draft, to, writer.Actor))
        {
            return Saving.Done;
        }

        return Saving.Wrong(Refused(answer, to, view));
    }

    /// <summary>What is said to a step that somebody took first: which one, which post, when.</summary>
    public string Meanwhile(StepsView view) => view.Desk.Work.LastStep is not { } step
        ? ReviewStepsText.NotOpen
        : ReviewStepsText.Meanwhile.With(
            PostOf(view, step),
            Words.Of(step.From, Culture),
            Words.Of(step.To, Culture),
            Formats.Clock(TimeZoneInfo.ConvertTime(step.At, time.LocalTimeZone)),
            Formats.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(step.At, time.LocalTimeZone).DateTime)));

    public static string PostOf(StepsView view, ReviewStep step) =>
        step.AccountId is { } account && view.Posts.TryGetValue(account, out var post) ? post : FormsText.TheProgram;

    /// <summary>The same form was sent twice: the step it asks for is the one this account took last.</summary>
    private static bool IsTaken(ReviewWork work, StepDraft draft, ReviewState to, Actor actor) =>
        work.LastStep is { } last && last.Number == draft.Seen + 1 && last.To == to && last.AccountId == actor.AccountId;

    private List<FieldProblem> Refused(StepAnswer answer, ReviewState to, StepsView view) => answer.Outcome.Refusal switch
    {
        Reason.StepTakenMeanwhile => [new FieldProblem(string.Empty, Meanwhile(view))],
        Reason.RoleMissing when ReviewSteps.Find(view.Desk.Review.State, to) is { } rule => [new FieldProblem(string.Empty, ReviewStepsText.NotYours.With(StepWords.Office(rule.Role)))],
        Reason.ReasonMissing => [new FieldProblem(StepDraft.ReasonField, ReviewStepsText.ReasonMissing)],

        // the list of them stands in the form
        Reason.StepHindered => [new FieldProblem(string.Empty, answer.Hindrances.Any(hindrance => hindrance.Blocks) ? ReviewStepsText.Blocked : ReviewStepsText.WordMissing)],
        _ => [new FieldProblem(string.Empty, ReviewStepsText.NotOpen)],
    };

    /// <summary>Only for whoever takes the step: those to the decision and to the publication cost an evaluation.</summary>
    private static async Task<IReadOnlyList<ReviewHindrance>> HindrancesAsync(AppDb db, ReviewDesk desk, CancellationToken token)
    {
        var rule = ReviewSteps.Open(desk.Review.State, desk.Actor.Role).FirstOrDefault(rule => rule is { IsBack: false, IsConclusion: false });
        if (rule is null)
        {
            return [];
        }

        var dossier = rule.To == ReviewState.Published && await ReviewDossierQuery.LoadAsync(db, desk.Review.Code, token) is { } frozen
            ? frozen
            : await ReviewDossierQuery.LiveAsync(db, desk.Review, token, isRanked: rule.TakesSnapshot);
        return ReviewHindrances.Of(rule, desk.Work, dossier, rule.ChecksClaims ? await PublicEvaluation.OfAsync(db, dossier, token) : null);
    }
}
