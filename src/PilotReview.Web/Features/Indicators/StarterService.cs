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

    /// <summary>Loads it. A second time nothing is added.</summary>
    public async Task<Saving> LoadAsync(Writer writer, CancellationToken token)
    {
        if (!writer.May(Permission.ManageIndicators))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var catalogue = await IndicatorsService.LoadAsync(db, token);
        var preview = Preview(catalogue);
        foreach (var indicator in preview.Indicators)
        {
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
