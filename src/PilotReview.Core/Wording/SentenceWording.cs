using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Wording;

/// <summary>The one or two sentences that tell a finding: levels and difference when computed, else the levels and why they are not compared.</summary>
internal sealed class SentenceWording(FindingContext about)
{
    private readonly Finding _finding = about.Finding;

    /// <summary>The sentences with <paramref name="code"/> where a document prints it.</summary>
    public string With(string code) => about.Result.Status switch
    {
        ComparisonStatus.Computed => string.Join(' ', new VerdictWording(about).Sentences().Prepend(Computed(code))),
        ComparisonStatus.DifferentScale => OnTwoScales(code),
        ComparisonStatus.Withheld => Withheld(code),
        _ => $"{Described(code)} {new ShortageWording(about).Sentence()}",
    };

    private string Computed(string code)
    {
        if (_finding.Verdict.Kind == VerdictKind.AtCeiling)
        {
            return Say(_finding.IsEnrolled ? "v.ceiling" : "v.ceiling.neighbour", code, [
                ("delta", FigureWording.ChangeSize(_finding.Indicator, _finding.Verdict.Delta ?? 0, about.Culture)),
                ("ratio1", InBrackets(about.Result.Before)), ("ratio2", Behind(about.Result.After)),
            ]);
        }

        var change = about.Result.Change.GetValueOrDefault();
        var key = _finding.Indicator.Kind switch
        {
            IndicatorKind.Count => "d.count",
            IndicatorKind.Proportion => "d.share." + Movement(change),
            _ => "d.mean." + Movement(change),
        };
        var hasDirection = key.EndsWith(".up", StringComparison.Ordinal) || key.EndsWith(".down", StringComparison.Ordinal);

        return Say(key, code, [
            ("change", hasDirection
                ? FigureWording.ChangeSize(_finding.Indicator, change, about.Culture)
                : FigureWording.Change(_finding.Indicator, change, about.Culture)),
            ("interval", Interval(hasDirection)),
        ]);
    }

    private string InBrackets(SideSummary side) => FigureWording.Ratio(side, about.Culture) is { Length: > 0 } ratio ? $" ({ratio})" : string.Empty;

    private string Behind(SideSummary side) => FigureWording.Ratio(side, about.Culture) is { Length: > 0 } ratio ? $", {ratio}" : string.Empty;

    /// <summary>Up or down as the printed figures show it, levels and step alike; the same when they do not.</summary>
    private string Movement(double change)
    {
        var shown = FigureWording.ChangeNumber(_finding.Indicator, change, about.Culture);
        var isFlat = shown == FigureWording.ChangeNumber(_finding.Indicator, 0, about.Culture) || about.Level(Side.Before) == about.Level(Side.After)
            || Math.Sign(change) != Math.Sign(about.Result.PlainChange ?? change);
        return isFlat ? "same" : change > 0 ? "up" : "down";
    }

    private string Interval(bool hasDirection)
    {
        if (about.Result.Interval is not { } interval)
        {
            return about.Say("d.interval.none");
        }

        // without sign only where the verb gives the direction and both ends lie on its side
        var isOneSided = interval.Lower > 0 || interval.Upper < 0;
        var (low, high) = hasDirection && isOneSided ? (Size(Nearer(interval)), Size(Farther(interval))) : (Signed(interval.Lower), Signed(interval.Upper));
        return about.Say("d.interval", ("low", low), ("high", high));
    }

    private static double Nearer(Interval interval) => Math.Min(Math.Abs(interval.Lower), Math.Abs(interval.Upper));

    private static double Farther(Interval interval) => Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper));

    private string Size(double value) => Formats.Number(value * FigureWording.Factor(_finding.Indicator), _finding.Indicator.Decimals, about.Culture);

    private string Signed(double value) => FigureWording.ChangeNumber(_finding.Indicator, value, about.Culture);

    private string OnTwoScales(string code)
    {
        var key = _finding.Indicator.Kind == IndicatorKind.Ordinal ? "v.scale.levels" : "v.scale.sides";
        var scales = Say("v.scale", code, [("scale1", ScaleName(about.Result.Before)), ("scale2", ScaleName(about.Result.After))]);
        return $"{scales} {Say(key, string.Empty, [])}";
    }

    private string Withheld(string code) =>
        Say(about.Result.HidesLevels ? "v.withheld" : "v.withheld.levels", code, [("verdict", FindingWording.Verdict(_finding, about.Culture).ToLower(about.Culture))]);

    private string ScaleName(SideSummary side) => about.Dossier.Scale(side.ScaleVersionId)?.Name.In(about.Culture) ?? string.Empty;

    private string Described(string code)
    {
        var key = (about.Result.Before.Periods, about.Result.After.Periods) switch
        {
            (0, 0) => "d.none",
            _ when _finding.Indicator.Kind == IndicatorKind.Ordinal => "d.level",
            (0, _) => "d.after_only",
            (_, 0) => "d.before_only",
            _ => "d.both",
        };
        return Say(key, code, []);
    }

    private string Say(string key, string code, (string Slot, string Text)[] more)
    {
        // a share has n/N in a slot of its own; elsewhere it stands beside the level
        var isComputed = about.Result.Status == ComparisonStatus.Computed;
        return about.Say(key, [
            // what a sentence brings itself goes before what every sentence has
            .. more,
            ("indicator", about.Indicator), ("unit", about.Unit), ("code", code),
            ("before", isComputed ? about.Level(Side.Before) : about.LevelWithRatio(Side.Before)),
            ("after", isComputed ? about.Level(Side.After) : about.LevelWithRatio(Side.After)),
            ("levels1", about.Level(Side.Before)), ("levels2", about.Level(Side.After)),
            ("ratio1", FigureWording.Ratio(about.Result.Before, about.Culture)), ("ratio2", FigureWording.Ratio(about.Result.After, about.Culture)),
            ("periods1", about.Periods(Side.Before)), ("periods2", about.Periods(Side.After)),
        ]);
    }
}
