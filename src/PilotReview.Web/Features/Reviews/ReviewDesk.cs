using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Reviews;

/// <summary>A review on somebody's desk: what was written for it, and what of that this actor may see. Without the figures, which <see cref="OpenedReview"/> has.</summary>
public sealed class ReviewDesk
{
    private readonly ReviewAccess _access;
    private readonly UnitScope _scope;

    private ReviewDesk(ReviewWork work, Pilot pilot, UnitTree tree, Actor actor)
    {
        (Work, Pilot, Tree, Actor) = (work, pilot, tree, actor);
        _access = new ReviewAccess(actor, tree);
        _scope = new UnitScope(tree, actor);
    }

    public ReviewWork Work { get; }

    public Pilot Pilot { get; }

    /// <summary>The organisation of today.</summary>
    public UnitTree Tree { get; }

    public Actor Actor { get; }

    public Review Review => Work.Review;

    /// <inheritdoc cref="ReviewAccess.MaySeeWork"/>
    public bool MaySeeWork => _access.MaySeeWork;

    /// <summary>What every unit and committee wrote may be read: the review is published, or the actor has no subtree.</summary>
    public bool SeesAll => _access.SeesAll(Review);

    /// <summary>The actor may act on the review as a whole: there is no subtree that the account is confined to. Publication widens what may be read, not this.</summary>
    public bool ActsOnAll => !_scope.IsLimited;

    /// <summary>The enrolments of the review whose unit may be seen.</summary>
    public IReadOnlyList<Enrolment> Enrolments =>
        [.. Pilot.Enrolments.Where(enrolment => Review.Covers(enrolment.Id) && MaySee(enrolment.UnitId)).OrderBy(enrolment => enrolment.Id)];

    public bool MaySee(int unitId) => _access.MaySee(Review, unitId);

    /// <summary>Whether a unit lies in the actor's own subtree, or the actor has none; publication does not widen it.</summary>
    public bool IsOwn(int unitId) => _scope.Sees(unitId);

    /// <summary>The comments that this actor may read, oldest first: a ward reads those on its own units, those to wards about the whole review, and its own.</summary>
    public IReadOnlyList<ReviewComment> Comments =>
    [
        .. Work.Comments.Where(comment => !_scope.IsLimited || comment.AccountId == Actor.AccountId || comment.ToAccountId == Actor.AccountId
            || (comment.UnitId is { } unit ? _scope.Sees(unit) : comment.ToRole == Actor.Role && comment.ToAccountId is null)),
    ];

    /// <summary>The orders of the review that this actor may read; publication opens them to every role that orders are for.</summary>
    public IReadOnlyList<ReviewOrder> Orders => Actor.May(Permission.SeeOrders) ? [.. Work.Orders.Where(order => SeesAll || _scope.Sees(order))] : [];

    public int OpenComments => Comments.Count(comment => comment.IsOpen);

    public Enrolment? Enrolment(int? id) => Pilot.Enrolments.Find(enrolment => enrolment.Id == id);

    public Unit UnitOf(Enrolment enrolment) => Tree[enrolment.UnitId];

    /// <summary>The short name of a unit on the day of the data.</summary>
    public string ShortName(int unitId, System.Globalization.CultureInfo culture) => Tree[unitId].On(Review.AsOf).ShortName.In(culture);

    public string Name(int unitId, System.Globalization.CultureInfo culture) => Tree[unitId].On(Review.AsOf).Name.In(culture);

    /// <summary>Opens a review for an actor; null when there is none of this code, or not for this actor.</summary>
    public static async Task<ReviewDesk?> OpenAsync(AppDb db, string code, Actor actor, CancellationToken token)
    {
        if (await ReviewWorkQuery.LoadAsync(db, code, token) is not { } work)
        {
            return null;
        }

        var pilot = await db.Pilots.AsNoTracking().AsSplitQuery().FirstAsync(item => item.Id == work.Review.PilotId, token);
        var desk = new ReviewDesk(work, pilot, await UnitTreeQuery.LoadAsync(db, token), actor);
        return desk._access.MaySee(work.Review, pilot) ? desk : null;
    }
}
