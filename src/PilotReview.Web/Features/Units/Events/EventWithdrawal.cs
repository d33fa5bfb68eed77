using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>Takes a decision back: only while nothing rests on it. Its units are as they were before, those it founded are gone, and the log keeps all of it
/// with the reason.</summary>
internal sealed class EventWithdrawal(AppDb db, UnitSheet sheet, UnitEvent change)
{
    private const string ReasonField = "Reason";

    private readonly HashSet<int> _before = [.. change.PredecessorIds];
    private readonly HashSet<int> _after = [.. change.SuccessorIds];

    /// <summary>Units that began with the decision.</summary>
    private List<int> Founded => [.. _after.Except(_before).Where(id => sheet.Tree[id].ValidFrom == change.EffectiveDate)];

    /// <summary>Says what rests on the decision.</summary>
    public async Task CheckAsync(FormReader form, CancellationToken token)
    {
        var pilots = await PilotsQuery.LoadAsync(db, token);
        var founded = Founded;
        foreach (var pilot in pilots.Where(pilot => pilot.Enrolments.Exists(enrolment => enrolment.EventId == change.Id || founded.Contains(enrolment.UnitId)
            || enrolment.ComparisonUnits.Exists(compared => founded.Contains(compared.UnitId)))))
        {
            form.Add(string.Empty, UnitsText.RestsPilot.With(pilot.Name.In(CultureInfo.CurrentUICulture), pilot.Code));
        }

        foreach (var review in SettledReviews.Touched(await ReviewsQuery.LoadAsync(db, token), pilots, sheet, [.. _before, .. _after], change.EffectiveDate))
        {
            form.Add(string.Empty, UnitsText.RestsReview.With(review.Title.In(CultureInfo.CurrentUICulture), review.Code));
        }

        await CheckFoundedAsync(form, founded, token);
        foreach (var later in sheet.Events.Where(other => other.Id != change.Id && other.EffectiveDate >= change.EffectiveDate
            && other.Parties.Exists(party => _before.Contains(party.UnitId) || _after.Contains(party.UnitId))))
        {
            form.Add(string.Empty, UnitsText.RestsEvent.With(later.DecisionNumber.Length > 0 ? later.DecisionNumber : later.Code, Formats.Date(later.EffectiveDate)));
        }
    }

    /// <summary>Does it, and writes the reason into the history of every unit that was there before. When the organisation would be out of joint without the decision, says so instead.</summary>
    public async Task TakeBackAsync(FormReader form, string reason, CancellationToken token)
    {
        var founded = Founded;
        var stored = await db.UnitEvents.AsSplitQuery().FirstAsync(one => one.Id == change.Id, token);
        var units = await db.Units.Where(unit => _before.Contains(unit.Id) || founded.Contains(unit.Id)).ToListAsync(token);
        db.UnitEvents.Remove(stored);
        db.Units.RemoveRange(units.Where(unit => founded.Contains(unit.Id)));
        foreach (var unit in units.Where(unit => _before.Contains(unit.Id)))
        {
            if (_after.Contains(unit.Id))
            {
                UnitHistory.Withdraw(unit, change.EffectiveDate);
            }
            else if (unit.ValidTo == change.EffectiveDate.AddDays(-1))
            {
                unit.ValidTo = null;
            }
        }

        await CheckTreeAsync(form, founded, token);
        if (!form.IsClean)
        {
            return;
        }

        await db.SaveChangesAsync(token);
        var key = change.Id.ToString(CultureInfo.InvariantCulture);
        await db.RecordAsync(
            [
                .. _before.Select(id => string.Create(CultureInfo.InvariantCulture, $"{nameof(Unit)}:{id}")).DefaultIfEmpty($"{nameof(UnitEvent)}:{key}")
                    .Select(subject => new AuditDraft(AuditActions.Removed, nameof(UnitEvent), key, subject) { Field = ReasonField, NewValue = reason }),
            ],
            token);
    }

    /// <summary>Other decisions may have ended, or moved, the body under which a unit would stand again.</summary>
    private async Task CheckTreeAsync(FormReader form, List<int> founded, CancellationToken token)
    {
        var after = new UnitTree((await db.Units.ToListAsync(token)).Where(unit => !founded.Contains(unit.Id)));
        var left = sheet.Tree.Units.Select(unit => unit.Id).ToHashSet();
        foreach (var gap in TreeRules.GapsOf(after).Except(TreeRules.GapsOf(sheet.Tree)).Where(gap => left.Contains(gap.ParentId)))
        {
            form.Add(string.Empty, UnitsText.RestsTree.With(NameOf(gap.UnitId, gap.Day), NameOf(gap.ParentId, gap.Day), Formats.Date(gap.Day)));
        }

        foreach (var unit in _before.Select(after.Find).OfType<Unit>().Where(unit => TreeRules.IsInCircle(after, unit, change.EffectiveDate)))
        {
            form.Add(string.Empty, UnitsText.ProblemCircle.With(NameOf(unit.Id, change.EffectiveDate)));
        }

        var above = _before.Select(after.Find).OfType<Unit>().Where(unit => unit.ExistsOn(change.EffectiveDate)).Select(unit => unit.On(change.EffectiveDate).ParentId).OfType<int>().ToHashSet();
        await SilencedBranches.AddAsync(db, form, (sheet.Tree, after), (above, change.EffectiveDate, string.Empty), token);
    }

    private string NameOf(int unitId, DateOnly day) => sheet.Tree[unitId].On(day).ShortName.In(CultureInfo.CurrentUICulture);

    private async Task CheckFoundedAsync(FormReader form, List<int> founded, CancellationToken token)
    {
        var figures = await db.Observations.CountAsync(figure => founded.Contains(figure.UnitId), token)
            + await db.MonthSteps.CountAsync(step => founded.Contains(step.UnitId), token) + await db.CheckExplanations.CountAsync(told => founded.Contains(told.UnitId), token)
            + await db.Visits.CountAsync(visit => founded.Contains(visit.UnitId), token)
            + await db.EventMarks.CountAsync(mark => mark.UnitId != null && founded.Contains(mark.UnitId.Value), token);
        if (figures > 0)
        {
            form.Add(string.Empty, UnitsText.RestsFigures.With(Formats.Count(figures, CultureInfo.CurrentUICulture)));
        }

        var tables = await db.FigureTables.CountAsync(table => founded.Contains(table.UnitId), token);
        if (tables > 0)
        {
            form.Add(string.Empty, UnitsText.RestsFigureTables.With(Formats.Count(tables, CultureInfo.CurrentUICulture)));
        }

        var accounts = await db.Users.CountAsync(account => account.UnitId != null && founded.Contains(account.UnitId.Value), token);
        if (accounts > 0)
        {
            form.Add(string.Empty, UnitsText.RestsAccounts.With(Formats.Count(accounts, CultureInfo.CurrentUICulture)));
        }

        foreach (var unit in sheet.Tree.Units.Where(unit => !founded.Contains(unit.Id) && !_before.Contains(unit.Id) && unit.Versions.Any(version => version.ParentId is { } id && founded.Contains(id))))
        {
            form.Add(string.Empty, UnitsText.RestsUnit.With(unit.Versions[^1].ShortName.In(CultureInfo.CurrentUICulture), unit.Code));
        }
    }
}
