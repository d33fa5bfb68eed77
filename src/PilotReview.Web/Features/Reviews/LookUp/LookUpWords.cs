using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>What papers are called where one is chosen, and where a figure that is no result was written down.</summary>
public static class LookUpWords
{
    /// <summary>05-BC/ThU, 03/11/2021, mã SK-2021-1; a draft by the code of its review.</summary>
    public static string Of(LookUpPlace place) => place.Document is { } document
        ? LookUpText.PlaceIssued.With(document.Cited, Formats.Date(document.Date), document.Code)
        : LookUpText.PlaceDraft.With(place.Review.Code, place.Review.Title.In(CultureInfo.CurrentUICulture));

    /// <summary>The page on which a figure that is no result was entered; null when it is not for this reader.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="review">The review.</param>
    /// <param name="maySeeUnits">The reader may open the pages of units.</param>
    public static string? PageOf(string code, OpenedReview review, bool maySeeUnits)
    {
        var dossier = review.Dossier;
        var unit = dossier.Enrolments.Select(enrolment => dossier.Tree[enrolment.UnitId]).FirstOrDefault(known => code.StartsWith(known.Code + '.', StringComparison.Ordinal));
        return unit is null
            ? OfReview(code, review)
            : code == OtherFigures.MembersOf(unit) || code == OtherFigures.MembersBeforeOf(unit) || code == OtherFigures.BranchesOf(unit) || code == OtherFigures.BranchesBeforeOf(unit)
                ? maySeeUnits && review.MaySee(unit.Id) ? Urls.Unit(unit.Code) : null
                : review.MaySeeWork ? Urls.ReviewAssessment(dossier.Review.Code, unit.Code) : null;
    }

    private static string? OfReview(string code, OpenedReview review)
    {
        var name = review.Dossier.Review.Code;
        return code switch
        {
            OtherFigures.Tally or OtherFigures.Periods => Urls.Review(name),
            OtherFigures.Recommended => review.MaySeeWork ? Urls.ReviewRecommendations(name) : null,
            _ => review.MaySeeWork ? Urls.ReviewConclusion(name) : null,
        };
    }
}
