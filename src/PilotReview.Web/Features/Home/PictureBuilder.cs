using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Home.Heat;

namespace PilotReview.Web.Features.Home;

/// <summary>Turns a pilot and its evaluation into what the overview shows, within the actor's scope.</summary>
public sealed class PictureBuilder(UnitTree tree, UnitScope scope, CultureInfo culture)
{
    /// <summary>A pilot with a review to show.</summary>
    /// <param name="evaluation">The review, evaluated.</param>
    /// <param name="reviews">The reviews of the pilot that the actor may see, newest first.</param>
    /// <param name="hasAllUnits">Every comparison unit, not the first few.</param>
    public PilotPicture Of(ReviewEvaluation evaluation, IReadOnlyList<Review> reviews, bool hasAllUnits)
    {
        var dossier = evaluation.Dossier;
        return Without(dossier.Pilot, dossier.Review.AsOf) with
        {
            Reviews = [.. reviews.Select(LineOf)],
            Review = LineOf(dossier.Review),
            Heat = new HeatTableBuilder(evaluation, scope, culture).Build(hasAllUnits),
            IsSample = dossier.IsSample,
        };
    }

    /// <summary>A pilot without a review to show, as of a day.</summary>
    public PilotPicture Without(Pilot pilot, DateOnly day)
    {
        var units = pilot.Enrolments.Select(enrolment => enrolment.UnitId).Where(scope.Sees).Distinct().ToList();
        var branches = units.SelectMany(unit => tree.ReportersOn(unit, day)).ToList();
        return new PilotPicture
        {
            Code = pilot.Code,
            Name = pilot.Name.In(culture),
            Model = pilot.Model.In(culture),
            Start = pilot.Start,
            Until = day,
            Units = units.Count,
            Members = units.Sum(unit => tree[unit].On(day).Members ?? 0),
            Branches = branches.Count,
            Yardstick = LineOf(pilot),
        };
    }

    private ReviewLine LineOf(Review review) => new(review.Code, review.Title.In(culture), review.AsOf, review.State);

    private static YardstickLine LineOf(Pilot pilot)
    {
        var later = pilot.Yardstick.Count(item => item.IsChosenAfter(pilot.Start));
        DateOnly? fixedOn = pilot.Yardstick.Count == 0 ? null : pilot.Yardstick.Min(item => item.FixedOn);
        return new YardstickLine(fixedOn, pilot.Yardstick.Count - later, later);
    }
}
