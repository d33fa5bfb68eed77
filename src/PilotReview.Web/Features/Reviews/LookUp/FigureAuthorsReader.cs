using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>Sums up who stands behind the figures of a result, unit by unit, for those who may read the histories of these units.</summary>
public static class FigureAuthorsReader
{
    /// <param name="db">The database.</param>
    /// <param name="review">The review as its reader may see it.</param>
    /// <param name="finding">The result.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IReadOnlyList<FigureAuthors>> OfAsync(AppDb db, OpenedReview review, Finding finding, CancellationToken token)
    {
        var periods = finding.Result.Points.SelectMany(point => point.Observations).Where(observation => review.MaySeeHistoryOf(observation.UnitId))
            .ToLookup(observation => observation.UnitId, observation => observation.Period.ToString());
        var acts = (await FigureAuthorsQuery.LoadAsync(db, finding.Indicator.Id, periods.Select(unit => unit.Key), token)).Where(act => periods[act.UnitId].Contains(act.Period)).ToList();
        var posts = await AccountPosts.ReadAsync(db, acts.Select(act => act.AccountId), CultureInfo.CurrentUICulture, token);
        return
        [
            .. periods.Select(unit => new FigureAuthors(
                review.Dossier.Tree[unit.Key], Told(acts.Where(act => act.UnitId == unit.Key && !act.IsApproval), posts), Told(acts.Where(act => act.UnitId == unit.Key && act.IsApproval), posts))),
        ];
    }

    /// <summary>The last who wrote or approved each period; of several accounts the busiest first.</summary>
    private static string Told(IEnumerable<FigureAct> acts, Dictionary<int, string> posts) => string.Join("; ", acts
        .GroupBy(act => act.Period).Select(period => period.Last().AccountId)
        .GroupBy(account => account is { } id ? posts.GetValueOrDefault(id, LookUpText.AccountGone) : LookUpText.NoAccount)
        .OrderByDescending(post => post.Count()).Select(post => LookUpText.PostPeriods.With(post.Key, Formats.Whole(post.Count(), CultureInfo.CurrentUICulture))));
}
