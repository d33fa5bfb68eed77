using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Options;

namespace PilotReview.Web.Access;

/// <summary>Finds the unit that a demo ward official sees: the one named in the settings, or else the first unit directly under the top that has a
/// pilot unit below it; where there is no pilot, the first one that has units below it.</summary>
public sealed class DemoWard(PilotReviewOptions options, IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public async Task<int?> FindAsync(CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var units = await db.Units.AsNoTracking().Include(unit => unit.Versions).ToDictionaryAsync(unit => unit.Id, token);
        if (options.DemoWard.Length > 0)
        {
            return units.Values.FirstOrDefault(unit => unit.Code == options.DemoWard)?.Id;
        }

        var enrolled = await db.Pilots.AsNoTracking()
            .SelectMany(pilot => pilot.Enrolments).OrderBy(enrolment => enrolment.Id).Select(enrolment => enrolment.UnitId).ToListAsync(token);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return enrolled.Select(id => WardAbove(id, units, today)).FirstOrDefault(ward => ward is not null) ?? FirstCommittee(units, today);
    }

    /// <summary>Without a pilot, the first unit directly under the top that has units below it.</summary>
    private static int? FirstCommittee(Dictionary<int, Unit> units, DateOnly day)
    {
        var there = units.Values.Where(unit => unit.ExistsOn(day)).ToList();
        var above = there.Select(unit => unit.On(day).ParentId).OfType<int>().ToHashSet();
        return there.Where(unit => above.Contains(unit.Id) && unit.On(day).ParentId is { } parent && units[parent].On(day).ParentId is null)
            .MinBy(unit => unit.Code, StringComparer.Ordinal)?.Id;
    }

    /// <summary>The unit's ancestor directly under the top; null when the unit itself stands there, or at the top.</summary>
    private static int? WardAbove(int id, Dictionary<int, Unit> units, DateOnly day)
    {
        int? Parent(int unit) => units.TryGetValue(unit, out var found) ? found.On(day).ParentId : null;

        var below = id;
        while (Parent(below) is { } above && Parent(above) is not null)
        {
            below = above;
        }

        return below == id ? null : below;
    }
}
