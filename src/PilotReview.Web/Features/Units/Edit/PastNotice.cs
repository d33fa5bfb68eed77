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
    /// <param name="sheet">The organisation as it was.</param>
    /// <param name="change">The units and the first day of the change, and the field beside which it is told.</param>
    /// <param name="token">Ends the reading.</param>
    public static async Task AddAsync(
        AppDb db, FormReader form, UnitSheet sheet, (IReadOnlyCollection<int> Units, DateOnly Day, string Field) change, CancellationToken token)
    {
        var reviews = SettledReviews.Touched(await ReviewsQuery.LoadAsync(db, token), await PilotsQuery.LoadAsync(db, token), sheet, change.Units, change.Day);
        if (reviews.Count > 0)
        {
            form.Add(change.Field, UnitsText.ProblemPast.With(
                Formats.Date(change.Day),
                string.Join("; ", reviews.Select(review => UnitsText.ReviewName.With(review.Title.In(CultureInfo.CurrentUICulture), review.Code, Formats.Date(review.AsOf))))));
        }
    }
}
