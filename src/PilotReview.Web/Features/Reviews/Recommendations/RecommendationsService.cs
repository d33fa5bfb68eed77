using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Recommendations;

/// <summary>Reads and records what committees recommend. A ward answers for its own committee; the appraising board records an answer that came on paper.</summary>
public sealed class RecommendationsService(IDbContextFactory<AppDb> databases, ReviewReader reader, TimeProvider time)
{
    /// <summary>The committees of a review that an actor may see; null when there is no such review, or not for this actor.</summary>
    public async Task<RecommendationsView?> OpenAsync(string code, Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { } desk || await reader.OpenAsync(code, actor, token) is not { } opened)
        {
            return null;
        }

        var committees = desk.Work.Committees.Where(committee => desk.SeesAll || desk.IsOwn(committee.UnitId)).ToList();
        var posts = await Posts.ReadAsync(db, committees.Select(committee => committee.AccountId), time, token);
        var isOpen = desk.Work.TakesRecommendations && actor.May(Permission.GiveRecommendations);
        return new RecommendationsView(
            desk,
            [
                .. committees.Select(committee => new CommitteeRow(
                    committee, desk.Tree[committee.UnitId], EvidenceOf(desk, opened, committee), posts.AuthorOf(committee.AccountId, committee.At),
                    isOpen && desk.IsOwn(committee.UnitId))),
            ],
            NeedsPaper(actor));
    }

    /// <summary>Records what a committee answers, unless somebody else has done so since the form was drawn: then both are told.</summary>
    public async Task<Saving> GiveAsync(Writer writer, string code, RecommendationDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.GiveRecommendations))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var read = draft.Read(form, NeedsPaper(writer.Actor));
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, writer.Actor, token) is not { } desk || !desk.IsOwn(draft.UnitId)
            || await db.ReviewCommittees.FirstOrDefaultAsync(known => known.ReviewId == desk.Review.Id && known.UnitId == draft.UnitId, token) is not { } committee)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (read.Kind is not null && read.IsSaidBy(committee))
        {
            // the same form sent twice
            return Saving.Done;
        }

        if (await RefusedAsync(db, desk, committee, draft, form, token) is { } refused)
        {
            return refused;
        }

        (committee.Kind, committee.Reason, committee.Paper) = (read.Kind, read.Reason, read.Paper);
        (committee.At, committee.AccountId, committee.Version) = (time.GetUtcNow(), writer.Actor.AccountId, committee.Version + 1);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>What stands in the way of an answer; null when nothing does.</summary>
    private async Task<Saving?> RefusedAsync(
        AppDb db, ReviewDesk desk, ReviewCommittee stored, RecommendationDraft draft, FormReader form, CancellationToken token)
    {
        if (!desk.Work.TakesRecommendations)
        {
            return Saving.Wrong(string.Empty, RecommendationsText.Closed.With(Words.Of(desk.Review.State, CultureInfo.CurrentUICulture)));
        }

        return stored.Version != draft.Version ? Saving.Wrong(await DifferenceAsync(db, stored, draft, token))
            : form.IsClean ? null
            : Saving.Wrong(form.Problems);
    }

    /// <summary>Whoever is no ward answers for others.</summary>
    private static bool NeedsPaper(Actor actor) => actor.Role != Role.WardOfficial;

    private static EvidenceBeside EvidenceOf(ReviewDesk desk, OpenedReview opened, ReviewCommittee committee)
    {
        var below = opened.Enrolments.Where(enrolment => desk.Tree.IsWithin(enrolment.UnitId, committee.UnitId)).ToList();
        return EvidenceBeside.Of(below.Count, below.SelectMany(opened.FindingsOf).Select(finding => finding.Verdict.Kind));
    }

    private async Task<IReadOnlyList<FieldProblem>> DifferenceAsync(AppDb db, ReviewCommittee stored, RecommendationDraft typed, CancellationToken token)
    {
        var posts = await Posts.ReadAsync(db, [stored.AccountId], time, token);
        return
        [
            new FieldProblem(string.Empty, RecommendationsText.StaleNow.With(
                posts.AuthorOf(stored.AccountId, stored.At)?.Sentence ?? FormsText.TheProgram, Said(stored.Kind), Quoted(stored.Reason))),
            new FieldProblem(string.Empty, RecommendationsText.StaleTyped.With(Said(typed.Kind), Quoted(typed.Reason))),
            new FieldProblem(string.Empty, FormsText.StaleNext),
        ];
    }

    private static string Said(RecommendationKind? kind) => kind is { } known ? Words.Of(known, CultureInfo.CurrentUICulture) : FormsText.Nothing;

    private static string Quoted(string text) => text.Trim().Length == 0 ? FormsText.Nothing : text.Trim();
}
