namespace PilotReview.Core.Statistics;

/// <summary>The slow-wave step test: is a step bigger than the slow natural waves of the series itself? The one test that decides.</summary>
/// <remarks>Weighted least squares of the values on level, step and season; the variance comes from K low-frequency cosines that are projected off these:
/// σ² = (RSS without waves − RSS with waves)/K, standard error √(σ²·[(X′WX)⁻¹] of the step), Student's t with K degrees of freedom. No autocorrelation is estimated.
/// Sources: the equal-weighted cosine long-run variance of P. C. B. Phillips, Econometric Theory 21 (2005) 116; U. K. Müller, J. Econometrics 141 (2007) 1331;
/// Y. Sun, Econometrics J. 16 (2013) 1; E. Lazarus, D. J. Lewis, J. H. Stock, M. W. Watson, J. Bus. Econ. Stat. 36 (2018) 541 (0.4·T^⅔ waves).
/// The binomial error of a share without any waves takes p = (x + ½)/(n + 1) on each side.</remarks>
public static class SlowWaveTest
{
    private const int FewestWaves = 3;
    private const int MostWaves = 8;
    private const double NoWaves = 1e-12;
    private const double NoChange = 1e-10;

    [ThreadStatic]
    private static double[]? _table;

    /// <summary>K for a number of usable points: ⌊0.4·N^⅔ + 0.5⌋, at least 3 and at most 8.</summary>
    public static int Waves(int points) =>
        (int)Math.Clamp(Math.Floor((0.4 * Math.Pow(Math.Max(points, 0), 2.0 / 3.0)) + 0.5), FewestWaves, MostWaves);

    /// <summary>Measures the step. Not computable without a point on each side, or with fewer points than columns.</summary>
    public static Computation<SlowWaveFit> Fit(StepSeries series, StepModel model = StepModel.Step)
    {
        if (series.Before == 0 || series.After == 0)
        {
            return NotComputable.TooFewPoints;
        }

        var design = SlowWaveDesign.Of(series.Times, series.Calendar, model);
        var rows = design.Rows;
        var columns = design.Regressors + design.Waves;
        if (rows < columns)
        {
            return NotComputable.TooFewPoints;
        }

        Span<double> roots = stackalloc double[rows <= 512 ? rows : 0];
        roots = rows <= 512 ? roots : new double[rows];
        series.Weigh(roots);
        for (var row = 0; row < rows; row++)
        {
            roots[row] = Math.Sqrt(roots[row]);
        }

        var table = Table((columns + 1) * rows);
        for (var column = 0; column <= columns; column++)
        {
            var from = column < columns ? design.Columns.AsSpan(column * rows, rows) : series.Values;
            var to = table.Slice(column * rows, rows);
            for (var row = 0; row < rows; row++)
            {
                to[row] = from[row] * roots[row];
            }
        }

        Span<double> diagonal = stackalloc double[columns];
        Span<int> pivots = stackalloc int[columns];
        HouseholderReduction.Reduce(table, rows, columns, diagonal, pivots);
        var reduced = new Reduced(design, table, diagonal, pivots);
        return reduced.HasStep ? Measure(series, design, reduced, roots) : NotComputable.TooFewPoints;
    }

    private static Computation<SlowWaveFit> Measure(StepSeries series, SlowWaveDesign design, Reduced reduced, ReadOnlySpan<double> roots)
    {
        Span<double> coefficients = stackalloc double[design.Regressors];
        Span<double> stepRow = stackalloc double[design.Regressors];
        reduced.Solve(coefficients);
        reduced.InverseRow(stepRow);
        var withWaves = reduced.RestBehindWaves();
        var inWaves = reduced.InWaves();
        var change = coefficients[SlowWaveDesign.StepColumn];
        var mean = series.Values.Average();
        var variance = inWaves / design.Waves;
        var isDegenerate = variance < NoWaves * Math.Max(1, mean * mean);
        var error = Math.Sqrt(Math.Max(0, variance * stepRow[SlowWaveDesign.StepColumn]));
        if (isDegenerate)
        {
            change = Math.Abs(change) < NoChange * Math.Max(1, Math.Abs(mean)) ? 0 : change;
            error = series.Type == SeriesType.Proportion ? BinomialError(series, design, stepRow, roots) : 0;
        }

        if (!double.IsFinite(change) || !double.IsFinite(error))
        {
            return NotComputable.BadInput;
        }

        return new SlowWaveFit
        {
            Points = design.Rows,
            Waves = design.Waves,
            Change = change,
            StandardError = error,
            IsDegenerate = isDegenerate,
            ResidualsWithoutWaves = inWaves + withWaves,
            ResidualsWithWaves = withWaves,
            LagOne = isDegenerate ? null : LagOne(series, design, coefficients),
        };
    }

