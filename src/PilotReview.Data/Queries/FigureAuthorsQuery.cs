using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Queries;

/// <summary>An entry of the log about one figure: somebody wrote it, or approved it.</summary>
/// <param name="UnitId">The unit that reports it.</param>
/// <param name="Period">Its period as the log writes it, such as 2021-05.</param>
/// <param name="IsApproval">It was approved; otherwise it was written.</param>
/// <param name="AccountId">Who did; null for the program, as by the import of a file.</param>
public sealed record FigureAct(int UnitId, string Period, bool IsApproval, int? AccountId);

/// <summary>Reads from the log who wrote the figures of a series, and who approved them.</summary>
public static class FigureAuthorsQuery
{
    private const int KeyParts = 3;

    /// <param name="db">The database.</param>
    /// <param name="indicatorId">The indicator.</param>
    /// <param name="unitIds">The units that report it.</param>
    /// <param name="token">Stops the reading.</param>
    /// <returns>In the order of the log.</returns>
    public static async Task<IReadOnlyList<FigureAct>> LoadAsync(AppDb db, int indicatorId, IEnumerable<int> unitIds, CancellationToken token)
    {
        List<FigureAct> acts = [];
        foreach (var unit in unitIds)
        {
            // a range of subjects, which are indexed; '0' follows '/'
            var from = string.Create(CultureInfo.InvariantCulture, $"{nameof(Observation)}:{unit}/{indicatorId}/");
            var to = string.Create(CultureInfo.InvariantCulture, $"{nameof(Observation)}:{unit}/{indicatorId}0");
            var approved = SnakeCase.Of(nameof(ObservationState.Approved));
            var entries = await db.AuditEntries.AsNoTracking()
                .Where(entry => string.Compare(entry.Subject, from) >= 0 && string.Compare(entry.Subject, to) < 0 && entry.NewValue != null
                    && (entry.Field == nameof(Observation.Figure) || (entry.Field == nameof(Observation.State) && entry.NewValue == approved)))
                .OrderBy(entry => entry.Seq).Select(entry => new { entry.EntityId, entry.Field, entry.AccountId }).ToListAsync(token);
            acts.AddRange(entries.Select(entry => new FigureAct(unit, PeriodOf(entry.EntityId), entry.Field == nameof(Observation.State), entry.AccountId)));
        }

        return acts;
    }

    private static string PeriodOf(string key) => key.Split('/', KeyParts) is [_, _, var period] ? period : string.Empty;
}
