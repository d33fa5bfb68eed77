using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Reviews.Snapshots;

namespace PilotReview.Web.Features.Reviews;

/// <summary>What stands around the figures on the main page of a review: what was written for it, and what earlier conclusions asked for.</summary>
/// <param name="Desk">The review on the reader's desk.</param>
/// <param name="LastTime">Orders of earlier concluded reviews of the same pilot, as far as the reader sees them.</param>
public sealed record ReviewSurroundings(ReviewDesk Desk, OrderSheet LastTime)
{
    /// <summary>The snapshot that the review rests on; null while it rests on none.</summary>
    public SnapshotView? Snapshot { get; init; }

    /// <summary>The issued document that holds; null while none does.</summary>
    public IssuedDocument? Issued { get; init; }

    /// <summary>The issued document prints a conclusion that was corrected since.</summary>
    public bool IsIssuedOutdated => Issued?.IsOutdatedBy(Desk.Work.Acts.Count == 0 ? null : Desk.Work.Acts[^1].RecordedAt) == true;

    /// <summary>Whether this actor may issue a document of the review, as far as its state goes.</summary>
    public bool MayIssue => Desk.Actor.May(Permission.IssueDocuments) && Desk.ActsOnAll && IssueRules.IsConcluded(Desk.Review);
}

/// <summary>Reads what stands around the figures of a review.</summary>
public sealed class LastTimeService(IDbContextFactory<AppDb> databases)
{
    /// <summary>Null when there is no such review, or not for this actor.</summary>
    public async Task<ReviewSurroundings?> OpenAsync(string code, Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if (await ReviewDesk.OpenAsync(db, code, actor, token) is not { } desk)
        {
            return null;
        }

        var sheet = await OrdersQuery.LoadAsync(db, actor, token);
        return new ReviewSurroundings(desk, sheet with { Orders = [.. sheet.Orders.Where(item => item.Review.IsBefore(desk.Review))] });
    }
}
