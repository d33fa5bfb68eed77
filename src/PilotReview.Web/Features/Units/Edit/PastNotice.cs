using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Says which reviews, already put before the committee or published, look at the time that is about to be written anew. Whoever ticks that this is meant may go on.</summary>
public static class PastNotice
{
    /// <param name="db">The database.</param>
    /// <param name="form">Where the notice goes.</param>
    /// <param name="organisation">The organisation as it is, and its tree after the change: a review may lose a unit, or gain one.</param>
    /// <param name="change">The units and the first day of the change, and the field beside which it is told.</param>
    /// <param name="token">Ends the reading.</param>
    public static async Task AddAsync(
        AppDb db, FormReader form, (UnitSheet Before, UnitTree After) organisation, (IReadOnlyCollection<int> Units, DateOnly Day, string Field) change, CancellationToken token)
    {
        var (all, pilots) = (await ReviewsQuery.LoadAsync(db, token), await PilotsQuery.LoadAsync(db, token));
        UnitSheet[] sheets = [organisation.Before, organisation.Before with { Tree = organisation.After }];
        var reviews = sheets.SelectMany(sheet => SettledReviews.Touched(all, pilots, sheet, change.Units, change.Day)).DistinctBy(review => review.Id).ToList();
        if (reviews.Count > 0)
        {
            form.Ask(change.Field, UnitsText.ProblemPast.With(
                Formats.Date(change.Day),
                string.Join("; ", reviews.Select(review => UnitsText.ReviewName.With(review.Title.In(CultureInfo.CurrentUICulture), review.Code, Formats.Date(review.AsOf))))));
        }
    }
}
