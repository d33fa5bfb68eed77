using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>Reads and records what the standing committee concludes.</summary>
public sealed class ConclusionService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The review before the committee; null when there is none of this code, or not for this actor.</summary>
    public async Task<ConclusionView?> OpenAsync(string code, Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { } desk)
        {
            return null;
        }

        var acts = desk.Work.Acts;
        var posts = await Posts.ReadAsync(db, acts.Select(act => act.AccountId), time, token);
        var marks = desk.Review.IsFrozen ? await SnapshotStore.MarksAsync(db, desk.Review.Id, token) : [];
        return new ConclusionView(
            desk,
            marks.Count == 0 ? null : marks[^1],
            [
                .. acts.Select((act, at) => new ActView(act, posts.AuthorOf(act.AccountId, act.RecordedAt), at + 1 < acts.Count ? acts[at + 1].Because : null)).Reverse(),
            ],
            await OfficeSettingsQuery.LoadAsync(db, Today, token),
            Today);
    }

    /// <summary>Records the conclusion, and with it the step.</summary>
    public async Task<Saving> ConcludeAsync(Writer writer, string code, PostedForm sent, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        var (refused, desk) = await DeskAsync(db, writer, code, token);
        if (desk is null)
        {
            return refused;
        }

        var form = new FormReader();
        var request = new ConclusionReader(desk, await OfficeSettingsQuery.LoadAsync(db, VotingDay(sent), token), Today).Read(sent, form, isFurther: false);
        var seen = sent.Id(ConclusionFields.Seen);
        if (desk.Review.State != ReviewState.ForDecision || desk.Work.Steps.Count != seen)
        {
            return await MeanwhileAsync(db, desk, request, token);
        }

        if (request is null)
        {
            return Saving.Wrong(form.Problems);
        }

        var step = new StepRequest(
            ReviewState.Concluded, writer.Actor.Role, seen, string.Empty, ReviewSteps.DueOn(ReviewState.Concluded, Today, await OfficeSettingsQuery.LoadAsync(db, Today, token)), IsSure: true);
        var outcome = await ConclusionStore.ConcludeAsync(db, code, request, step, time.GetUtcNow(), writer.Actor.AccountId, token);
        return outcome.IsDone ? Saving.Done : await AnswerAsync(outcome, writer, code, request, ConclusionText.NotFrozen, token);
    }

    /// <summary>Records a further act that corrects the one that holds; the earlier ones stay as they are.</summary>
    public async Task<Saving> CorrectAsync(Writer writer, string code, PostedForm sent, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        var (refused, desk) = await DeskAsync(db, writer, code, token);
        if (desk is null)
        {
            return refused;
        }

        var form = new FormReader();
        var request = new ConclusionReader(desk, await OfficeSettingsQuery.LoadAsync(db, VotingDay(sent), token), Today).Read(sent, form, isFurther: true);
        var seen = sent.Id(ConclusionFields.Acts);
        if (!(desk.Review.State is ReviewState.Concluded or ReviewState.Published) || desk.Work.Acts.Count != seen)
        {
            return await MeanwhileAsync(db, desk, request, token);
        }

        if (request is null)
        {
            return Saving.Wrong(form.Problems);
        }

        if (desk.Work.Acts is [.., var inForce] && ActSameness.LeavesAsItIs(inForce, request))
        {
            return Saving.Wrong(string.Empty, ConclusionText.NothingChanged);
        }

        var outcome = await ConclusionStore.CorrectAsync(db, code, request, writer.Actor.Role, seen, time.GetUtcNow(), writer.Actor.AccountId, token);
        return outcome.IsDone ? Saving.Done : await AnswerAsync(outcome, writer, code, request, ConclusionText.NoSnapshot, token);
    }

    /// <summary>The day whose rules the votes are held against: the date of the act, or today while none is given.</summary>
    private DateOnly VotingDay(PostedForm sent) =>
        new FormReader().Day(ConclusionFields.Date, ConclusionText.Date, sent[ConclusionFields.Date]) is { } day && day <= Today ? day : Today;

    private static async Task<(Saving Refused, ReviewDesk? Desk)> DeskAsync(AppDb db, Writer writer, string code, CancellationToken token)
    {
        if (!writer.May(Permission.DecideReviews))
        {
            return (Saving.Refused(Reason.RoleMissing), null);
        }

        // whoever may see a part of the review only does not decide about all of it
        var desk = await ReviewDesk.OpenAsync(db, code, writer.Actor, token);
        return (Saving.Refused(desk is null ? Reason.NotFound : Reason.RoleMissing), desk is { ActsOnAll: true } ? desk : null);
    }

    /// <summary>The store refused: somebody was faster between reading and writing, or the role is missing.</summary>
    private async Task<Saving> AnswerAsync(Outcome outcome, Writer writer, string code, ConclusionRequest request, string withoutSnapshot, CancellationToken token)
    {
        if (outcome.Refusal == Reason.SnapshotMissing)
        {
            // frozen by a program that kept no snapshot yet
            return Saving.Wrong(string.Empty, withoutSnapshot);
        }

        if (outcome.Refusal is not (Reason.StepTakenMeanwhile or Reason.StepNotOpen or Reason.ChangedMeanwhile))
        {
            return Saving.Refused(outcome.Refusal ?? Reason.NotFound);
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return await ReviewDesk.OpenAsync(db, code, writer.Actor, token) is { } desk ? await MeanwhileAsync(db, desk, request, token) : Saving.Refused(Reason.NotFound);
    }

    /// <summary>Says what somebody did since the form was drawn; the same form sent twice is done already.</summary>
    private async Task<Saving> MeanwhileAsync(AppDb db, ReviewDesk desk, ConclusionRequest? request, CancellationToken token)
    {
        if (request is not null && desk.Work.Acts is [.., var newest] && ActSameness.IsSaidBy(newest, request, desk.Work.Orders))
        {
            return Saving.Done;
        }

        var (account, at) = (desk.Work.LastStep?.AccountId, desk.Work.LastStep?.At);
        if (desk.Work.Acts is [.., var act])
        {
            var posts = await Posts.ReadAsync(db, [act.AccountId], time, token);
            return Saving.Wrong(
                string.Empty, ConclusionText.ConcludedMeanwhile.With(posts.AuthorOf(act.AccountId, act.RecordedAt)?.Sentence, act.Act, Formats.Date(act.Content.Date)));
        }

        var author = (await Posts.ReadAsync(db, [account], time, token)).AuthorOf(account, at);
        return Saving.Wrong(
            string.Empty, ConclusionText.MovedMeanwhile.With(Words.Of(desk.Review.State, CultureInfo.CurrentUICulture), author?.Sentence ?? FormsText.TheProgram));
    }
}
