using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Units;

/// <summary>The organisation as an actor may see it; empty of units for whom units are not.</summary>
public static class UnitRegisterQuery
{
    public static async Task<UnitRegister> LoadAsync(AppDb db, Actor actor, CancellationToken token)
    {
        var sheet = await UnitSheetQuery.LoadAsync(db, token);
        var scope = actor.May(Permission.SeeUnits) ? new UnitScope(sheet.Tree, actor) : UnitScope.Nothing(sheet.Tree);
        return new UnitRegister(sheet, scope, await SampleScenarioQuery.LoadAsync(db, token) is not null);
    }
}
