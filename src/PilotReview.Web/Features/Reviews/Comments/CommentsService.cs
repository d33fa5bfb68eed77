using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>Questions, remarks and disagreements on a review, with what was answered.</summary>
public sealed class CommentsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private static readonly Role[] Roles = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember];

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The comments; null when there is no review of this code, or not for this actor.</summary>
    public async Task<CommentsView?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await FindAsync(db, actor, code, token);
    }

    /// <summary>Open comments on a finding and its figures; null for whom it is not to ask about it.</summary>
    public async Task<int?> OpenOnAsync(Actor actor, string code, int unitId, string finding, CancellationToken token)
    {
        if (!actor.May(Permission.CommentOnReviews))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return await ReviewDesk.OpenAsync(db, code, actor, token) is { MaySeeWork: true } desk && desk.IsOwn(unitId)
            ? desk.Comments.Count(comment => comment.IsOpen && (comment.Subject == finding || comment.Subject.StartsWith(finding + " ", StringComparison.Ordinal)))
            : null;
    }

    public async Task<Saving> AskAsync(Writer writer, string code, CommentDraft draft, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await OpenAsync(db, writer, code, token) is not { } view)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (draft.Target is not { } target || view.Things.Find(target, draft.Subject) is not { } thing || !view.MayAsk(thing))
        {
            return Saving.Wrong(string.Empty, CommentsText.ThingGone);
        }

        var form = new FormReader();
        if (ReadNew(form, view, thing, draft, writer.Actor) is not { } comment)
        {
            return Saving.Wrong(form.Problems);
        }

        if (view.Open.Any(known => IsSame(known, comment)))
        {
            return Saving.Done;
        }

        db.ReviewComments.Add(comment);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    public async Task<Saving> ReplyAsync(Writer writer, string code, int id, CommentDraft draft, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await OpenAsync(db, writer, code, token) is not { } view || view.Find(id) is not { } seen)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!seen.IsOpen)
        {
            return Saving.Wrong(string.Empty, CommentsText.SettledMeanwhile);
        }

        var form = new FormReader();
        var text = Read(form, CommentsText.ReplyLabel, draft.Text, draft.NamesNobody);
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (seen.Replies.MaxBy(reply => reply.Id) is { } last && last.AccountId == writer.Actor.AccountId && last.Text == text)
        {
            return Saving.Done;
        }

        var comment = await db.ReviewComments.FirstAsync(known => known.Id == id, token);
        comment.Replies.Add(new CommentReply { Text = text, Role = writer.Actor.Role, AccountId = writer.Actor.AccountId, At = time.GetUtcNow() });
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Says that a comment is settled, or opens it again.</summary>
    /// <param name="writer">Who says so.</param>
    /// <param name="code">The review.</param>
    /// <param name="id">The comment.</param>
    /// <param name="isSettled">Settled, or open again.</param>
    /// <param name="seen">Replies that were there when the page was drawn: nobody settles over a reply that was not read.</param>
    /// <param name="token">Stops the work; nothing is changed then.</param>
    public async Task<Saving> SettleAsync(Writer writer, string code, int id, bool isSettled, int seen, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await OpenAsync(db, writer, code, token) is not { } view || view.Find(id) is not { } known)
        {
            return Saving.Wrong(string.Empty, CommentsText.CommentGone);
        }

        if (!view.MaySettle(known))
        {
            return Saving.Wrong(string.Empty, CommentsText.NotYoursToSettle);
        }

        if (known.IsOpen != isSettled)
        {
            return Saving.Done;
        }

        if (isSettled && known.Replies.Count != seen)
        {
            return Saving.Wrong(string.Empty, CommentsText.RepliedMeanwhile);
        }

        var comment = await db.ReviewComments.FirstAsync(stored => stored.Id == id, token);
        if (isSettled)
        {
            comment.Resolve(time.GetUtcNow(), writer.Actor.AccountId);
        }
        else
        {
            comment.Reopen();
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>What a new comment says; null when anything is wrong with it.</summary>
    private ReviewComment? ReadNew(FormReader form, CommentsView view, CommentThing thing, CommentDraft draft, Actor actor)
    {
        if (!SnakeCase.TryParse<CommentKind>(draft.Kind, out var kind))
        {
            form.Add(CommentDraft.KindField, CommentsText.KindMissing);
        }

        var to = view.AddresseesFor(thing).FirstOrDefault(known => known.Value == draft.To);
        if (to is null)
        {
            form.Add(CommentDraft.ToField, CommentsText.ToMissing);
        }

        var text = Read(form, CommentsText.TextLabel, draft.Text, draft.NamesNobody);
        return to is null || !form.IsClean ? null : new ReviewComment
        {
            ReviewId = view.Desk.Review.Id, Kind = kind, Target = thing.Target, Subject = thing.Subject, UnitId = thing.UnitId, Text = text, ToRole = to.Role, ToAccountId = to.AccountId,
            FromRole = actor.Role, AccountId = actor.AccountId, At = time.GetUtcNow(),
        };
    }

    private static bool IsSame(ReviewComment known, ReviewComment sent) => known.AccountId == sent.AccountId && known.Kind == sent.Kind && known.Target == sent.Target
        && known.Subject == sent.Subject && known.ToRole == sent.ToRole && known.ToAccountId == sent.ToAccountId && known.Text == sent.Text;

    /// <summary>Words that name nobody, or are meant all the same.</summary>
    private static string Read(FormReader form, string label, string typed, bool namesNobody)
    {
        var text = form.Passage(CommentDraft.TextField, label, typed, ReviewComment.LongestText);
        form.AskAboutPersons(namesNobody, (CommentDraft.TextField, text));
        return text;
    }

    private static async Task<CommentsView?> OpenAsync(AppDb db, Writer writer, string code, CancellationToken token) =>
        writer.May(Permission.CommentOnReviews) ? await FindAsync(db, writer.Actor, code, token) : null;

    private static async Task<CommentsView?> FindAsync(AppDb db, Actor actor, string code, CancellationToken token)
    {
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { MaySeeWork: true } desk)
        {
            return null;
        }

        var indicators = desk.Pilot.Yardstick.Select(item => item.IndicatorId).ToList();
        var things = new CommentThings(desk, await db.Indicators.AsNoTracking().AsSplitQuery().Where(indicator => indicators.Contains(indicator.Id)).ToListAsync(token));
        var accounts = await db.Users.AsNoTracking().Where(account => Roles.Contains(account.Role)).ToListAsync(token);
        return new CommentsView
        {
            Desk = desk,
            Things = things,
            Posts = accounts.ToDictionary(account => account.Id, account => AccountPosts.Of(account, Culture)),
            Addressees = Addressees(desk, accounts),
        };
    }

    /// <summary>Wards are asked by those who review them; a ward itself writes to the board and to the committee.</summary>
    private static List<(Addressee To, Actor? As)> Addressees(ReviewDesk desk, List<Account> accounts)
    {
        var roles = desk.Actor.Role == Role.WardOfficial ? Roles[1..] : Roles;
        var posts =
            from account in accounts
            where account.DeactivatedAt is null && roles.Contains(account.Role) && account.Id != desk.Actor.AccountId
            let other = new Actor(account.Id, account.Role, account.UnitId)
            where new ReviewAccess(other, desk.Tree).MaySee(desk.Review, desk.Pilot)
            orderby account.Role, account.Post
            select (new Addressee(account.Role, account.Id, LabelOf(account, desk)), (Actor?)other);
        return [.. roles.Select(role => (new Addressee(role, null, CommentsText.EveryOf.With(Words.Of(role, Culture))), (Actor?)null)), .. posts];
    }

    private static string LabelOf(Account account, ReviewDesk desk) =>
        account.UnitId is { } unit && desk.Tree.Find(unit) is not null ? CommentsText.PostOfUnit.With(AccountPosts.Of(account, Culture), desk.ShortName(unit, Culture)) : AccountPosts.Of(account, Culture);
}
