using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Data;

namespace PilotReview.Web.Features.Audit;

/// <summary>Finds the entries about whatever a code names, in small or capital letters; for whoever may see the whole log.</summary>
internal sealed class LogSearch(AppDb db, CancellationToken token)
{
    private const string NoCase = "NOCASE";

    /// <summary>Those of the entries that are about it; none when nothing has the code.</summary>
    public async Task<IQueryable<AuditEntry>> OfAsync(IQueryable<AuditEntry> entries, string code)
    {
        var name = code.ToUpperInvariant();
        var units = await db.Units.IgnoreAutoIncludes().Where(unit => EF.Functions.Collate(unit.Code, NoCase) == code).OrderByDescending(unit => unit.Code == code).Select(unit => unit.Id).ToListAsync(token);
        var indicators = await db.Indicators.IgnoreAutoIncludes().Where(indicator => EF.Functions.Collate(indicator.Code, NoCase) == code).OrderByDescending(indicator => indicator.Code == code).Select(indicator => indicator.Id).ToListAsync(token);
        (string Kind, List<int> Ids)[] things =
        [
            ("Unit", units),
            ("Indicator", indicators),
            ("Pilot", await db.Pilots.IgnoreAutoIncludes().Where(pilot => EF.Functions.Collate(pilot.Code, NoCase) == code).Select(pilot => pilot.Id).ToListAsync(token)),
            ("Review", await db.Reviews.Where(review => EF.Functions.Collate(review.Code, NoCase) == code).Select(review => review.Id).ToListAsync(token)),
            ("UnitEvent", await db.UnitEvents.IgnoreAutoIncludes().Where(change => EF.Functions.Collate(change.Code, NoCase) == code).Select(change => change.Id).ToListAsync(token)),
            // their numbers have letters that SQLite does not fold
            ("LegalBasis", [.. (await db.LegalBases.Select(basis => new { basis.Id, basis.Number }).ToListAsync(token))
                .Where(basis => string.Equals(basis.Number, code, StringComparison.OrdinalIgnoreCase)).Select(basis => basis.Id)]),
            ("Account", await db.Users.Where(account => account.NormalizedUserName == name).Select(account => account.Id).ToListAsync(token)),
        ];
        var subjects = things.SelectMany(thing => thing.Ids.Select(id => FormattableString.Invariant($"{thing.Kind}:{id}"))).ToList();
        var ofUnit = Figures(units, id => FormattableString.Invariant($"{id}/%"));
        var ofIndicator = Figures(indicators, id => FormattableString.Invariant($"%/{id}/%"));
        return entries.Where(entry => subjects.Contains(entry.Subject)
            || (ofUnit != null && EF.Functions.Like(entry.Subject, ofUnit)) || (ofIndicator != null && EF.Functions.Like(entry.Subject, ofIndicator)));
    }

    /// <summary>The pattern of the figures of the thing that has the code; the one that is spelled just so comes first.</summary>
    private static string? Figures(List<int> ids, Func<int, string> pattern) => ids.Count == 0 ? null : $"{nameof(Observation)}:{pattern(ids[0])}";
}
