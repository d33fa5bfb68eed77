using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>A series measured once: its step, and the step with a trend allowed for. The verdict is concluded from it, again with another p if need be.</summary>
public sealed record SeriesMeasurement
{
    public required SeriesQuestion Question { get; init; }

    /// <summary>Why nothing was measured: the least data are not met, or the input is bad. Null when it was.</summary>
    public Reason? Shortage { get; init; }

    /// <summary>The usable points; null on bad input.</summary>
    public StepSeries? Series { get; init; }

    /// <summary>The step; null with a <see cref="Shortage"/>.</summary>
    public SlowWaveFit? Step { get; init; }

    /// <summary>The step once a straight line through the whole series is allowed for; null where it cannot be told.</summary>
    public SlowWaveFit? Trend { get; init; }

    /// <summary>The smallest change that matters, in the unit of the values.</summary>
    public double Delta { get; init; }

    /// <summary>Whether the least data are met.</summary>
    public bool IsMeasured => Step is not null;

    /// <summary>Measures a series: checks it, then fits both models.</summary>
    /// <param name="question">The series.</param>
    /// <param name="hasDenominators">Whether the median denominator counts among the least data; not for a difference of two series.</param>
    public static SeriesMeasurement Of(SeriesQuestion question, bool hasDenominators = true)
    {
        if (question.Delta is { } delta && !(delta >= 0 && double.IsFinite(delta)))
        {
            return new SeriesMeasurement { Question = question, Shortage = Reason.BadInput };
        }

        if (StepSeries.Of(question.Type, question.Calendar, question.Figures, question.LeftOut).Value is not { } series)
        {
            return new SeriesMeasurement { Question = question, Shortage = Reason.BadInput };
        }

        if (SeriesMinimum.Check(series, question.LeftOut, hasDenominators) is { } reason)
        {
            return new SeriesMeasurement { Question = question, Series = series, Shortage = reason };
        }

        return SlowWaveTest.Fit(series) switch
        {
            { Value: { } step } => new SeriesMeasurement
            {
                Question = question,
                Series = series,
                Step = step,
                Trend = SlowWaveTest.Fit(series, StepModel.Trend).Value,
                Delta = question.DeltaOf(series),
            },
            { Why: NotComputable.BadInput } => new SeriesMeasurement { Question = question, Series = series, Shortage = Reason.BadInput },
            _ => new SeriesMeasurement { Question = question, Series = series, Shortage = Reason.TooFewPoints },
        };
    }
}
