using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Units;

/// <summary>Reads the organisation as an actor may see it.</summary>
public sealed class UnitsService(IDbContextFactory<AppDb> databases)
{
    public async Task<UnitRegister> GetAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await UnitRegisterQuery.LoadAsync(db, actor, token);
    }

    /// <summary>One unit; null when it does not exist, or not for this actor.</summary>
    public async Task<UnitProfile?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var register = await UnitRegisterQuery.LoadAsync(db, actor, token);
        if (register.Tree.Find(code) is not { } unit || !register.Scope.Sees(unit.Id))
        {
            return null;
        }

        var pilots = await PilotsQuery.LoadAsync(db, token);
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery().ToDictionaryAsync(indicator => indicator.Id, token);
        var reviews = (await ReviewsQuery.LoadAsync(db, token)).Where(review => Permissions.AllowReview(actor.Role, review));
        return new UnitProfile(
            register, unit, [.. reviews.Select(review => LineOf(review, pilots.First(pilot => pilot.Id == review.PilotId), unit, indicators)).OfType<UnitReviewLine>()]);
    }

    private static UnitReviewLine? LineOf(Review review, Pilot pilot, Unit unit, Dictionary<int, Indicator> indicators)
    {
        var isEnrolled = pilot.Enrolments.Exists(enrolment => enrolment.UnitId == unit.Id);
        var isCompared = pilot.Enrolments.Exists(enrolment => enrolment.ComparisonUnits.Exists(compared => compared.UnitId == unit.Id));
        return isEnrolled || isCompared
            ? new UnitReviewLine(review, isEnrolled, [.. pilot.Yardstick.OrderBy(item => item.Order).Select(item => indicators[item.IndicatorId].On(review.AsOf))])
            : null;
    }
}
