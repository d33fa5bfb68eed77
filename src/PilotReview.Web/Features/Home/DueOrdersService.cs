using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Home;

/// <summary>Reads the orders of conclusions that are not done.</summary>
public sealed class DueOrdersService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Those an actor may see, the longest overdue first; none for a role that orders are not for.</summary>
    public async Task<OrderSheet> ListAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var sheet = await OrdersQuery.LoadAsync(db, actor, token);
        return sheet with { Orders = [.. sheet.Orders.Where(item => item.Order.State == OrderState.Open)] };
    }
}
