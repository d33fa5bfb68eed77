using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>The figures under the sentence of a finding; one that does not exist is left out.</summary>
public static class PanelFacts
{
    public static IReadOnlyList<PanelFact> Of(Finding finding, CultureInfo culture) =>
    [
        .. new[]
        {
            Interval(finding, culture), Net(finding, culture), Rank(finding, culture), Periods(finding, culture), Members(finding, culture),
            Smallest(finding, culture),
        }.OfType<PanelFact>(),
    ];

    private static PanelFact? Net(Finding finding, CultureInfo culture) => FindingWording.Net(finding, culture) is { Length: > 0 } net
        ? new PanelFact(
            ReviewsText.FactNet, net,
            ReviewsText.FactNetDetail.With(
                Formats.Whole(finding.Verdict.ComparisonUnits, culture), FindingWording.NetInterval(finding, culture)))
        : null;

    private static PanelFact? Rank(Finding finding, CultureInfo culture) => finding.Verdict.Standing is { } standing
        ? new PanelFact(
            ReviewsText.FactRank, $"{Formats.Whole(standing.Rank, culture)}/{Formats.Whole(standing.Of, culture)}",
            standing.IsEnough ? ReviewsText.FactRankDetail : ReviewsText.FactRankFew)
        : null;

    private static PanelFact? Interval(Finding finding, CultureInfo culture) => finding.Result.Interval is null
        ? null
        : new PanelFact(
            ReviewsText.FactInterval,
            $"{FigureWording.Interval(finding, culture)}\u00A0{FigureWording.ChangeMeasure(finding.Indicator, culture)}".TrimEnd('\u00A0'),
            ReviewsText.FactIntervalDetail);

    private static PanelFact Periods(Finding finding, CultureInfo culture)
    {
        var result = finding.Result;
        var settling = result.Points.Count(point => point.Side == Side.Settling);
        var missing = ReviewsText.FactMissing.With(Formats.Whole(result.Before.Missing, culture), Formats.Whole(result.After.Missing, culture));
        return new PanelFact(
            ReviewsText.FactPeriods,
            ReviewsText.FactPeriodsValue.With(Formats.Whole(result.Before.Periods, culture), Phrases.Periods(result.After.Periods, finding.Indicator.PeriodKind, culture)),
            settling == 0 ? missing : $"{missing}; {ReviewsText.FactSettling.With(Phrases.Periods(settling, finding.Indicator.PeriodKind, culture))}");
    }

    private static PanelFact? Members(Finding finding, CultureInfo culture) => finding.Result.Continuity is not { } continuity
        ? null
        : new PanelFact(
            ReviewsText.FactMembers,
            ReviewsText.FactMembersValue.With(Formats.Whole(continuity.Stayed, culture), Formats.Whole(continuity.MembersBefore, culture)),
            ReviewsText.FactNewcomers.With(Formats.Whole(continuity.Newcomers, culture), Formats.Whole(continuity.MembersAfter, culture)));

    private static PanelFact? Smallest(Finding finding, CultureInfo culture) =>
        (finding.Yardstick.SmallestChange ?? finding.Indicator.SmallestChange) is not { } smallest
            ? null
            : new PanelFact(
                ReviewsText.FactSmallest,
                FigureWording.SmallestChange(finding.Indicator, smallest, culture),
                ReviewsText.FactFixedOn.With(Formats.Date(finding.Yardstick.FixedOn)));
}
