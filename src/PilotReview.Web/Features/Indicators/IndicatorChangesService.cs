using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>Changes an indicator: a definition or a target from a day on, how it is collected, its end; and what figures are read by while there are none. Nothing that a frozen review
/// rests on is changed.</summary>
public sealed class IndicatorChangesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Adds a definition from a day on, with the reason. It may not begin on or before the day of a frozen review that holds the indicator.</summary>
    public Task<Saving> DefineAsync(Writer writer, string code, PostedForm sent, CancellationToken token) => ChangeAsync(writer, code, async (db, indicator, form) =>
    {
        var day = form.Day(IndicatorFields.From, IndicatorsText.DefineFrom, sent[IndicatorFields.From]);
        var reason = form.Text(IndicatorFields.Reason, IndicatorsText.DefineReason, sent[IndicatorFields.Reason], IndicatorFields.LongestLine);
        var added = new IndicatorReader(sent, form).Definition(day ?? DateOnly.MinValue, reason);
        if (day is not { } from || !form.IsClean)
        {
            return;
        }

        if (indicator.Versions.Find(version => version.From == from) is { } known)
        {
            if (!IndicatorSameness.IsSame(known, added))
            {
                form.Add(IndicatorFields.From, IndicatorsText.DefineTaken.With(Formats.Date(from)));
            }

            return;
        }

        if (from <= indicator.InUseFrom)
        {
            form.Add(IndicatorFields.From, IndicatorsText.DefineBeforeUse.With(Formats.Date(indicator.InUseFrom.Value)));
        }

        if (IndicatorSameness.Parts(added).Equals(IndicatorSameness.Parts(IndicatorSameness.First(indicator.On(from)))))
        {
            form.Add(IndicatorFields.From, IndicatorsText.DefineNothing);
        }

        await CheckFreezeAsync(db, indicator, from, form, token);
        // the rules are asked of the indicator as it will be, sensitive once and for all
        IndicatorProblems.Judge(form, await IndicatorsService.LoadAsync(db, token), added.AppliedTo(indicator));
        if (form.IsClean)
        {
            indicator.Versions.Add(added);
        }
    }, token);

    /// <summary>Sets a target from a day on and ends the one before it the day before; a later one begins where it did.</summary>
    public Task<Saving> SetTargetAsync(Writer writer, string code, PostedForm sent, CancellationToken token) => ChangeAsync(writer, code, async (db, indicator, form) =>
    {
        if (new IndicatorReader(sent, form).Target() is not { } added || !form.IsClean)
        {
            return;
        }

        if (indicator.Targets.Find(target => target.From == added.From) is { } known)
        {
            if (!IndicatorSameness.IsSame(known, added))
            {
                form.Add(IndicatorFields.From, IndicatorsText.TargetTaken.With(Formats.Date(added.From)));
            }

            return;
        }

        var scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().Where(scale => scale.ScaleCode == indicator.ScaleCode).ToListAsync(token);
        if (!IndicatorTargets.IsWithin(indicator.On(added.From), scales.Find(scale => scale.IsInForceOn(added.From)), added.Value))
        {
            form.Add(IndicatorFields.Target, IndicatorsText.TargetOutside);
        }

        if (indicator.Kind == IndicatorKind.Ordinal)
        {
            form.Add(IndicatorFields.Target, IndicatorsText.TargetOfLevels);
        }

        await CheckFreezeAsync(db, indicator, added.From, form, token);
        if (form.IsClean)
        {
            IndicatorTargets.Put(indicator, added);
        }
    }, token);

    /// <summary>How it is collected.</summary>
    public Task<Saving> UseAsync(Writer writer, string code, PostedForm sent, CancellationToken token) => ChangeAsync(writer, code, async (db, indicator, form) =>
    {
        var use = new IndicatorReader(sent, form).Use();
        if (!form.IsClean || use == IndicatorUse.Of(indicator))
        {
            return;
        }

        use.PutInto(indicator);
        IndicatorProblems.Judge(form, await IndicatorsService.LoadAsync(db, token), indicator);
    }, token);

    /// <summary>Gives it a last day, or takes the last day away. Refused while there are figures of later periods.</summary>
    public Task<Saving> EndAsync(Writer writer, string code, PostedForm sent, CancellationToken token) => ChangeAsync(writer, code, async (db, indicator, form) =>
    {
        var day = form.Day(IndicatorFields.InUseTo, IndicatorsText.InUseTo, sent[IndicatorFields.InUseTo], isRequired: indicator.InUseTo is null);
        form.InOrder((IndicatorsText.InUseFrom, indicator.InUseFrom), (IndicatorFields.InUseTo, IndicatorsText.InUseTo, day));
        if (day is { } last)
        {
            var periods = await db.Observations.AsNoTracking().Where(observation => observation.IndicatorId == indicator.Id && observation.State != ObservationState.Empty)
                .Select(observation => observation.Period).ToListAsync(token);
            var later = periods.Where(period => period.End > last).ToList();
            if (later.Count > 0)
            {
                form.Add(IndicatorFields.InUseTo, IndicatorsText.EndHasFigures.With(
                    Formats.Count(later.Count, CultureInfo.CurrentUICulture), Formats.Date(last), Formats.Date(later.Max(period => period.End))));
            }
        }

        if (form.IsClean)
        {
            indicator.InUseTo = day;
        }
    }, token);

    /// <summary>Changes what figures are read by, which is only done while there are none.</summary>
    public Task<Saving> ChangeKindAsync(Writer writer, string code, PostedForm sent, CancellationToken token) => ChangeAsync(writer, code, async (db, indicator, form) =>
    {
        var choice = new IndicatorReader(sent, form).Kind();
        if (!form.IsClean || choice == IndicatorKindChoice.Of(indicator))
        {
            return;
        }

        if (await IndicatorsService.FiguresAsync(db, indicator.Id, token) is > 0 and var figures)
        {
            form.Add(string.Empty, IndicatorsText.KindHasFigures.With(Formats.Count(figures, CultureInfo.CurrentUICulture)));
            return;
        }

        if ((await PilotsQuery.LoadAsync(db, token)).Any(pilot => pilot.Yardstick.Exists(item => item.IndicatorId == indicator.Id)))
        {
            form.Add(string.Empty, IndicatorsText.KindInYardstick);
            return;
        }

        // the properties are fixed for everybody else
        var row = db.Entry(indicator);
        row.Property(item => item.Kind).CurrentValue = choice.Kind;
        row.Property(item => item.PeriodKind).CurrentValue = choice.Period;
        row.Property(item => item.Aggregation).CurrentValue = choice.Aggregation;
        row.Property(item => item.ScaleCode).CurrentValue = choice.Scale;
        row.Property(item => item.IsYesNo).CurrentValue = choice.IsYesNo;
        await JudgeWithReferringAsync(db, indicator, form, token);
    }, token);

    private static async Task JudgeWithReferringAsync(AppDb db, Indicator indicator, FormReader form, CancellationToken token)
    {
        var catalogue = await IndicatorsService.LoadAsync(db, token);
        IndicatorProblems.Judge(form, catalogue, indicator);
        var changed = catalogue with { Indicators = [.. catalogue.Indicators.Select(known => known.Id == indicator.Id ? indicator : known)] };
        foreach (var other in changed.Indicators.Where(other => other.Id != indicator.Id))
        {
            foreach (var (fault, code) in changed.FaultsOf(other).Where(found => found.Code == indicator.Code))
            {
                form.Add(string.Empty, IndicatorsText.KindReferredTo.With(other.Code, IndicatorProblems.TextOf(fault, code, other)));
            }
        }
    }

    private static async Task CheckFreezeAsync(AppDb db, Indicator indicator, DateOnly from, FormReader form, CancellationToken token)
    {
        var freeze = DefinitionFreeze.Of(indicator.Id, from, await PilotsQuery.LoadAsync(db, token), await ReviewsQuery.LoadAsync(db, token));
        if (freeze is not null)
        {
            form.Add(IndicatorFields.From, IndicatorsText.Frozen.With(
                freeze.Review.Code, freeze.Review.Title.In(CultureInfo.CurrentUICulture), Formats.Date(freeze.Review.AsOf), Formats.Date(freeze.Earliest)));
        }
    }

    /// <summary>Finds the indicator, lets it be changed, and saves when nothing is wrong.</summary>
    private async Task<Saving> ChangeAsync(Writer writer, string code, Func<AppDb, Indicator, FormReader, Task> change, CancellationToken token)
    {
        if (!writer.May(Permission.ManageIndicators))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.Indicators.AsSplitQuery().FirstOrDefaultAsync(indicator => indicator.Code == code, token) is not { } indicator)
        {
            return Saving.Refused(Reason.NotFound);
        }

        await change(db, indicator, form);
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }
}
