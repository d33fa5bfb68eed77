using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>What a reader may not see of the sensitive indicators. All their figures are read, whatever is to be shown of them: what is withheld beside a small one must not depend on
/// the page or file that shows it.</summary>
public static class DisclosureQuery
{
    /// <param name="db">The database.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="tree">The organisation.</param>
    /// <param name="day">The day whose definitions tell what is sensitive: that of the review, or today.</param>
    /// <param name="token">Stops the reading.</param>
    public static Task<DisclosureMasks> LoadAsync(AppDb db, Actor actor, UnitTree tree, DateOnly day, CancellationToken token) => LoadAsync(db, actor, tree, day, null, token);

    /// <summary>The same for a review. Where its figures were frozen, small ones are told by these; an indicator is sensitive that was so when they were frozen, or has been called so since.</summary>
    public static Task<DisclosureMasks> OfReviewAsync(AppDb db, Actor actor, ReviewDossier dossier, CancellationToken token) =>
        LoadAsync(db, actor, dossier.Tree, dossier.Review.AsOf, dossier.Frozen is null ? null : dossier, token);

    private static async Task<DisclosureMasks> LoadAsync(AppDb db, Actor actor, UnitTree tree, DateOnly day, ReviewDossier? frozen, CancellationToken token)
    {
        var rule = new DisclosureRule(actor, tree);
        if (rule.SeesAll)
        {
            return DisclosureMasks.None;
        }

        var sensitive = (await db.Indicators.AsNoTracking().AsSplitQuery().ToListAsync(token))
            .Where(indicator => indicator.IsSensitiveAsOf(day) || frozen?.Indicators.Any(then => then.Id == indicator.Id && then.IsSensitive) == true).ToList();
        var ids = sensitive.Select(indicator => indicator.Id).ToList();
        if (ids.Count == 0)
        {
            return DisclosureMasks.None;
        }

        var observations = await db.Observations.AsNoTracking().AsSplitQuery().Include(observation => observation.History)
            .Where(observation => ids.Contains(observation.IndicatorId)).ToListAsync(token);
        var then = (frozen?.Observations ?? []).Where(observation => ids.Contains(observation.IndicatorId)).ToDictionary(EntryKey.Of);
        return rule.Mask(sensitive, [.. then.Values.Select(DisclosureCell.Of), .. observations.Where(observation => !then.ContainsKey(EntryKey.Of(observation))).Select(DisclosureCell.Of)]);
    }
}
