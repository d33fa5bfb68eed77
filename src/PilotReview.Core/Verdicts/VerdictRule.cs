using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>The rule that turns a measured series into a verdict (methods, section 4): significance, size, trend guard, then what the interval still allows.</summary>
public static class VerdictRule
{
    /// <summary>p below this is called significant.</summary>
    public const double Level = 0.05;

    /// <summary>One-sided level at which the step must still be visible beside a trend.</summary>
    private const double GuardLevel = 0.10;

    /// <summary>Measures a series and judges it.</summary>
    /// <param name="question">The series.</param>
    /// <param name="adjustedP">p adjusted for several indicators, to be used instead of the step's own.</param>
    public static SeriesVerdict Judge(SeriesQuestion question, double? adjustedP = null) => Conclude(SeriesMeasurement.Of(question), adjustedP);

    /// <summary>Judges a measured series.</summary>
    public static SeriesVerdict Conclude(SeriesMeasurement measured, double? adjustedP = null)
    {
        if (adjustedP is { } given && !(given >= 0 && given <= 1))
        {
            return new SeriesVerdict(VerdictKind.NotEnoughData, Reason.BadInput, measured, null);
        }

        if (measured.Step is not { } step)
        {
            return new SeriesVerdict(VerdictKind.NotEnoughData, measured.Shortage ?? Reason.BadInput, measured, null);
        }

        if (step.P is not { } p || step.Interval is not { } interval)
        {
            // nothing varies: without a step the sides are the same, with one its size cannot be held against anything
            return step.Change == 0
                ? new SeriesVerdict(VerdictKind.NoClearChange, Reason.PracticallyUnchanged, measured, null)
                : new SeriesVerdict(VerdictKind.NotEnoughData, Reason.NoVariation, measured, null);
        }

        var checks = Check(step, measured.Trend, p, adjustedP ?? p);
        var (kind, reason) = Decide(measured, step, interval, checks);
        return new SeriesVerdict(kind, reason, measured, checks);
    }

    private static (VerdictKind Kind, Reason Reason) Decide(SeriesMeasurement measured, SlowWaveFit step, Interval interval, SeriesChecks checks)
    {
        var delta = measured.Delta;
        var isSignificant = checks.P < Level;
        var isLarge = Math.Abs(step.Change) >= delta;
        if (isSignificant && isLarge && checks.IsGuardPassed)
        {
            return (measured.Question.Sign * step.Change > 0 ? VerdictKind.Improved : VerdictKind.Worsened, Reason.ClearChange);
        }

        var (lower, upper) = measured.Question.HigherIsBetter ? (interval.Lower, interval.Upper) : (-interval.Upper, -interval.Lower);
        if (lower < -delta && upper > delta)
        {
            return (VerdictKind.NotEnoughData, Reason.TooImprecise);
        }

        return (VerdictKind.NoClearChange, (isSignificant, isLarge) switch
        {
            (true, false) => Reason.ChangeSmallerThanThreshold,
            (true, true) => Reason.MayContinueEarlierTrend,
            _ when lower >= -delta && upper <= delta => Reason.PracticallyUnchanged,
            _ when upper > delta => Reason.PossibleImprovement,
            _ => Reason.PossibleWorsening,
        });
    }

    private static SeriesChecks Check(SlowWaveFit step, SlowWaveFit? trend, double own, double p)
    {
        var sign = Math.Sign(step.Change);
        if (trend is null)
        {
            return new SeriesChecks(p, null, false, false);
        }

        var remaining = sign * trend.Change;
        var isVisible = trend.StandardError > 0
            ? remaining / trend.StandardError >= StudentQuantiles.Above(trend.Waves, GuardLevel)
            : remaining > 0;
        var isConflict = trend.P < Level && (!(own < Level) || Math.Sign(trend.Change) != sign);
        return new SeriesChecks(p, trend.OneSidedP(sign), remaining >= Math.Abs(step.Change) / 2 && isVisible, isConflict);
    }
}
