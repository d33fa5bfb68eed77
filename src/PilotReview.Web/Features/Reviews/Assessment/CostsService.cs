using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Sets what the model of a unit costs before and after, all lines at once: a line that is emptied is removed.</summary>
public sealed class CostsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <param name="writer">Who sets them.</param>
    /// <param name="place">Review and unit.</param>
    /// <param name="drafts">One line for each kind.</param>
    /// <param name="seen">The costs that the form was drawn with (<see cref="CostDraft.Mark"/>).</param>
    /// <param name="token">Stops the work; nothing is changed then.</param>
    public async Task<Saving> SetAsync(Writer writer, (string Review, string? Unit) place, IReadOnlyList<CostDraft> drafts, string seen, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (!writer.May(Permission.WriteAssessments) || await AssessmentDesk.FindAsync(db, writer.Actor, place.Review, place.Unit, token) is not { } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!open.MayWrite)
        {
            return Saving.Wrong(string.Empty, open.WhyLocked);
        }

        var form = new FormReader();
        var costs = drafts.Select(draft => draft.Read(form, open)).OfType<ModelCost>().ToList();
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        var stored = await db.ModelCosts.Where(cost => cost.ReviewId == open.Review.Id && cost.EnrolmentId == open.EnrolmentId).ToListAsync(token);
        var now = CostDraft.Mark(stored);
        if (now != seen && now != CostDraft.Mark(costs))
        {
            return Saving.Wrong(string.Empty, AssessmentText.CostsStale);
        }

        foreach (var kind in Enum.GetValues<CostKind>())
        {
            switch (stored.Find(cost => cost.Kind == kind), costs.Find(cost => cost.Kind == kind))
            {
                case ({ } known, null):
                    db.ModelCosts.Remove(known);
                    break;
                case (null, { } added):
                    db.ModelCosts.Add(added);
                    break;
                case ({ } known, { } set):
                    (known.Before, known.After, known.Source) = (set.Before, set.After, set.Source);
                    break;
            }
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }
}
