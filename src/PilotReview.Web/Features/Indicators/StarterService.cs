using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Indicators.Starter;
using PilotReview.Data;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>Loads the starter set into the catalogue: what is there by that code is left alone, the rest is added. Once loaded it is the office's own.</summary>
public sealed class StarterService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public const string FromField = "from";

    /// <summary>What loading it would do; null for whoever may not.</summary>
    public async Task<StarterPreview?> PreviewAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.ManageIndicators))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return Preview(await IndicatorsService.LoadAsync(db, token));
    }

    /// <summary>From when new indicators are collected unless somebody says otherwise: in an office that has figures from the next month on, so that months that are complete stay
    /// so; in an empty one always.</summary>
    public async Task<DateOnly?> StandardStartAsync(CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return await db.Observations.AnyAsync(token) ? new DateOnly(today.Year, today.Month, 1).AddMonths(1) : null;
    }

    /// <summary>Loads it. A second time nothing is added.</summary>
    /// <param name="writer">Who loads it.</param>
    /// <param name="from">First day from which the new indicators are collected, as it was typed; empty for all months.</param>
    /// <param name="token">Stops the work; then nothing is added.</param>
    public async Task<Saving> LoadAsync(Writer writer, string from, CancellationToken token)
    {
        if (!writer.May(Permission.ManageIndicators))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var start = form.Day(FromField, IndicatorsText.StarterFrom, from, isRequired: false);
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var catalogue = await IndicatorsService.LoadAsync(db, token);
        var preview = Preview(catalogue);
        foreach (var indicator in preview.Indicators)
        {
            indicator.InUseFrom = start;
            // behind the columns that the office has
            indicator.Order = catalogue.Indicators.Any(known => known.Order is null) ? null : indicator.Order + (catalogue.Indicators.Max(known => known.Order) ?? 0);
        }

        db.ScaleVersions.AddRange(preview.Scales);
        db.Indicators.AddRange(preview.Indicators);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private static StarterPreview Preview(IndicatorCatalogue catalogue)
    {
        var set = StarterSet.Read();
        var rest = set.Without([.. catalogue.Indicators.Select(indicator => indicator.Code)], catalogue.ScaleCodes);
        var whole = catalogue with
        {
            Indicators = [.. catalogue.Indicators, .. rest.Indicators],
            Scales = [.. catalogue.Scales, .. rest.Scales.Select(scale => scale.Version)],
        };
        var faults = rest.Indicators.ToDictionary(indicator => indicator, indicator => whole.FaultsOf(indicator).Select(found => IndicatorProblems.TextOf(found.Fault, found.Code, indicator)).ToList());
        return new StarterPreview(
            [.. rest.Indicators.Where(indicator => faults[indicator].Count == 0)],
            [.. rest.Scales.Select(scale => scale.Version)],
            [.. catalogue.Indicators.Where(known => set.Indicators.Any(indicator => string.Equals(indicator.Code, known.Code, StringComparison.OrdinalIgnoreCase)))],
            [
                .. catalogue.Scales.Where(known => set.Scales.Any(scale => string.Equals(scale.Version.ScaleCode, known.ScaleCode, StringComparison.OrdinalIgnoreCase)))
                    .GroupBy(known => known.ScaleCode).Select(family => family.OrderBy(known => known.From).Last()),
            ],
            [.. rest.Indicators.Where(indicator => faults[indicator].Count > 0).Select(indicator => (indicator, string.Join(' ', faults[indicator])))]);
    }
}
