using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Data;

namespace PilotReview.Web.Layout;

/// <summary>Reads the <see cref="Office"/>.</summary>
public sealed class OfficeService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public async Task<Office> GetAsync(CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var tops = await db.Units.AsNoTracking()
            .Where(unit => unit.Versions.Any(version => version.ParentId == null))
            .Include(unit => unit.Versions).OrderBy(unit => unit.Id).ToListAsync(token);
        var top = tops.FirstOrDefault(unit => unit.ExistsOn(today) && unit.On(today).ParentId is null);
        return new Office(top?.On(today).ShortName ?? new LocalText(string.Empty), await db.SampleMarks.AnyAsync(token));
    }
}
