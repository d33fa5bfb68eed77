using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>Reads sheets of figures for who may see them.</summary>
public sealed class EntriesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The sheet that was asked for; null when the actor may not see it, or there is no unit that sends figures.</summary>
    public async Task<EntryView?> FindAsync(Actor actor, EntryQuery query, CultureInfo culture, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        if (scope is { IsLimited: true, TopUnitId: null })
        {
            return null;
        }

        var units = Collectors.On(tree, query.Month?.End ?? Today, scope.TopUnitId);
        var unit = query.Unit is null ? units.Count > 0 ? units[0] : null : tree.Find(query.Unit);
        if (unit is null || !scope.Sees(unit.Id))
        {
            return null;
        }

        var month = query.Month ?? await NextMonthAsync(db, scope, tree, unit, token);
        if (query.Year is null && !scope.SeesOn(unit.Id, month.End))
        {
            return null;
        }

        var sheet = query.Year is { } year
            ? await EntrySheetQuery.YearAsync(db, tree, unit.Id, year, scope, token)
            : await EntrySheetQuery.MonthAsync(db, tree, unit.Id, month, token);
        // nothing of one's own is masked: the figures of everybody else need not be read for it
        var rule = new DisclosureRule(actor, tree);
        var masks = sheet.Rows.All(row => rule.Sees(row.Unit.Id)) ? DisclosureMasks.None : await DisclosureQuery.LoadAsync(db, actor, tree, Today, token);
        return await ViewAsync(db, actor, query with { Unit = unit.Code, Month = month }, MaskedSheet.Of(sheet, masks).AsOf(Today), units, culture, token);
    }

    private async Task<EntryView> ViewAsync(
        AppDb db, Actor actor, EntryQuery query, EntrySheet sheet, IReadOnlyList<Unit> units, CultureInfo culture, CancellationToken token)
    {
        var settings = new OfficeSettings(await db.SettingValues.AsNoTracking().ToListAsync(token), sheet.Month.End);
        var steps = await StepsAsync(db, sheet, token);
        return new EntryView
        {
            Sheet = sheet,
            Query = query,
            Units = units,
            Issues = [.. IssueLine.Of(sheet, time.LocalTimeZone, culture).Where(line => line.Kind != IssueKind.Open || actor.May(Permission.ApproveData) || sheet.Find(line.Key)?.IsOpen == true)],
            MayEnter = actor.May(Permission.EnterData),
            MayApprove = actor.May(Permission.ApproveData),
            AccountId = actor.AccountId,
            Due = query.Year is null ? Deadlines.DueOn(sheet.Month, settings) : null,
            Today = Today,
            Steps = steps,
            Changes = actor.May(Permission.ApproveData) ? ChangesOf(sheet, steps.Select(step => step.Step), culture) : [],
            IsSample = await SampleScenarioQuery.LoadAsync(db, token) is not null,
        };
    }

    /// <summary>The month to do next: the one with drafts or returned cells, else the one after the newest that has figures, but none that has not ended.</summary>
    private async Task<Period> NextMonthAsync(AppDb db, UnitScope scope, UnitTree tree, Unit unit, CancellationToken token)
    {
        var lastEnded = Period.Of(PeriodKind.Month, Today).Plus(-1);
        var below = tree.Units.Where(other => tree.IsWithin(other.Id, unit.Id)).Select(other => other.Id).ToList();
        var months = await db.Observations.AsNoTracking().Where(observation => below.Contains(observation.UnitId) && observation.State != ObservationState.Empty)
            .GroupBy(observation => new { observation.UnitId, observation.Period })
            .Select(group => new { group.Key.UnitId, group.Key.Period, Open = group.Any(observation => observation.State == ObservationState.Draft || observation.State == ObservationState.Returned) })
            .ToListAsync(token);
        // what a branch entered elsewhere, before it came or after it left, is not this unit's to do
        var monthly = months.Where(month => month.Period.Kind == PeriodKind.Month && scope.SeesOn(month.UnitId, month.Period.End)
            && tree.IsUnderOn(month.UnitId, unit.Id, month.Period.End)).ToList();
        // what is older than a year is history: it is opened when asked for, not by itself
        var recent = monthly.Where(month => month.Period.Index > lastEnded.Index - lastEnded.PerYear).ToList();
        var open = recent.Where(month => month.Open).Select(month => month.Period).ToList();
        var next = open.Count > 0 ? open.Min() : recent.Count > 0 ? recent.Max(month => month.Period).Plus(1) : lastEnded;
        return next.Index > lastEnded.Index ? lastEnded : next;
    }

    private static async Task<IReadOnlyList<(MonthStep Step, string Post)>> StepsAsync(AppDb db, EntrySheet sheet, CancellationToken token)
    {
        if (sheet.IsYear)
        {
            return [];
        }

        // a reason speaks of figures: who may not see one of them, reads none
        var isMasked = sheet.HasMasks;
        var steps = await db.MonthSteps.AsNoTracking().Where(step => step.UnitId == sheet.Unit.Id && step.Month == sheet.Month).OrderBy(step => step.Id).ToListAsync(token);
        var accounts = steps.Select(step => step.AccountId).ToList();
        var posts = await db.Users.AsNoTracking().Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Post, token);
        return [.. steps.Select(step => (isMasked ? step.WithoutReason() : step, step.AccountId is { } account ? posts.GetValueOrDefault(account, string.Empty) : string.Empty))];
    }

    private static List<ChangedCell> ChangesOf(EntrySheet sheet, IEnumerable<MonthStep> steps, CultureInfo culture)
    {
        var sendings = steps.Where(step => step.Kind == MonthStepKind.Submitted).Select(step => step.At).ToList();
        return
        [
            .. from row in sheet.Rows
               from cell in row.Cells
               let sent = cell.Stored
               where sent is not null
               let was = MonthRules.SeenBefore(sent, sendings)
               where was is not null
               select new ChangedCell(
                   cell.Key,
                   row.Version.ShortName.In(culture),
                   cell.Rule.Indicator.ShortName.In(culture),
                   FigureText.Typed(was, cell.Rule.Indicator, cell.StoredScale, culture),
                   FigureText.Typed(sent, cell.Rule.Indicator, cell.StoredScale, culture),
                   MonthRules.IsKept(sent) ? sent.Entry.Comment : null),
        ];
    }
}
