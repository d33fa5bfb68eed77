using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews;

/// <summary>How many a conclusion commends: "02 tập thể, 10 cá nhân".</summary>
public static class CommendedWords
{
    /// <summary>Null where none is recorded; a number that is none is left out.</summary>
    public static string? Of(ReviewConclusion conclusion, CultureInfo culture)
    {
        string[] said =
        [
            Said(conclusion.CommendedCollectives, ReviewsText.CommendedCollectiveOne, ReviewsText.CommendedCollectives, culture),
            Said(conclusion.CommendedIndividuals, ReviewsText.CommendedIndividualOne, ReviewsText.CommendedIndividuals, culture),
        ];
        return string.Join(", ", said.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : null;
    }

    private static string Said(int count, string one, string many, CultureInfo culture) =>
        count == 0 ? string.Empty : (count == 1 ? one : many).With(Formats.Count(count, culture));
}
