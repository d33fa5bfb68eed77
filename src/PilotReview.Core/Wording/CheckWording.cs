using PilotReview.Core.Comparison;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Wording;

/// <summary>The checks behind a verdict, one line each, in the order in which the rule makes them.</summary>
internal sealed class CheckWording(FindingContext about)
{
    /// <summary>p from which on it is told as so many times in a hundred.</summary>
    private const double InAHundred = 0.01;

    private readonly Verdict _verdict = about.Finding.Verdict;
    private readonly VerdictWording _words = new(about);

    public IEnumerable<CheckLine> Lines()
    {
        if (about.Result.Status != ComparisonStatus.Computed || _verdict.Rule is not { } rule)
        {
            if (about.Result.Status == ComparisonStatus.Withheld || _verdict.Reason == Reason.SmallCells)
            {
                yield return Line("y.withheld", CheckState.NotMade, about.Say("y.withheld.text"));
                yield break;
            }

            if (_verdict.Kind == VerdictKind.DifferentScale)
            {
                yield return Line("y.scale", CheckState.Failed, about.Say("y.scale.text"));
                yield break;
            }

            yield return Line("y.enough", CheckState.Failed, new ShortageWording(about).Sentence());
            yield break;
        }

        yield return Line("y.enough", CheckState.Passed, about.Say(
            "y.enough.passed", ("periods1", about.Periods(Side.Before)), ("periods2", about.Periods(Side.After)),
            ("need", about.Periods(MinimumData.LeastPoints(about.PeriodKind)))));
        foreach (var line in OnHeadline(rule.Headline))
        {
            yield return line;
        }

        if (about.Finding.IsEnrolled)
        {
            yield return Others(rule);
        }

        if (about.Result.Continuity is { } continuity)
        {
            var state = continuity.IsOtherBody ? CheckState.Failed : continuity.IsWorthANote ? CheckState.Attention : CheckState.Passed;
            yield return Line("y.people", state, about.Say(
                "y.people.text", ("stayed", Formats.Percent(continuity.StayedShare, 1, about.Culture)),
                ("new", Formats.Percent(continuity.NewcomerShare, 1, about.Culture))));
        }

        if (_verdict is { P: { } p, Q: { } q, FamilySize: > 1 })
        {
            yield return Line("y.family", p < VerdictRule.Level && q >= VerdictRule.Level ? CheckState.Attention : CheckState.Passed, about.Say(
                "y.family.text", ("count", Formats.Count(_verdict.FamilySize, about.Culture)), ("p", FigureWording.P(p, about.Culture)),
                ("q", FigureWording.P(q, about.Culture))));
        }
    }

    private IEnumerable<CheckLine> OnHeadline(SeriesVerdict headline)
    {
        if (headline.Step is not { } step)
        {
            yield break;
        }

        yield return step.P is { } p
            ? Line("y.swings", p < VerdictRule.Level ? CheckState.Passed : CheckState.Failed, about.Say(
                p < VerdictRule.Level ? "y.swings.passed" : "y.swings.failed", ("rare", Rare(p))))
            : Line("y.swings", CheckState.NotMade, about.Say("y.swings.none"));
        var isLarge = Math.Abs(step.Change) >= headline.Measurement.Delta;
        var isRoundedUp = !isLarge && _words.Size(step.Change) == _words.Size(headline.Measurement.Delta);
        yield return Line("y.size", isLarge ? CheckState.Passed : CheckState.Failed, about.Say(
            isRoundedUp ? "y.size.rounded" : "y.size.text", ("change", _words.Signed(step.Change)), ("delta", _words.Size(headline.Measurement.Delta))));
        if (headline is { Checks: { } checks, Measurement.Trend: { } trend })
        {
            yield return Line(
                "y.trend", checks.IsGuardPassed ? CheckState.Passed : CheckState.Failed, about.Say("y.trend.text", ("rest", _words.Signed(trend.Change))));
        }
    }

    private CheckLine Others(ControlledVerdict rule) => rule switch
    {
        { Measurement.UnitsGiven: 0 } => Line("y.others", CheckState.NotMade, about.Say("y.others.none")),
        { Net: { Measurement.IsMeasured: true, Step: { } net } } => Line("y.others", OthersDiffer(rule.Own, net) ? CheckState.Passed : CheckState.Failed, about.Say(
            "y.others.text", ("count", Formats.Count(_verdict.ComparisonUnits, about.Culture)), ("net", _words.Signed(_verdict.NetChange ?? 0)),
            ("interval", _words.InBrackets(_verdict.NetInterval)))),
        { Net: null } => Line("y.others", CheckState.NotMade, about.Say("y.others.own")),
        _ => Line("y.others", CheckState.NotMade, about.Say("y.others.few")),
    };

    // what the unit shows is still there, the same way and beyond the swings, once the common movement is taken out; or it shows only then
    private bool OthersDiffer(SeriesVerdict own, SlowWaveFit net) =>
        _verdict.IsRelative || (net.P < VerdictRule.Level && Math.Sign(net.Change) == Math.Sign(own.Step?.Change ?? 0));

    /// <summary>How often chance alone gives as much, told as people tell it.</summary>
    private string Rare(double p)
    {
        if (p >= InAHundred)
        {
            return about.Say("y.rare.about", ("count", Formats.Whole((int)Math.Round(100 * p), about.Culture)));
        }

        // one digit, downwards: 1 in 347 is "less than once in 300"
        var times = 1 / Math.Max(p, 1e-6);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(times)));
        return about.Say("y.rare.below", ("count", Formats.Whole((int)(Math.Floor(times / unit) * unit), about.Culture)));
    }

    private CheckLine Line(string key, CheckState state, string text) => new(state, about.Say(key), text);
}
