using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>Opens reviews of pilots and sets their scope: windows, units, data day, and the committees that are asked.</summary>
public sealed class ReviewScopeService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>The pilots of which a review may be opened, by code.</summary>
    public async Task<IReadOnlyList<Pilot>> PilotsAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.PrepareReviews))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var scope = new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor);
        return [.. (await PilotsQuery.LoadAsync(db, token)).Where(pilot => !scope.IsLimited || pilot.Enrolments.Exists(enrolment => scope.Sees(enrolment.UnitId)))];
    }

    /// <summary>What a review of this pilot is chosen from; null when there is no such pilot, or not for this actor.</summary>
    public async Task<ScopeView?> NewAsync(Actor actor, string pilotCode, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await NewAsync(db, actor, pilotCode, token);
    }

    /// <summary>The scope of a review; null when there is none of this code, or not for this actor.</summary>
    public async Task<(ReviewDesk Desk, ScopeView View)?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await ReviewDesk.OpenAsync(db, code, actor, token) is { } desk ? (desk, await ViewAsync(db, actor, desk.Pilot, desk.Tree, token) with { Work = desk.Work }) : null;
    }

    /// <summary>Opens a review.</summary>
    public async Task<Saving> CreateAsync(Writer writer, string pilotCode, ScopeDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.PrepareReviews))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await NewAsync(db, writer.Actor, pilotCode, token) is not { } view)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var reader = new ScopeReader(view, draft);
        var values = reader.Read();
        if ((await db.Reviews.AsNoTracking().ToListAsync(token)).Find(review => string.Equals(review.Code, draft.Code.Trim(), StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            return values is not null && await IsSameAsync(db, other, view.Pilot, values, token)
                ? Saving.Done
                : Saving.Wrong([.. reader.Problems, new FieldProblem(ScopeDraft.CodeField, ReviewScopeText.CodeTaken.With(other.Code, other.Title.Vi))]);
        }

        if (values is null)
        {
            return Saving.Wrong(reader.Problems);
        }

        var review = values.ToReview(view.Pilot.Id, view.Today);
        db.Reviews.Add(review);
        await db.SaveChangesAsync(token);
        db.ReviewCommittees.AddRange(values.Committees.Select(unit => new ReviewCommittee { ReviewId = review.Id, UnitId = unit }));
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Changes the scope of a review in its draft.</summary>
    public async Task<Saving> SetAsync(Writer writer, string code, ScopeDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.PrepareReviews))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, writer.Actor, token) is not { } desk)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!desk.ActsOnAll)
        {
            return Saving.Wrong(string.Empty, ReviewScopeText.PartOnly);
        }

        var view = await ViewAsync(db, writer.Actor, desk.Pilot, desk.Tree, token) with { Work = desk.Work };
        if (!view.IsOpen)
        {
            return Saving.Wrong(string.Empty, ReviewScopeText.Locked);
        }

        if (draft.Seen != view.Stored.Mark && draft.Mark != view.Stored.Mark)
        {
            return Saving.Wrong([.. Differences(view.Stored, draft), new FieldProblem(string.Empty, FormsText.StaleNext)]);
        }

        var reader = new ScopeReader(view, draft);
        if (reader.Read() is not { } values)
        {
            return Saving.Wrong(reader.Problems);
        }

        await StoreAsync(db, view, values, token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private static async Task StoreAsync(AppDb db, ScopeView view, ScopeValues values, CancellationToken token)
    {
        var id = view.Work?.Review.Id ?? 0;
        var review = await db.Reviews.FirstAsync(item => item.Id == id, token);
        if (values.Moves(review, view.Covered))
        {
            review.ScopeSetOn = view.Today;
            review.IsScopeSetLater |= view.HasLeftDraft;
        }

        values.Into(review);
        review.Units.RemoveAll(unit => !values.Units.Contains(unit.EnrolmentId));
        review.Units.AddRange(values.Units.Where(unit => !review.Units.Exists(known => known.EnrolmentId == unit)).Select(unit => new ReviewUnit { EnrolmentId = unit }));
        var committees = await db.ReviewCommittees.Where(committee => committee.ReviewId == id).ToListAsync(token);
        db.ReviewCommittees.RemoveRange(committees.Where(committee => committee.Kind is null && !values.Committees.Contains(committee.UnitId)));
        db.ReviewCommittees.AddRange(values.Committees.Where(unit => !committees.Exists(known => known.UnitId == unit)).Select(unit => new ReviewCommittee { ReviewId = id, UnitId = unit }));
        await db.SaveChangesAsync(token);
    }

    /// <summary>Whether a review is what the form would open: then the form came twice.</summary>
    private static async Task<bool> IsSameAsync(AppDb db, Review other, Pilot pilot, ScopeValues values, CancellationToken token)
    {
        var committees = await db.ReviewCommittees.Where(committee => committee.ReviewId == other.Id).Select(committee => committee.UnitId).ToListAsync(token);
        return other.Code == values.Code && other.PilotId == pilot.Id && other.State == ReviewState.Draft && other.Title == values.Title && other.Justification == values.Why && other.Letterhead == values.Letterhead
            && !values.Moves(other, pilot.Enrolments.Where(enrolment => other.Covers(enrolment.Id)).Select(enrolment => enrolment.Id))
            && committees.Order().SequenceEqual(values.Committees.Order());
    }

    private static IEnumerable<FieldProblem> Differences(ScopeDraft now, ScopeDraft typed) => now.Lines.Zip(typed.Lines).Where(line => line.First.Text != line.Second.Text)
        .Select(line => new FieldProblem(string.Empty, ReviewScopeText.Stale.With(line.First.Label, Shown(line.First.Text), Shown(line.Second.Text))))
        .Prepend(new FieldProblem(string.Empty, ReviewScopeText.StaleTitle));

    private static string Shown(string text) => text.Length == 0 ? FormsText.Nothing : text;

    private async Task<ScopeView?> NewAsync(AppDb db, Actor actor, string pilotCode, CancellationToken token)
    {
        if (!actor.May(Permission.PrepareReviews) || (await PilotsQuery.LoadAsync(db, token)).FirstOrDefault(pilot => pilot.Code == pilotCode) is not { } pilot)
        {
            return null;
        }

        var view = await ViewAsync(db, actor, pilot, await UnitTreeQuery.LoadAsync(db, token), token);
        return view.Enrolments.Count == 0 && actor.ScopeUnitId is not null ? null : view;
    }

    private async Task<ScopeView> ViewAsync(AppDb db, Actor actor, Pilot pilot, UnitTree tree, CancellationToken token)
    {
        var indicators = pilot.Yardstick.Select(item => item.IndicatorId).ToList();
        return new ScopeView
        {
            Actor = actor,
            Pilot = pilot,
            Tree = tree,
            Events = await db.UnitEvents.AsNoTracking().AsSplitQuery().ToListAsync(token),
            Indicators = await db.Indicators.AsNoTracking().AsSplitQuery().Where(indicator => indicators.Contains(indicator.Id)).ToDictionaryAsync(indicator => indicator.Id, token),
            Reviews = [.. (await ReviewsQuery.LoadAsync(db, token)).Where(review => review.PilotId == pilot.Id)],
            Today = DateOnly.FromDateTime(time.GetLocalNow().DateTime),
        };
    }
}
