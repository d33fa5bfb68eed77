using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Wording;

/// <summary>How a finding was computed: what is counted, by whom, in which periods, by which named method.</summary>
internal sealed class MethodWording(FindingContext about)
{
    private readonly Indicator _indicator = about.Finding.Indicator;

    public IEnumerable<string> Lines()
    {
        if (_indicator.Definition.Vi.Length > 0)
        {
            yield return _indicator.Definition.In(about.Culture);
        }

        yield return Level();
        if (_indicator.Kind is IndicatorKind.Score or IndicatorKind.Measure or IndicatorKind.Ordinal)
        {
            yield return about.Say("m.aggregation." + SnakeCase.Of(_indicator.Aggregation.ToString()));
        }

        yield return Lineage();
        yield return Windows();
        yield return about.Say("m.approved");
        if (_indicator.Kind == IndicatorKind.Ordinal)
        {
            yield break;
        }

        yield return Minimum();
        foreach (var line in Test().Concat(Difference()))
        {
            yield return line;
        }
    }

    /// <summary>The slow-wave test, the guard, the comparison units and the family, with the figures of this finding.</summary>
    private IEnumerable<string> Test()
    {
        var verdict = about.Finding.Verdict;
        if (about.Result.Status != ComparisonStatus.Computed || verdict.Rule is not { Own.Step: { } own } rule)
        {
            yield break;
        }

        (string Slot, string Text)[] slots =
        [
            ("waves", Number(own.Waves)), ("points", about.Periods(own.Points)), ("se", Size(own.StandardError)), ("delta", Size(verdict.Delta ?? 0)),
            ("rest", Signed(rule.Headline.Measurement.Trend?.Change ?? 0)), ("count", Formats.Count(verdict.ComparisonUnits, about.Culture)),
        ];
        yield return about.Say("m.slow_waves", slots);
        if (_indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count)
        {
            yield return about.Say(_indicator.Kind == IndicatorKind.Proportion ? "m.weights.share" : "m.weights.count");
        }

        yield return about.Say("m.step", slots);
        yield return about.Say("m.threshold", slots);
        if (rule.Headline.Measurement.Trend is not null)
        {
            yield return about.Say("m.guard", slots);
        }

        if (verdict.IsControlled)
        {
            yield return about.Say("m.net", slots);
        }

        if (verdict.FamilySize > 1)
        {
            yield return about.Say("m.family", ("count", Formats.Count(verdict.FamilySize, about.Culture)));
        }

        if (verdict.Standing is not null)
        {
            yield return about.Say("m.rank");
        }
    }

    private IEnumerable<string> Difference()
    {
        if (about.Result.PlainChange is { } change)
        {
            yield return about.Say(
                "m.change", ("before", about.Level(Side.Before)), ("after", about.Level(Side.After)), ("change", Signed(change)));
        }

        if (about.Result is { PlainInterval: not null, PlainMethod: { } method })
        {
            yield return about.Say("m." + SnakeCase.Of(method.ToString()));
        }

        if (about.Result.Before.Swings is not null || about.Result.After.Swings is not null)
        {
            yield return about.Say("m.swings");
        }
    }

    private string Number(int value) => Formats.Whole(value, about.Culture);

    private string Size(double change) => FigureWording.ChangeSize(_indicator, change, about.Culture);

    private string Signed(double change) => FigureWording.Change(_indicator, change, about.Culture);

    private string Level() => _indicator.Kind switch
    {
        IndicatorKind.Proportion => Ratio("m.share"),
        IndicatorKind.Count => Ratio("m.count"),
        IndicatorKind.Ordinal => about.Say("m.ordinal"),
        _ => about.Say("m.mean"),
    };

    private string Ratio(string key) => about.Say(
        key, ("numerator", _indicator.NumeratorLabel.In(about.Culture)), ("denominator", _indicator.DenominatorLabel.In(about.Culture)));

    private string Minimum() => about.Say(
        _indicator.Kind == IndicatorKind.Proportion ? "m.minimum.share" : "m.minimum",
        ("points", about.Periods(MinimumData.LeastPoints(about.PeriodKind))), ("span", about.Periods(MinimumData.LeastSpan(about.PeriodKind))),
        ("need", FigureWording.Amount(MinimumData.LeastMedianDenominator, about.Culture)));

    private string Lineage() => about.Plan.Lineage.Restructuring is { } change
        ? about.Say(
            "m.lineage", ("date", Formats.Date(change.EffectiveDate)), ("before", Names(about.Plan.Cut.Plus(-1))), ("after", Names(about.Plan.Last)))
        : about.Say("m.lineage.own", ("unit", about.Unit));

    private string Names(Period period)
    {
        var names = about.Plan.Lineage.PartsIn(period, _indicator.Aggregation).Select(unit => NameIn(unit, period)).ToList();
        return names.Count == 0 ? about.Say("f.none") : string.Join("; ", names);
    }

    private string NameIn(Unit unit, Period period) => about.NameOf(unit, period.End);

    private string Windows()
    {
        var firstAfter = about.Plan.Cut.Plus(about.Plan.Settling);
        return about.Say(
            "m.windows", ("before", Span(about.Plan.First, about.Plan.Cut.Plus(-1))), ("periods1", about.Periods(about.WindowOf(Side.Before))),
            ("settling", Span(about.Plan.Cut, firstAfter.Plus(-1))), ("after", Span(firstAfter, about.Plan.Last)),
            ("periods2", about.Periods(about.WindowOf(Side.After))));
    }

    private string Span(Period from, Period to) => Phrases.Span(from, to, about.Culture);
}
