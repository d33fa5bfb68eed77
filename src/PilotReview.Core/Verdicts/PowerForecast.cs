using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>What a review of one unit and indicator could show, told before it is held (methods, sections 9 and 10).</summary>
public sealed record PowerForecast
{
    /// <summary>First period at whose end a verdict is possible, if no period is missing; null when the period before is not enough.</summary>
    public int? FirstVerdict { get; init; }

    /// <summary>Usable periods that the period before still lacks for a verdict that may be clear.</summary>
    public int MissingBefore { get; init; }

    /// <summary>The median denominator of the period before is too small for a verdict.</summary>
    public bool IsTooSmall { get; init; }

    /// <summary>Smallest change that the review would show with a power of 80 %, in the unit of the values; null when it cannot be told.</summary>
    public double? Detectable { get; init; }

    /// <summary>The same with another year of figures before.</summary>
    public double? WithLongerBaseline { get; init; }

    /// <summary>Comparison units that stand behind <see cref="Detectable"/>; 0 for the unit alone.</summary>
    public int ComparisonUnits { get; init; }

    /// <summary>The same with as many comparison units again; null without any.</summary>
    public double? WithMoreComparisons { get; init; }

    /// <summary>The smallest change that matters, in the unit of the values; null when it is not agreed and has no default yet.</summary>
    public double? Delta { get; init; }

    /// <summary>Whether the change that matters could be shown.</summary>
    public bool? IsEnough => Detectable is { } detectable && Delta is { } delta ? detectable <= delta : null;

    /// <summary>Tells what a review up to <paramref name="last"/> could show.</summary>
    /// <param name="question">The unit with the figures that are there; those after the cut are not looked at.</param>
    /// <param name="comparisons">Series of the comparison units.</param>
    /// <param name="last">Last period of the review.</param>
    public static PowerForecast Of(SeriesQuestion question, IReadOnlyList<IReadOnlyList<PeriodFigure>> comparisons, int last)
    {
        if (question.Delta is { } agreed && !double.IsFinite(agreed)
            || StepSeries.Of(question.Type, question.Calendar, question.Figures, question.LeftOut).Value is not { } series)
        {
            return new PowerForecast();
        }

        var perYear = question.Calendar.Period;
        // with months of choice left out more must remain, or else no verdict can be clear (methods, section 9)
        var least = Math.Max(SeriesMinimum.LeastPoints(perYear), question.LeftOut.Count > 0 ? SeriesMinimum.LeastWithoutChoice(perYear) : 0);
        var span = series.Before == 0 ? 0 : question.Calendar.Cut - series.Times[0];
        var lacking = Math.Max(Math.Max(least - series.Before, SeriesMinimum.LeastSpan(perYear) - span), SeriesMinimum.MissingBefore(series, question.LeftOut));
        var isSmall = lacking <= 0 && SeriesMinimum.IsBeforeTooSmall(series);
        var start = new PowerForecast
        {
            FirstVerdict = lacking <= 0 && !isSmall ? question.Calendar.AfterFrom + SeriesMinimum.LeastSpan(perYear) - 1 : null,
            MissingBefore = Math.Max(0, lacking),
            IsTooSmall = isSmall,
            Delta = series.Before == 0 ? question.Delta : question.DeltaOf(series),
        };
        return isSmall ? start : start.WithDetectable(question, series, comparisons, last);
    }

    private PowerForecast WithDetectable(
        SeriesQuestion question, StepSeries series, IReadOnlyList<IReadOnlyList<PeriodFigure>> comparisons, int last)
    {
        var valid = comparisons.Where(unit => StepSeries.Of(question.Type, question.Calendar, unit).Value is not null).ToList();
        var difference = ComparisonDifference.Of(question.Type, question.Calendar, question.Figures, valid, question.LeftOut);
        var isControlled = difference.UnitsUsed >= ComparisonDifference.FewestUnits;
        var basis = isControlled
            ? StepSeries.Of(SeriesType.Score, question.Calendar, difference.Figures, question.LeftOut).Value ?? series
            : series;
        if (SlowWavePlan.Variance(basis) is not { } variance)
        {
            return this;
        }

        int[] before = basis.Times[..basis.Before];
        int[] longer = [.. Enumerable.Range(before[0] - question.Calendar.Period, question.Calendar.Period), .. before];
        var weight = SlowWavePlan.TypicalWeight(basis);
        var units = isControlled ? difference.UnitsUsed : 0;
        // the mean of J units brings in their own swings, J times smaller in variance
        var fewer = units == 0 ? variance : variance * (1 + (1.0 / (2 * units))) / (1 + (1.0 / units));
        return this with
        {
            Detectable = SlowWavePlan.Detectable(variance, question.Calendar, before, last, weight),
            WithLongerBaseline = SlowWavePlan.Detectable(variance, question.Calendar, longer, last, weight),
            ComparisonUnits = units,
            WithMoreComparisons = units == 0 ? null : SlowWavePlan.Detectable(fewer, question.Calendar, before, last, weight),
        };
    }
}