    // what the step takes from each point, times the binomial variance of that point
    private static double BinomialError(StepSeries series, SlowWaveDesign design, ReadOnlySpan<double> stepRow, ReadOnlySpan<double> roots)
    {
        var before = Pooled(series, 0, series.Before);
        var after = Pooled(series, series.Before, series.Count);
        var variance = 0.0;
        for (var row = 0; row < design.Rows; row++)
        {
            var share = 0.0;
            for (var column = 0; column < design.Regressors; column++)
            {
                share += design.Columns[(column * design.Rows) + row] * stepRow[column];
            }

            share *= roots[row] * roots[row];
            var p = row < series.Before ? before : after;
            variance += share * share * p * (1 - p) / series.Sizes[row];
        }

        return Math.Sqrt(variance);
    }

    private static double Pooled(StepSeries series, int from, int to)
    {
        var events = 0.0;
        var total = 0.0;
        for (var row = from; row < to; row++)
        {
            events += series.Amounts[row];
            total += series.Sizes[row];
        }

        return (events + 0.5) / (total + 1);
    }

    // over neighbours in the calendar; across a gap nothing is compared
    private static double? LagOne(StepSeries series, SlowWaveDesign design, ReadOnlySpan<double> coefficients)
    {
        var squares = 0.0;
        var products = 0.0;
        var earlier = 0.0;
        for (var row = 0; row < design.Rows; row++)
        {
            var residual = series.Values[row];
            for (var column = 0; column < design.Regressors; column++)
            {
                residual -= coefficients[column] * design.Columns[(column * design.Rows) + row];
            }

            squares += residual * residual;
            products += row > 0 && series.Times[row] == series.Times[row - 1] + 1 ? residual * earlier : 0;
            earlier = residual;
        }

        return squares > 0 ? products / squares : null;
    }

    private static Span<double> Table(int length)
    {
        if (_table is null || _table.Length < length)
        {
            _table = new double[length];
        }

        return _table.AsSpan(0, length);
    }

    /// <summary>The triangle after the reduction, with what is read from it.</summary>
    private readonly ref struct Reduced(SlowWaveDesign design, Span<double> table, Span<double> diagonal, Span<int> pivots)
    {
        private readonly Span<double> _table = table;
        private readonly Span<double> _diagonal = diagonal;
        private readonly Span<int> _pivots = pivots;
        private readonly int _rows = design.Rows;
        private readonly int _regressors = design.Regressors;
        private readonly int _columns = design.Regressors + design.Waves;

        /// <summary>Whether the columns before the waves can be told apart.</summary>
        public bool HasStep => !_pivots[.._regressors].Contains(-1);

        private ReadOnlySpan<double> Right => _table.Slice(_columns * _rows, _rows);

        /// <summary>Coefficients of the fit without waves: back-substitution in R b = Q′y.</summary>
        public void Solve(Span<double> into)
        {
            for (var row = _regressors - 1; row >= 0; row--)
            {
                var value = Right[row];
                for (var column = row + 1; column < _regressors; column++)
                {
                    value -= _table[(column * _rows) + row] * into[column];
                }

                into[row] = value / _diagonal[row];
            }
        }

        /// <summary>The step's row of (X′WX)⁻¹: R⁻¹R⁻ᵀ applied to the unit vector of the step.</summary>
        public void InverseRow(Span<double> into)
        {
            into.Clear();
            for (var row = 0; row < _regressors; row++)
            {
                var value = row == SlowWaveDesign.StepColumn ? 1.0 : 0.0;
                for (var earlier = 0; earlier < row; earlier++)
                {
                    value -= _table[(row * _rows) + earlier] * into[earlier];
                }

                into[row] = value / _diagonal[row];
            }

            for (var row = _regressors - 1; row >= 0; row--)
            {
                var value = into[row];
                for (var column = row + 1; column < _regressors; column++)
                {
                    value -= _table[(column * _rows) + row] * into[column];
                }

                into[row] = value / _diagonal[row];
            }
        }

        /// <summary>RSS without waves − RSS with waves: what the waves' own directions hold of the values.</summary>
        public double InWaves()
        {
            var sum = 0.0;
            for (var column = _regressors; column < _columns; column++)
            {
                var value = _pivots[column] < 0 ? 0 : Right[_pivots[column]];
                sum += value * value;
            }

            return sum;
        }

        /// <summary>RSS with waves.</summary>
        public double RestBehindWaves()
        {
            var last = 0;
            foreach (var pivot in _pivots)
            {
                last = Math.Max(last, pivot + 1);
            }

            var rest = Right[last..];
            return HouseholderReduction.Dot(rest, rest);
        }
    }
}
