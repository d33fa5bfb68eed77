using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;

namespace PilotReview.Core.Entry;

/// <summary>Whether a figure lies further from its own series than that ever moves: outside the natural process limits of the periods before
/// (<see cref="XmrLimits"/>). It asks, it does not judge: a real change is explained and stays.</summary>
internal static class SeriesCheck
{
    /// <summary>Earlier points that limits need; with fewer the limits themselves are too rough to ask anybody.</summary>
    private const int LeastPoints = 8;

    /// <summary>Digits of a percent in the sentence.</summary>
    private const int ShownDecimals = 1;

    public static IEnumerable<EntryFinding> Of(EntryCell cell)
    {
        var indicator = cell.Rule.Indicator;
        if (indicator.Kind == IndicatorKind.Ordinal || indicator.IsYesNo || FigureText.Point(cell.Figure) is not { } point
            || cell.Earlier.OfType<double>().Count() < LeastPoints || XmrLimits.Of(cell.Earlier) is not { } limits)
        {
            yield break;
        }

        // a series that stood still has no width: the smallest change that matters is given to it
        var least = Least(indicator);
        var (lower, upper) = (Math.Min(limits.Lower, limits.Centre - least), Math.Max(limits.Upper, limits.Centre + least));
        var known = cell.Earlier.OfType<double>().ToList();
        // as far as the series itself went, the limits are too narrow, not the figure odd
        if ((point < lower && point < known.Min()) || (point > upper && point > known.Max()))
        {
            yield return new EntryFinding(
                EntryCheck.UnusualChange, CheckGrade.Explain, cell.Key,
                Shown(point, indicator), ImportValue.Of(known.Count), Shown(known.Min(), indicator), Shown(known.Max(), indicator), Sign(indicator));
        }
    }

    private static double Least(Indicator indicator)
    {
        const double sharePoints = 100;
        var change = (double)(indicator.SmallestChange ?? 0);
        return indicator.Kind == IndicatorKind.Proportion ? change / sharePoints : change;
    }

    private static string Shown(double value, Indicator indicator) =>
        ImportValue.Of(Math.Round((decimal)(indicator.Kind == IndicatorKind.Proportion ? value * 100 : value), ShownDecimals, MidpointRounding.AwayFromZero));

    private static string Sign(Indicator indicator) => indicator.Kind == IndicatorKind.Proportion ? "%" : string.Empty;
}
