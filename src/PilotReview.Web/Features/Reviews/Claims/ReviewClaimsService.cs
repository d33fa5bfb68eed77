using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Claims;

/// <summary>Runs the checker of claims over what was written for a review and over its report, and keeps why something stays as it is.</summary>
public sealed class ReviewClaimsService(IDbContextFactory<AppDb> databases, DocumentStyles styles, TimeProvider time)
{
    /// <summary>Letters of a reason at least: a single one explains nothing to the conference.</summary>
    private const int ShortestReason = 8;

    /// <summary>The claims; null when there is no review of this code, or not for this actor.</summary>
    public async Task<ReviewClaimsView?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await FindAsync(db, actor, code, token);
    }

    /// <summary>Keeps why the claim of these words stays as it is; said again, the new reason holds, and an empty one withdraws it.</summary>
    public async Task<Saving> ExplainAsync(Writer writer, string code, ExplainDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.WriteAssessments))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await FindAsync(db, writer.Actor, code, token) is not { } view)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (view.Find(draft.Key) is not var (passage, claim) || !view.MayExplain(passage))
        {
            return Saving.Wrong(string.Empty, ReviewClaimsText.ClaimGone);
        }

        var form = new FormReader();
        var reason = form.Text(ExplainDraft.ReasonField, ReviewClaimsText.ReasonLabel, draft.Reason.ReplaceLineEndings(" "), ClaimExplanation.LongestReason, isRequired: claim.Explanation is null || !view.MayWithdraw);
        if (reason.Length is > 0 and < ShortestReason)
        {
            form.Add(ExplainDraft.ReasonField, ReviewClaimsText.ReasonShort);
        }

        form.AskAboutPersons(draft.NamesNobody, (ExplainDraft.ReasonField, reason));
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (claim.Explanation?.At is var at && ExplainDraft.SeenOf(at) != draft.Seen && claim.Explanation?.Reason != reason)
        {
            return Saving.Wrong(ExplainDraft.ReasonField, ReviewClaimsText.ExplainedMeanwhile.With(claim.Explanation?.Reason ?? string.Empty));
        }

        var words = NarrativeClaims.WordsOf(claim.Claim);
        var known = await db.ClaimExplanations.FirstOrDefaultAsync(other => other.ReviewId == view.Desk.Review.Id && other.Text == words, token);
        Keep(db, view.Desk.Review.Id, (known, words, reason), writer);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private void Keep(AppDb db, int review, (ClaimExplanation? Known, string Words, string Reason) kept, Writer writer)
    {
        if (kept.Reason.Length == 0)
        {
            db.ClaimExplanations.RemoveRange(new[] { kept.Known }.OfType<ClaimExplanation>());
        }
        else if (kept.Known is { } known)
        {
            (known.Reason, known.At, known.AccountId) = (kept.Reason, time.GetUtcNow(), writer.Actor.AccountId);
        }
        else
        {
            db.ClaimExplanations.Add(new ClaimExplanation { ReviewId = review, Text = kept.Words, Reason = kept.Reason, At = time.GetUtcNow(), AccountId = writer.Actor.AccountId });
        }
    }

    /// <summary>Claims of the report that do not agree and are not explained; none where the review may not be seen.</summary>
    public async Task<int> OpenInReportAsync(Actor actor, string code, CancellationToken token) =>
        await FindAsync(actor, code, token) is { } view ? view.Passages.Where(passage => passage.Kind == PassageKind.Report).Sum(passage => passage.Claims.Count(claim => claim.IsOpen)) : 0;

    private async Task<ReviewClaimsView?> FindAsync(AppDb db, Actor actor, string code, CancellationToken token)
    {
        if (!actor.May(Permission.SeeReviews) || await ReviewDesk.OpenAsync(db, code, actor, token) is not { MaySeeWork: true } desk || await ReviewDossierQuery.LoadAsync(db, code, token) is not { } dossier)
        {
            return null;
        }

        var evaluation = await PublicEvaluation.OfAsync(db, new ReviewEvaluation(dossier), token);
        var passages = NarrativeClaims.Of(desk.Work, evaluation).Concat(ReportClaims.Of(evaluation, desk.Work.ClaimExplanations, await styles.TodayAsync(token)));
        return new ReviewClaimsView(desk, [.. passages.Where(passage => ReviewClaimsView.MayRead(desk, passage))]);
    }
}

/// <summary>What a form about a claim sends.</summary>
/// <param name="Key">The claim.</param>
/// <param name="Reason">Why it stays.</param>
/// <param name="Seen">The reason that stood there when the form was drawn (<see cref="SeenOf"/>).</param>
/// <param name="NamesNobody">Numbers in it are of no person.</param>
public sealed record ExplainDraft(string Key, string Reason, string Seen, bool NamesNobody)
{
    public const string KeyField = "claim";
    public const string ReasonField = "reason";

    public const string SeenField = "seen";

    public static string SeenOf(DateTimeOffset? at) => at?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static ExplainDraft Of(PostedForm sent) => new(sent[KeyField], sent[ReasonField], sent[SeenField], sent.NamesNobody);
}
