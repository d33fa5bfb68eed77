using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Data;

namespace PilotReview.Web.Features.Audit;

/// <summary>Finds the entries about the thing that a code names; for whoever may see the whole log.</summary>
internal sealed class LogSearch(AppDb db, CancellationToken token)
{
    /// <summary>Those of the entries that are about it; none when nothing has the code.</summary>
    public async Task<IQueryable<AuditEntry>> OfAsync(IQueryable<AuditEntry> entries, string code)
    {
        if (await IdAsync(db.Units.IgnoreAutoIncludes().Where(unit => unit.Code == code).Select(unit => (int?)unit.Id)) is { } unit)
        {
            var (subject, figures) = (Subject("Unit", unit), Subject(nameof(Observation), unit) + "/");
            return entries.Where(entry => entry.Subject == subject || entry.Subject.StartsWith(figures));
        }

        if (await IdAsync(db.Indicators.IgnoreAutoIncludes().Where(indicator => indicator.Code == code).Select(indicator => (int?)indicator.Id)) is { } indicator)
        {
            var (subject, figures) = (Subject("Indicator", indicator), FormattableString.Invariant($"{nameof(Observation)}:%/{indicator}/%"));
            return entries.Where(entry => entry.Subject == subject || EF.Functions.Like(entry.Subject, figures));
        }

        return await SubjectAsync(code) is { } found ? entries.Where(entry => entry.Subject == found) : entries.Where(_ => false);
    }

    private async Task<string?> SubjectAsync(string code)
    {
        var name = code.ToUpperInvariant();
        (string Kind, IQueryable<int?> Ids)[] kinds =
        [
            ("Pilot", db.Pilots.IgnoreAutoIncludes().Where(pilot => pilot.Code == code).Select(pilot => (int?)pilot.Id)),
            ("Review", db.Reviews.Where(review => review.Code == code).Select(review => (int?)review.Id)),
            ("UnitEvent", db.UnitEvents.IgnoreAutoIncludes().Where(change => change.Code == code).Select(change => (int?)change.Id)),
            ("LegalBasis", db.LegalBases.Where(basis => basis.Number == code).Select(basis => (int?)basis.Id)),
            ("Account", db.Users.Where(account => account.NormalizedUserName == name).Select(account => (int?)account.Id)),
        ];
        foreach (var (kind, ids) in kinds)
        {
            if (await IdAsync(ids) is { } id)
            {
                return Subject(kind, id);
            }
        }

        return null;
    }

    private Task<int?> IdAsync(IQueryable<int?> ids) => ids.FirstOrDefaultAsync(token);

    private static string Subject(string kind, int id) => FormattableString.Invariant($"{kind}:{id}");
}
