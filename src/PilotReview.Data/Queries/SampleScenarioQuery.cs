using Microsoft.EntityFrameworkCore;

namespace PilotReview.Data.Queries;

/// <summary>The scenario of made-up figures that the database holds; null for real data.</summary>
public static class SampleScenarioQuery
{
    public static Task<string?> LoadAsync(AppDb db, CancellationToken token) =>
        db.SampleMarks.AsNoTracking().OrderBy(mark => mark.Id).Select(mark => mark.Scenario).FirstOrDefaultAsync(token);
}
