using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;

namespace PilotReview.Data.Queries;

/// <summary>The codes that an imported workbook may refer to or must not repeat.</summary>
public static class KnownCodesQuery
{
    public static async Task<KnownCodes> LoadAsync(AppDb db, CancellationToken token)
    {
        var units = await db.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token);
        var codeOf = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        var events = await db.UnitEvents.AsNoTracking().AsSplitQuery().ToListAsync(token);
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery().ToDictionaryAsync(indicator => indicator.Code, token);
        var indicatorOf = indicators.Values.ToDictionary(indicator => indicator.Id, indicator => indicator.Code);
        var pilots = await db.Pilots.AsNoTracking().AsSplitQuery().ToListAsync(token);

        return new KnownCodes
        {
            Kinds = await SetAsync(db.UnitKinds.Select(kind => kind.Code), token),
            Categories = await SetAsync(db.UnitCategories.Select(category => category.Code), token),
            LegalBases = await SetAsync(db.LegalBases.Select(basis => basis.Number), token),
            Units = units.ToDictionary(unit => unit.Code, unit => (unit.ValidFrom, unit.ValidTo)),
            Events = events.ToDictionary(
                change => change.Code, IReadOnlySet<string> (change) => change.SuccessorIds.Select(id => codeOf[id]).ToHashSet()),
            Scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token),
            Indicators = indicators,
            Yardstick = pilots.SelectMany(pilot => pilot.Yardstick, (pilot, item) => (pilot.Code, indicatorOf[item.IndicatorId])).ToHashSet(),
            Comparisons = pilots.SelectMany(pilot => pilot.Enrolments, (pilot, enrolment) => (pilot, enrolment))
                .SelectMany(pair => pair.enrolment.ComparisonUnits, (pair, comparison) =>
                    (pair.pilot.Code, codeOf[pair.enrolment.UnitId], codeOf[comparison.UnitId]))
                .ToHashSet(),
            Pilots = pilots.Select(pilot => pilot.Code).ToHashSet(),
            Enrolments = pilots.SelectMany(pilot => pilot.Enrolments, (pilot, enrolment) => (pilot.Code, codeOf[enrolment.UnitId])).ToHashSet(),
            Visits = (await db.Visits.AsNoTracking().Select(visit => new { visit.Post, visit.UnitId, visit.Month }).ToListAsync(token))
                .Select(visit => (visit.Post, codeOf[visit.UnitId], visit.Month)).ToHashSet(),
            Reviews = await SetAsync(db.Reviews.Select(review => review.Code), token),
            FigureTables = await SetAsync(db.FigureTables.Select(table => table.Code), token),
        };
    }

    private static async Task<HashSet<string>> SetAsync(IQueryable<string> codes, CancellationToken token) =>
        (await codes.ToListAsync(token)).ToHashSet(StringComparer.Ordinal);
}
