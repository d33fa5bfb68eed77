using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Wording;

/// <summary>Why there is not enough data, with the numbers that say so.</summary>
internal sealed class ShortageWording(FindingContext about)
{
    public string Sentence()
    {
        if (about.Result.Before.Periods == 0 && about.Result.After.Periods == 0)
        {
            return about.Say("v.ned.none");
        }

        if (about.Finding.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return about.Say("v.ned.levels");
        }

        if (about.PeriodKind == PeriodKind.Year)
        {
            return about.Say("v.ned.yearly");
        }

        return about.Result.Reason switch
        {
            Reason.SmallCells => about.Say("y.withheld.text"),
            Reason.BadInput => about.Say("v.ned.bad_input"),
            Reason.TooManyMissing => TooManyMissing(),
            Reason.DenominatorsTooSmall => SmallDenominators(),
            _ => TooFew(),
        };
    }

    private string TooFew()
    {
        var points = MinimumData.LeastPoints(about.PeriodKind);
        if (about.Result.Before.Periods < points || about.Result.After.Periods < points)
        {
            return about.Say(
                "v.ned.too_few_points", ("periods1", about.Periods(Side.Before)), ("periods2", about.Periods(Side.After)), ("need", about.Periods(points)));
        }

        var need = MinimumData.LeastSpan(about.PeriodKind);
        var (before, after) = Spans();
        return before < need || after < need
            ? about.Say("v.ned.short_span", ("span1", about.Periods(before)), ("span2", about.Periods(after)), ("need", about.Periods(need)))
            : about.Say("v.ned.too_few_on_scale");
    }

    private string TooManyMissing()
    {
        var (before, after) = Spans();
        var missingBefore = before - about.Result.Before.Periods;
        var missingAfter = after - about.Result.After.Periods;
        var isBefore = about.Result.Before.Periods < MinimumData.LeastUsableShare * before;
        return about.Say(
            "v.ned.too_many_missing", ("side", about.Say(isBefore ? "v.side.before" : "v.side.after")),
            ("missing", Formats.Whole(isBefore ? missingBefore : missingAfter, about.Culture)), ("total", about.Periods(isBefore ? before : after)));
    }

    private string SmallDenominators() => about.Say(
        "v.ned.denominators_too_small",
        ("den1", Denominator(MinimumData.MedianDenominator(about.Used(Side.Before)))),
        ("den2", Denominator(MinimumData.MedianDenominator(about.Used(Side.After)))),
        ("need", Denominator(MinimumData.LeastMedianDenominator)));

    private string Denominator(decimal value) => FigureWording.Amount(value, about.Culture);

    private (int Before, int After) Spans() =>
        (MinimumData.SpanBefore(about.Plan, about.Used(Side.Before)) - DroppedInSpan(), MinimumData.SpanAfter(about.Plan, about.Used(Side.After)));

    // a period that was dropped is neither usable nor missing
    private int DroppedInSpan() => about.Used(Side.Before) is [var first, ..]
        ? about.Result.Points.Count(point => point.IsChosenFor && point.Period.Index >= first.Period.Index)
        : 0;
}
