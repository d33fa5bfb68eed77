using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Wording;

/// <summary>The marks of a chart and its rule hits in words.</summary>
public static class ChartWording
{
    /// <summary>What the variation of the newest point says.</summary>
    public static string Variation(ControlChart chart, CultureInfo culture)
    {
        var said = Phrases.Get("i.variation." + SnakeCase.Of(chart.Variation.ToString()), culture);
        return chart.After is { Limits: not null, IsOnTrial: true }
            ? $"{said} {Phrases.Fill("i.trial", culture, ("count", Formats.Whole(ChartSegment.FullPoints, culture)))}"
            : said;
    }

    /// <summary>Whether the target will be met as things stand.</summary>
    public static string Assurance(ControlChart chart, Finding finding, CultureInfo culture)
    {
        var target = finding.Indicator.TargetOn(finding.Result.Plan.Last.End);
        var lacksLimits = chart is { Assurance: AssuranceIcon.None, After.Limits: null } && finding.Indicator.Direction != Direction.Neutral && target is not null;
        return Phrases.Fill(
            "i.assurance." + SnakeCase.Of(chart.Assurance.ToString()) + (lacksLimits ? ".limits" : string.Empty), culture,
            ("target", target is null ? string.Empty : FigureWording.Target(finding.Indicator, target.Value, culture)));
    }

    /// <summary>The step mark in a few words.</summary>
    public static string StepName(ControlChart chart, Finding finding, CultureInfo culture) =>
        IsSeen(chart, finding.Verdict) ? Phrases.Get("i.step_name.seen", culture) : Words.Of(chart.Step, culture);

    // a step that the eye sees is not said to be unseen: it is told why it does not count
    private static bool IsSeen(ControlChart chart, Verdict verdict) =>
        chart.Step == StepIcon.NotShown && verdict.Change is not (null or 0) && verdict.Interval is not { Lower: <= 0, Upper: >= 0 };

    /// <summary>What happened at the restructuring.</summary>
    public static string Step(ControlChart chart, Finding finding, CultureInfo culture)
    {
        var verdict = finding.Verdict;
        // a verdict beside comparison units is on the difference, so its own number stands with it
        var isNet = verdict.IsControlled && chart.Step is not (StepIcon.NotShown or StepIcon.TooFew);
        var (change, interval) = isNet ? (verdict.NetChange, verdict.NetInterval) : (verdict.Change, verdict.Interval);
        var variant = isNet ? ".net" : IsSeen(chart, verdict) ? ".seen" : string.Empty;
        return Phrases.Fill(
            "i.step." + SnakeCase.Of(chart.Step.ToString()) + variant, culture, ("why", FindingWording.WhyNot(finding, culture)),
            ("change", change is { } step ? FigureWording.Change(finding.Indicator, step, culture) : string.Empty),
            ("interval", interval is { } known
                ? Phrases.Fill(
                    "d.interval", culture, ("low", FigureWording.ChangeNumber(finding.Indicator, known.Lower, culture)),
                    ("high", FigureWording.ChangeNumber(finding.Indicator, known.Upper, culture)))
                : string.Empty));
    }

    /// <summary>One sentence for each rule that flags a point.</summary>
    public static IReadOnlyList<string> Hits(ControlChart chart, CultureInfo culture) =>
    [
        .. Enum.GetValues<PointFlag>()
            .Select(flag => (Flag: flag, Periods: chart.Flags.Where(point => point.Value.Contains(flag)).Select(point => point.Key.Period).Order().ToList()))
            .Where(hit => hit.Periods.Count > 0)
            .Select(hit => Phrases.Fill("i.hit." + SnakeCase.Of(hit.Flag.ToString()), culture, ("periods", Named(hit.Periods, culture)))),
    ];

    // stretches that follow one another are told apart: two runs are not one long one
    private static string Named(List<Period> periods, CultureInfo culture)
    {
        var stretches = new List<(Period From, Period To)>();
        foreach (var period in periods)
        {
            if (stretches.Count > 0 && stretches[^1].To.Next == period)
            {
                stretches[^1] = (stretches[^1].From, period);
            }
            else
            {
                stretches.Add((period, period));
            }
        }

        return string.Join(", ", stretches.Select(stretch => Phrases.Span(stretch.From, stretch.To, culture)));
    }
}
