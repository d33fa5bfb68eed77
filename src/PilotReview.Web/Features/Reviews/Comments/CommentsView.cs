using PilotReview.Core.Access;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>The comments on a review as somebody may read them.</summary>
public sealed record CommentsView
{
    public required ReviewDesk Desk { get; init; }

    public required CommentThings Things { get; init; }

    /// <summary>The posts of all who write or are asked, by account.</summary>
    public required IReadOnlyDictionary<int, string> Posts { get; init; }

    /// <summary>Roles and posts that this actor may write to, before it is known about what.</summary>
    public required IReadOnlyList<(Addressee To, Actor? As)> Addressees { get; init; }

    /// <summary>Open ones, those that wait for this actor first, then the newest.</summary>
    public IReadOnlyList<ReviewComment> Open =>
        [.. Desk.Comments.Where(comment => comment.IsOpen).OrderByDescending(comment => WaitsForActor(comment)).ThenByDescending(comment => comment.Id)];

    /// <summary>Settled ones, settled last first.</summary>
    public IReadOnlyList<ReviewComment> Settled => [.. Desk.Comments.Where(comment => !comment.IsOpen).OrderByDescending(comment => comment.ResolvedAt)];

    public ReviewComment? Find(int id) => Desk.Comments.FirstOrDefault(comment => comment.Id == id);

    public bool WaitsForActor(ReviewComment comment) => comment.WaitsFor(Desk.Actor) || comment.WaitsForWriter(Desk.Actor);

    /// <summary>Whoever wrote it says that it is settled, or the appraising board.</summary>
    public bool MaySettle(ReviewComment comment) => comment.AccountId == Desk.Actor.AccountId || Desk.Actor.Role == Role.Appraiser;

    /// <summary>What a new comment may be about: a ward asks about its own units and about the review as a whole.</summary>
    public bool MayAsk(CommentThing thing) => Desk.Actor.May(Permission.CommentOnReviews) && (thing.UnitId is not { } unit || Desk.IsOwn(unit));

    /// <summary>Those who may be asked about a thing: no ward about a unit of another.</summary>
    public IReadOnlyList<Addressee> AddresseesFor(CommentThing thing) =>
        [.. Addressees.Where(known => known.As is not { } other || thing.UnitId is not { } unit || new UnitScope(Desk.Tree, other).Sees(unit)).Select(known => known.To)];

    public string PostOf(int? account, Role role, System.Globalization.CultureInfo culture) =>
        account is { } id && Posts.TryGetValue(id, out var post) ? post : Core.Wording.Words.Of(role, culture);
}
