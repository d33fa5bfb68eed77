namespace PilotReview.Core.Statistics;

/// <summary>What a slow-wave test could show, told before the data are in: the swings come from the period before alone, the design from the planned calendar.</summary>
/// <remarks>σ² as in <see cref="SlowWaveTest"/>, from the points before with level and season taken out; but never below the variance of all residuals: a year or two hold
/// three slow waves, which by luck may all be small, while figures that drift do not swing less slowly than quickly. The planned standard error is √(σ²·[(X′WX)⁻¹] of the step) with the
/// weights of the period before repeated after the restructuring. The smallest detectable change with a power of 80 % is that error times t(.975, K) + t(.80, K).
/// An estimate from few points: it tells the order of size, not a promise.</remarks>
public static class SlowWavePlan
{
    private const double MissedChanges = 0.20;
    private const double NoWaves = 1e-12;

    /// <summary>σ² of the natural swings in the points before the cut; null with too few points or none that swing.</summary>
    public static double? Variance(StepSeries series)
    {
        var times = series.Times[..series.Before];
        var waves = SlowWaveTest.Waves(times.Length);
        var regressors = series.Calendar.Period > 1 ? 3 : 1;
        if (times.Length < regressors + waves)
        {
            return null;
        }

        var (table, pivots, _) = Reduced(times, series.Calendar, regressors, waves, Weights(series), series.Values);
        var right = table.AsSpan((regressors + waves) * times.Length, times.Length);
        var (slow, told) = SumOf(right, pivots[regressors..]);
        var (fitted, known) = SumOf(right, pivots[..regressors]);
        if (told == 0)
        {
            return null;
        }

        var all = 0.0;
        foreach (var value in right)
        {
            all += value * value;
        }

        var mean = series.Values.Take(series.Before).Average();
        var variance = Math.Max(slow / told, (all - fitted) / (times.Length - known));
        return double.IsFinite(variance) && variance >= NoWaves * Math.Max(1, mean * mean) ? variance : null;
    }

    // squares of the parts of the values along some columns, and how many of the columns stand for themselves
    private static (double Sum, int Count) SumOf(ReadOnlySpan<double> right, int[] pivots)
    {
        var (sum, count) = (0.0, 0);
        foreach (var pivot in pivots.Where(pivot => pivot >= 0))
        {
            sum += right[pivot] * right[pivot];
            count++;
        }

        return (sum, count);
    }

    /// <summary>The smallest change that a review would show with a power of 80 %, in the unit of the values.</summary>
    /// <param name="variance">σ² of the natural swings.</param>
    /// <param name="calendar">The restructuring.</param>
    /// <param name="before">Usable periods before, in order.</param>
    /// <param name="last">Last period of the review; every period from the end of the settling-in to it is taken to be usable.</param>
    /// <param name="weight">Weight of a typical point.</param>
    /// <returns>Null when a side would have no point.</returns>
    public static double? Detectable(double variance, StepCalendar calendar, IReadOnlyList<int> before, int last, double weight)
    {
        if (before.Count == 0 || last < calendar.AfterFrom)
        {
            return null;
        }

        int[] times = [.. before, .. Enumerable.Range(calendar.AfterFrom, last - calendar.AfterFrom + 1)];
        var regressors = calendar.Period > 1 ? 4 : 2;
        if (times.Length < regressors)
        {
            return null;
        }

        var (_, pivots, diagonal) = Reduced(
            times, calendar, regressors, 0, Enumerable.Repeat(weight, times.Length).ToArray(), new double[times.Length], hasStep: true);
        if (pivots.Contains(-1))
        {
            return null;
        }

        // the step stands last, so its part of (X′WX)⁻¹ is one over the square of its diagonal element
        var error = Math.Sqrt(variance) / Math.Abs(diagonal[regressors - 1]);
        var waves = SlowWaveTest.Waves(times.Length);
        return error * (StudentQuantiles.Upper(waves) + StudentQuantiles.Above(waves, MissedChanges));
    }

    /// <summary>The middle weight of the points before.</summary>
    public static double TypicalWeight(StepSeries series)
    {
        var weights = Weights(series);
        Array.Sort(weights);
        return weights.Length == 0 ? 1 : weights[weights.Length / 2];
    }

    private static double[] Weights(StepSeries series)
    {
        var weights = new double[series.Count];
        series.Weigh(weights);
        return weights[..series.Before];
    }

    // level, season, then the step or the waves
    private static (double[] Table, int[] Pivots, double[] Diagonal) Reduced(
        int[] times, StepCalendar calendar, int regressors, int waves, double[] weights, double[] values, bool hasStep = false)
    {
        var rows = times.Length;
        var columns = regressors + waves;
        var table = new double[(columns + 1) * rows];
        var span = times[^1] - times[0] + 1;
        for (var row = 0; row < rows; row++)
        {
            var root = Math.Sqrt(weights[row]);
            var time = times[row] - calendar.Cut;
            var column = 0;
            table[row] = root;
            if (calendar.Period > 1)
            {
                var angle = 2 * Math.PI * (time % calendar.Period) / calendar.Period;
                table[(++column * rows) + row] = root * Math.Cos(angle);
                table[(++column * rows) + row] = root * Math.Sin(angle);
            }

            if (hasStep)
            {
                table[(++column * rows) + row] = time >= 0 ? root : 0;
            }

            for (var wave = 1; wave <= waves; wave++)
            {
                table[(++column * rows) + row] = root * Math.Cos(Math.PI * wave * (times[row] - times[0] + 0.5) / span);
            }

            table[(columns * rows) + row] = root * values[row];
        }

        var diagonal = new double[columns];
        var pivots = new int[columns];
        HouseholderReduction.Reduce(table, rows, columns, diagonal, pivots);
        return (table, pivots, diagonal);
    }
}
