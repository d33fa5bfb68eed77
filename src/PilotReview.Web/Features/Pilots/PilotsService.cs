using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Pilots.Compare;

namespace PilotReview.Web.Features.Pilots;

/// <summary>Reads pilots as an actor may see them.</summary>
public sealed class PilotsService(IDbContextFactory<AppDb> databases)
{
    /// <summary>The pilots with a unit in the actor's scope, by code.</summary>
    public async Task<IReadOnlyList<PilotSheet>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeePilots))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var units = await UnitSheetQuery.LoadAsync(db, token);
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery().ToDictionaryAsync(indicator => indicator.Id, token);
        var reviews = (await ReviewsQuery.LoadAsync(db, token)).Where(review => Permissions.AllowReview(actor.Role, review)).ToList();
        var isSample = await SampleScenarioQuery.LoadAsync(db, token) is not null;
        var scope = new UnitScope(units.Tree, actor);
        return
        [
            .. (await PilotsQuery.LoadAsync(db, token))
                .Select(pilot => new PilotSheet(
                    pilot, units, indicators, [.. reviews.Where(review => review.PilotId == pilot.Id)], scope, isSample))
                .Where(sheet => sheet.IsSeen),
        ];
    }

    /// <summary>One pilot; null when it does not exist, or not for this actor.</summary>
    public async Task<PilotSheet?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        var sheets = await ListAsync(actor, token);
        return sheets.FirstOrDefault(sheet => sheet.Pilot.Code == code) is { } found
            ? found with { Rivals = [.. sheets.Select(sheet => sheet.Pilot.Code).OrderBy(other => other != code).Take(RivalQuery.Most)] }
            : null;
    }

    /// <summary>What the planned review of a pilot could show of the units that the actor may see.</summary>
    public async Task<IReadOnlyList<PowerLine>> PowerAsync(Actor actor, PilotSheet sheet, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var dossier = await ReviewDossierQuery.LiveAsync(db, PlannedReview.Of(sheet.Pilot, sheet.Reviews.FirstOrDefault()), token, isRanked: false);
        var masks = await DisclosureQuery.LoadAsync(db, actor, dossier.Tree, dossier.Review.AsOf, token);
        return [.. PowerLine.Of(dossier.ShownTo(masks)).Where(line => sheet.Scope.Sees(line.Enrolment.UnitId))];
    }
}
