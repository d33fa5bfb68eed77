using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Pilots;

namespace PilotReview.Data.Queries;

/// <summary>Pilots with yardstick, enrolments and legal bases, by code.</summary>
public static class PilotsQuery
{
    public static async Task<IReadOnlyList<Pilot>> LoadAsync(AppDb db, CancellationToken token) =>
        await db.Pilots.AsNoTracking().AsSplitQuery().OrderBy(pilot => pilot.Code).ToListAsync(token);
}
