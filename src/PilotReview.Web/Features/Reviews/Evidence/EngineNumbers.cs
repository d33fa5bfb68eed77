using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>Every number behind a verdict, for those who want to check it.</summary>
public static class EngineNumbers
{
    private const int RatioDecimals = 2;

    /// <summary>The numbers; none for a finding that was not measured.</summary>
    public static IReadOnlyList<PanelFact> Of(Finding finding, CultureInfo culture)
    {
        var verdict = finding.Verdict;
        if (finding.Result.Status != ComparisonStatus.Computed || verdict.Rule is not { Own.Step: { } own } rule)
        {
            return [];
        }

        var change = new Changes(finding, culture);
        var lag = rule.Headline.Step?.LagOne;
        PanelFact?[] rows =
        [
            change.Row(ReviewsText.NumberStep, own.Change, own.Interval, ReviewsText.NumberStepMeaning),
            change.Row(ReviewsText.NumberNet, verdict.NetChange, verdict.NetInterval, ReviewsText.NumberNetMeaning),
            // as the check of the trend: on the series that the verdict rests on
            change.Row(ReviewsText.NumberTrend, rule.Headline.Measurement.Trend?.Change, rule.Headline.Measurement.Trend?.Interval, ReviewsText.NumberTrendMeaning),
            change.Row(ReviewsText.NumberPlain, finding.Result.PlainChange, finding.Result.PlainInterval, ReviewsText.NumberPlainMeaning),
            change.Row(ReviewsText.NumberError, rule.Headline.Step?.StandardError, null, ReviewsText.NumberErrorMeaning, isSize: true),
            new(ReviewsText.NumberPoints, Formats.Whole(rule.Headline.Step?.Points ?? 0, culture), ReviewsText.NumberPointsMeaning),
            new(ReviewsText.NumberWaves, Formats.Whole(rule.Headline.Step?.Waves ?? 0, culture), ReviewsText.NumberWavesMeaning),
            verdict.P is { } p ? new(ReviewsText.NumberP, FigureWording.P(p, culture), ReviewsText.NumberPMeaning) : null,
            verdict.Q is { } q
                ? new(ReviewsText.NumberQ, FigureWording.P(q, culture), ReviewsText.NumberQMeaning.With(Formats.Count(verdict.FamilySize, culture)))
                : null,
            change.Row(ReviewsText.NumberDelta, verdict.Delta, null, ReviewsText.NumberDeltaMeaning, isSize: true),
            change.Row(ReviewsText.NumberDetectable, verdict.Detectable, null, ReviewsText.NumberDetectableMeaning, isSize: true),
            lag is { } r ? new(ReviewsText.NumberLag, Formats.Signed(r, RatioDecimals, culture), ReviewsText.NumberLagMeaning) : null,
            new(ReviewsText.NumberRule, Words.Of(rule.Kind, culture), FindingWording.Reason(rule.Reason, culture)),
            new(ReviewsText.NumberEngine, EngineVersion.Current, ReviewsText.NumberEngineMeaning),
        ];
        return [.. rows.OfType<PanelFact>()];
    }

    private sealed class Changes(Finding finding, CultureInfo culture)
    {
        public PanelFact? Row(string name, double? change, Interval? interval, string meaning, bool isSize = false)
        {
            if (change is not { } known)
            {
                return null;
            }

            var value = isSize ? FigureWording.ChangeSize(finding.Indicator, known, culture) : FigureWording.Change(finding.Indicator, known, culture);
            return new PanelFact(
                name, interval is { } range ? ReviewsText.NumberWithInterval.With(value, FigureWording.Interval(finding.Indicator, range, culture)) : value, meaning);
        }
    }
}
