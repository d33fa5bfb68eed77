using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>Reads a decision against what is stored: for the page before it is recorded, and again when it is.</summary>
public static class EventReadings
{
    private static readonly HashSet<EventFaultKind> OfMembers =
    [
        EventFaultKind.MembersMissing, EventFaultKind.MembersOverfull, EventFaultKind.LeavingDoesNotSum, EventFaultKind.ArrivingDoesNotSum, EventFaultKind.ArrivesAbove,
        EventFaultKind.NeedsNewParent, EventFaultKind.OtherTable,
    ];

    public static async Task<EventReading> ReadAsync(AppDb db, Actor actor, EventDraft draft, CancellationToken token)
    {
        var register = await UnitRegisterQuery.LoadAsync(db, actor, token);
        var form = new FormReader();
        var reader = new EventReader(draft, register, form);
        if (reader.Read() is not { } plan)
        {
            var day = new FormReader().Day(string.Empty, string.Empty, draft.From, isRequired: false);
            return new EventReading { Register = register, Problems = [.. reader.TextProblems, .. form.Problems], Table = TableOf(draft, register.Tree, day, draft.HasTable) };
        }

        if (reader.TextProblems.Count == 0 && Known(register.Sheet, plan) is { } known)
        {
            var isSame = EventSameness.IsSame(plan, known, register.Tree, draft.HasTable || !plan.MovesMembers);
            return isSame
                ? new EventReading { Register = register, Plan = plan, RecordedAs = known.Code }
                : new EventReading
                {
                    Register = register, Plan = plan, Table = TableOf(draft, register.Tree, plan.EffectiveDate, draft.HasTable),
                    Problems = [new FieldProblem(EventDraft.NumberField, UnitsText.ProblemEventDiffers.With(plan.DecisionNumber, Formats.Date(plan.EffectiveDate), known.Code))],
                };
        }

        var words = new EventFaultWords(plan, reader, register.Tree);
        var faults = EventRules.FaultsOf(plan, register.Sheet);
        var ofUnits = faults.Where(fault => !OfMembers.Contains(fault.Kind)).ToList();
        if (ofUnits.Count > 0 || (reader.TextProblems.Count > 0 && plan.MovesMembers && !draft.HasTable))
        {
            return new EventReading { Register = register, Plan = plan, Problems = [.. reader.TextProblems, .. ofUnits.Select(words.Of)], Table = TableOf(draft, register.Tree, plan.EffectiveDate, draft.HasTable) };
        }

        var reading = new EventReading { Register = register, Plan = plan, Table = TableOf(draft, register.Tree, plan.EffectiveDate, isAsked: true) };
        if (plan.MovesMembers && !draft.HasTable)
        {
            return reading with { AsksForMembers = true };
        }

        reading = reading with { Problems = [.. reader.TextProblems, .. faults.Select(words.Of), .. await StoredProblemsAsync(db, register.Sheet, plan, draft, token)] };
        return reading.Problems.Count > 0
            ? reading
            : reading with
            {
                After = EventRehearsal.Of(plan, register.Tree),
                Warnings = [.. EventRules.WarningsOf(plan, register.Tree).Select(words.Of), .. await StoredWarningsAsync(db, register.Sheet, plan, token)],
                Mark = MarkOf(plan),
            };
    }

    /// <summary>The event when the decision is recorded already.</summary>
    private static UnitEvent? Known(UnitSheet sheet, EventPlan plan)
    {
        bool Has(IEnumerable<int> ids, IEnumerable<string> codes) => ids.Select(id => sheet.Tree[id].Code).ToHashSet().SetEquals(codes);

        return sheet.Events.FirstOrDefault(change => change.Kind == plan.Kind && change.EffectiveDate == plan.EffectiveDate && change.DecisionNumber == plan.DecisionNumber
            && plan.Standing.Count + plan.Founded.Count > 0
            && Has(change.PredecessorIds, plan.Standing.Select(unit => unit.Code)) && Has(change.SuccessorIds, plan.After));
    }

    private static EventTable? TableOf(EventDraft draft, UnitTree tree, DateOnly? day, bool isAsked) =>
        isAsked && draft.MovesMembers ? EventTable.Of(draft, tree, day is { } first && first > DateOnly.MinValue ? first.AddDays(-1) : DateOnly.MaxValue) : null;

    private static async Task<IEnumerable<FieldProblem>> StoredProblemsAsync(AppDb db, UnitSheet sheet, EventPlan plan, EventDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var ending = plan.Standing.Where(change => change.Ends).Select(change => sheet.Tree.Find(change.Code)).OfType<Unit>().ToDictionary(unit => unit.Id);
        var figures = await db.Observations.AsNoTracking().Where(figure => ending.Keys.Contains(figure.UnitId) && figure.State != ObservationState.Empty)
            .Select(figure => new { figure.UnitId, figure.Period }).Distinct().ToListAsync(token);
        foreach (var later in figures.Where(figure => figure.Period.Start >= plan.EffectiveDate).GroupBy(figure => figure.UnitId))
        {
            form.Add(string.Empty, UnitsText.ProblemFiguresLater.With(
                NameOf(ending[later.Key], plan.LastDay), Formats.PeriodName(later.Select(figure => figure.Period).OrderBy(period => period.Start).ThenByDescending(period => period.PerYear).First(), CultureInfo.CurrentUICulture)));
        }

        var after = EventRehearsal.Of(plan, sheet.Tree).Tree;
        var parents = plan.Standing.Select(change => change.ParentCode).Concat(plan.Founded.Select(unit => unit.ParentCode)).OfType<string>().ToHashSet();
        var above = parents.Select(after.Find).OfType<Unit>().Select(unit => unit.Id).ToHashSet();
        await SilencedBranches.AddAsync(db, form, (sheet.Tree, after), (above, plan.EffectiveDate, EventDraft.FromField), token);
        if (form.IsClean && !draft.IsSure)
        {
            var touched = plan.Standing.Select(change => change.Code).Concat(plan.Founded.Select(unit => unit.Code)).Select(after.Find).OfType<Unit>().Select(unit => unit.Id);
            await PastNotice.AddAsync(db, form, (sheet, after), ([.. touched.Union(above)], plan.EffectiveDate, EventDraft.FromField), token);
        }

        return form.Problems;
    }

    private static async Task<IEnumerable<string>> StoredWarningsAsync(AppDb db, UnitSheet sheet, EventPlan plan, CancellationToken token)
    {
        var ending = plan.Standing.Where(change => change.Ends).Select(change => sheet.Tree.Find(change.Code)).OfType<Unit>().ToDictionary(unit => unit.Id);
        var accounts = await db.Users.AsNoTracking().Where(account => account.UnitId != null && ending.Keys.Contains(account.UnitId.Value))
            .Select(account => account.UnitId).ToListAsync(token);
        return accounts.GroupBy(unit => unit.GetValueOrDefault())
            .Select(group => UnitsText.WarningAccounts.With(Formats.Count(group.Count(), CultureInfo.CurrentUICulture), NameOf(ending[group.Key], plan.LastDay)));
    }

    private static string MarkOf(EventPlan plan) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(plan)));

    private static string NameOf(Unit unit, DateOnly day) => unit.On(day).ShortName.In(CultureInfo.CurrentUICulture);
}
