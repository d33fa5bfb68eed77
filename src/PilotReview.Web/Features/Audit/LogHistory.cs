using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Audit;

/// <summary>Finds in the log what belongs to one thing, for whoever may see the thing itself. Units, pilots, reviews and indicators go by their codes, the others by number;
/// a series of figures by the codes of unit and indicator with <c>~</c> between.</summary>
internal sealed class LogHistory(AppDb db, Actor actor, CancellationToken token)
{
    private const char SeriesStroke = '~';

    /// <summary>The entries; null when there is no such thing, or not for this actor.</summary>
    public async Task<IQueryable<AuditEntry>?> FindAsync(string kind, string key) => kind switch
    {
        "Unit" => actor.May(Permission.SeeUnits) ? await OfUnitAsync(key) : null,
        "Series" => actor.May(Permission.SeeUnits) ? await OfSeriesAsync(key) : null,
        "Pilot" => actor.May(Permission.SeePilots) ? await OfPilotAsync(key) : null,
        "Review" => await OfReviewAsync(key),
        "Indicator" => actor.May(Permission.SeePilots) ? await OfIndicatorAsync(key) : null,
        "LegalBasis" => OfNumber(kind, key, Permission.SeeSettings, Permission.SeePilots),
        "UnitKind" => OfNumber(kind, key, Permission.SeeSettings, Permission.SeeUnits),
        "ScaleVersion" => OfNumber(kind, key, Permission.SeeSettings, Permission.SeePilots),
        "SettingValue" => OfNumber(kind, key, Permission.SeeSettings),
        "Account" => OfNumber(kind, key, Permission.ManageAccounts),
        _ => null,
    };

    private IQueryable<AuditEntry>? OfNumber(string kind, string key, params Permission[] permissions) =>
        Array.Exists(permissions, actor.May) && key.Length is > 0 and < 10 && key.All(char.IsAsciiDigit) ? Of([$"{kind}:{key}"]) : null;

    private IQueryable<AuditEntry> Of(List<string> subjects) => db.AuditEntries.AsNoTracking().Where(entry => subjects.Contains(entry.Subject));

    private async Task<(UnitTree Tree, Unit? Unit)> UnitAsync(string code)
    {
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        return (tree, tree.Find(code) is { } unit && new UnitScope(tree, actor).Sees(unit.Id) ? unit : null);
    }

    private async Task<IQueryable<AuditEntry>?> OfUnitAsync(string code)
    {
        if ((await UnitAsync(code)).Unit is not { } unit)
        {
            return null;
        }

        var events = await db.UnitEvents.Where(change => change.Parties.Any(party => party.UnitId == unit.Id)).Select(change => change.Id).ToListAsync(token);
        return Of([Subject(nameof(Unit), unit.Id), .. events.Select(id => Subject(nameof(UnitEvent), id))]);
    }

    private async Task<IQueryable<AuditEntry>?> OfSeriesAsync(string key)
    {
        var parts = key.Split(SeriesStroke);
        if (parts.Length != 2 || (await UnitAsync(parts[0])).Unit is not { } unit
            || await db.Indicators.IgnoreAutoIncludes().FirstOrDefaultAsync(item => item.Code == parts[1], token) is not { } indicator)
        {
            return null;
        }

        // every period of the series; '0' is the character after the stroke
        var (from, to) = (FormattableString.Invariant($"{nameof(Observation)}:{unit.Id}/{indicator.Id}/"), FormattableString.Invariant($"{nameof(Observation)}:{unit.Id}/{indicator.Id}0"));
        return db.AuditEntries.AsNoTracking().Where(entry => entry.Subject.CompareTo(from) >= 0 && entry.Subject.CompareTo(to) < 0);
    }

    private async Task<IQueryable<AuditEntry>?> OfPilotAsync(string code)
    {
        var pilot = (await PilotsQuery.LoadAsync(db, token)).FirstOrDefault(item => item.Code == code);
        var scope = new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor);
        if (pilot is null || !(pilot.Enrolments.Exists(enrolment => scope.Sees(enrolment.UnitId)) || !scope.IsLimited))
        {
            return null;
        }

        return Of([Subject("Pilot", pilot.Id), .. pilot.Enrolments.Select(enrolment => Subject("Enrolment", enrolment.Id))]);
    }

    private async Task<IQueryable<AuditEntry>?> OfReviewAsync(string code)
    {
        if (!actor.May(Permission.SeeReviews) || await db.Reviews.AsNoTracking().FirstOrDefaultAsync(item => item.Code == code, token) is not { } review)
        {
            return null;
        }

        var pilot = (await PilotsQuery.LoadAsync(db, token)).First(item => item.Id == review.PilotId);
        var scope = new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor);
        var isSeen = review.IsPublished || !scope.IsLimited
            || pilot.Enrolments.Exists(enrolment => scope.Sees(enrolment.UnitId) || enrolment.ComparisonUnits.Exists(unit => scope.Sees(unit.UnitId)));
        return isSeen ? Of([Subject(nameof(Review), review.Id)]) : null;
    }

    private async Task<IQueryable<AuditEntry>?> OfIndicatorAsync(string code) =>
        await db.Indicators.IgnoreAutoIncludes().FirstOrDefaultAsync(item => item.Code == code, token) is { } indicator
            ? Of([Subject("Indicator", indicator.Id)])
            : null;

    private static string Subject(string kind, int id) => FormattableString.Invariant($"{kind}:{id}");
}
