using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
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
        "Indicator" => actor.May(Permission.SeeIndicators) ? await OfIndicatorAsync(key) : null,
        "FigureTable" => actor.May(Permission.SeeUnits) ? await OfFigureTableAsync(key) : null,
        "LegalBasis" => OfNumber(kind, key, Permission.SeeSettings, Permission.SeePilots),
        "UnitKind" => OfNumber(kind, key, Permission.SeeSettings, Permission.SeeUnits),
        "UnitCategory" => OfNumber(kind, key, Permission.SeeSettings, Permission.SeeUnits),
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
        var (tree, found) = await UnitAsync(code);
        if (found is not { } unit)
        {
            return null;
        }

        // what happened to the unit, and of other units in the same event only those that one may see
        var scope = new UnitScope(tree, actor);
        var events = await db.UnitEvents.AsNoTracking().AsSplitQuery().Where(change => change.Parties.Any(party => party.UnitId == unit.Id)).ToListAsync(token);
        var changes = Keys(events.Select(change => change.Id));
        var parties = Keys(events.SelectMany(change => change.Parties).Where(party => scope.Sees(party.UnitId)).Select(party => party.Id));
        var transfers = Keys(events.SelectMany(change => change.Transfers)
            .Where(transfer => new[] { transfer.FromUnitId, transfer.ToUnitId }.OfType<int>().All(scope.Sees)).Select(transfer => transfer.Id));
        var subject = Subject(nameof(Unit), unit.Id);
        return db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject
            || (entry.Entity == nameof(UnitEvent) && changes.Contains(entry.EntityId))
            || (entry.Entity == nameof(UnitEventParty) && parties.Contains(entry.EntityId))
            || (entry.Entity == nameof(MemberTransfer) && transfers.Contains(entry.EntityId)));
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
        var enrolments = pilot?.Enrolments.Where(enrolment => scope.Sees(enrolment.UnitId)).ToList() ?? [];
        var compared = pilot?.Enrolments.SelectMany(enrolment => enrolment.ComparisonUnits).Where(unit => scope.Sees(unit.UnitId)).ToList() ?? [];
        if (pilot is null || (scope.IsLimited && enrolments.Count + compared.Count == 0))
        {
            return null;
        }

        // as on the pilot's page: the units of others are not told of
        var subject = Subject(nameof(Pilot), pilot.Id);
        var (enrolmentKeys, comparedKeys) = (Keys(enrolments.Select(enrolment => enrolment.Id)), Keys(compared.Select(unit => unit.Id)));
        return db.AuditEntries.AsNoTracking().Where(entry => (entry.Subject == subject && entry.Entity != nameof(Enrolment))
            || (entry.Entity == nameof(Enrolment) && enrolmentKeys.Contains(entry.EntityId))
            || (entry.Entity == nameof(ComparisonUnit) && comparedKeys.Contains(entry.EntityId)));
    }

    private async Task<IQueryable<AuditEntry>?> OfReviewAsync(string code)
    {
        if (!actor.May(Permission.SeeReviews) || await db.Reviews.AsNoTracking().FirstOrDefaultAsync(item => item.Code == code, token) is not { } review)
        {
            return null;
        }

        var pilot = (await PilotsQuery.LoadAsync(db, token)).First(item => item.Id == review.PilotId);
        var scope = new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor);
        if (!review.IsPublished && !scope.Sees(pilot))
        {
            return null;
        }

        var subject = Subject(nameof(Review), review.Id);
        return scope.IsLimited ? await OfWardAsync(review, pilot, scope, subject) : Of([subject]);
    }

    /// <summary>Of the work on a review, what a ward sees of it on the pages: its way, its own units and committees, and what was decided once it is.</summary>
    private async Task<IQueryable<AuditEntry>> OfWardAsync(Review review, Pilot pilot, UnitScope scope, string subject)
    {
        var own = pilot.Enrolments.Where(enrolment => scope.Sees(enrolment.UnitId)).Select(enrolment => (int?)enrolment.Id).ToList();
        var units = Keys(review.Units.Where(unit => own.Contains(unit.EnrolmentId)).Select(unit => unit.Id));
        var paragraphs = Keys(await db.ReviewParagraphs.Where(paragraph => paragraph.ReviewId == review.Id && own.Contains(paragraph.EnrolmentId) && paragraph.IndicatorCode == string.Empty).Select(paragraph => paragraph.Id).ToListAsync(token));
        var asked = await db.ReviewCommittees.AsNoTracking().Where(committee => committee.ReviewId == review.Id).ToListAsync(token);
        var committees = Keys(asked.Where(committee => scope.Sees(committee.UnitId)).Select(committee => committee.Id));
        // as on the page of the assessment: what the board thinks is told once it goes up
        string[] opinion = [nameof(ReviewUnit.Proposed), nameof(ReviewUnit.Opinion)];
        var seesOpinion = review.IsFrozen;
        List<string> open = [nameof(Review), nameof(ReviewStep), nameof(ReviewSnapshot)];
        if (review.State >= ReviewState.Concluded)
        {
            open.Add(nameof(ConclusionAct));
        }

        if (review.IsPublished)
        {
            open.Add(nameof(IssuedDocument));
        }

        var asking = await db.ReviewOrders.AsNoTracking().Where(order => order.ReviewId == review.Id && order.UnitId != null).ToListAsync(token);
        var orders = Keys(asking.Where(scope.Sees).Select(order => order.Id));

        return db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject
            && (open.Contains(entry.Entity) || (entry.Entity == nameof(ReviewUnit) && units.Contains(entry.EntityId) && (seesOpinion || !opinion.Contains(entry.Field)))
                || (entry.Entity == nameof(ReviewOrder) && orders.Contains(entry.EntityId))
                || (entry.Entity == nameof(ReviewParagraph) && paragraphs.Contains(entry.EntityId))
                || (entry.Entity == nameof(ReviewCommittee) && committees.Contains(entry.EntityId))));
    }

    private async Task<IQueryable<AuditEntry>?> OfIndicatorAsync(string code) =>
        await db.Indicators.IgnoreAutoIncludes().FirstOrDefaultAsync(item => item.Code == code, token) is { } indicator
            ? Of([Subject("Indicator", indicator.Id)])
            : null;

    private async Task<IQueryable<AuditEntry>?> OfFigureTableAsync(string code) =>
        await FigureTablesQuery.FindAsync(db, code, token) is { } table && new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor).Sees(table.UnitId)
            ? Of([Subject("FigureTable", table.Id)])
            : null;

    private static List<string> Keys(IEnumerable<int> ids) => [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))];

    private static string Subject(string kind, int id) => FormattableString.Invariant($"{kind}:{id}");
}
