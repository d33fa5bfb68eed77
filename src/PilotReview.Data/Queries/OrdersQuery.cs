using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>An order and the review whose conclusion asks for it.</summary>
public sealed record OrderOfReview(ReviewOrder Order, Review Review);

/// <summary>Orders that somebody may see, the one that is due first in front.</summary>
/// <param name="Tree">The organisation of today.</param>
/// <param name="Orders">The orders.</param>
public sealed record OrderSheet(UnitTree Tree, IReadOnlyList<OrderOfReview> Orders)
{
    /// <summary>Of whom it is asked: the unit by its name on the day of the data, or the post.</summary>
    public string AskedOf(OrderOfReview item, System.Globalization.CultureInfo culture) =>
        item.Order.UnitId is { } unit ? Tree[unit].On(item.Review.AsOf).ShortName.In(culture) : item.Order.Post;
}

/// <summary>Reads the orders of concluded reviews.</summary>
public static class OrdersQuery
{
    /// <summary>All that an actor may see: a ward those of its own units, whoever has no subtree all; none for a role that orders are not for.</summary>
    public static async Task<OrderSheet> LoadAsync(AppDb db, Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeOrders))
        {
            return new OrderSheet(new UnitTree([]), []);
        }

        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        var orders = await db.ReviewOrders.AsNoTracking().ToListAsync(token);
        var reviews = (await ReviewsQuery.LoadAsync(db, token)).ToDictionary(review => review.Id);
        return new OrderSheet(
            tree,
            [
                .. orders.Where(scope.Sees)
                    .Select(order => new OrderOfReview(order, reviews[order.ReviewId]))
                    .OrderBy(item => item.Order.Due).ThenBy(item => item.Review.Code, StringComparer.Ordinal).ThenBy(item => item.Order.Number),
            ]);
    }
}
