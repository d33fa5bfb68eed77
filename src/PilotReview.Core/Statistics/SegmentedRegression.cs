using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace PilotReview.Core.Statistics;

/// <summary>The interrupted time series of the textbooks: level, step, slope and change of slope, with errors that allow for autocorrelation.</summary>
/// <remarks>y = b₀ + b₁·step + b₂·t + b₃·(t − t₀)·step + season by ordinary least squares; Newey-West with Bartlett weights, lag L, factor n/(n − k), no prewhitening; t with n − k
/// degrees of freedom. Sources: A. K. Wagner et al., J. Clin. Pharm. Ther. 27 (2002) 299; W. K. Newey and K. D. West, Econometrica 55 (1987) 703. An appendix: on short series
/// its intervals are too narrow, so it never decides.</remarks>
public sealed record SegmentedRegression
{
    public required int Points { get; init; }

    public required int Freedom { get; init; }

    /// <summary>In the order of the columns.</summary>
    public required IReadOnlyList<double> Coefficients { get; init; }

    public required IReadOnlyList<double> PlainErrors { get; init; }

    /// <summary>Newey-West.</summary>
    public required IReadOnlyList<double> Errors { get; init; }

    public required double DurbinWatson { get; init; }

    public IReadOnlyList<double> T => [.. Coefficients.Zip(Errors, (coefficient, error) => coefficient / error)];

    /// <summary>Two-sided.</summary>
    public IReadOnlyList<double> P => [.. T.Select(t => 2 * StudentT.CDF(0, 1, Freedom, -Math.Abs(t)))];

    /// <summary>Fits one value for each period, without gaps.</summary>
    /// <param name="values">The series.</param>
    /// <param name="columns">Columns of the design, as long as the series each.</param>
    /// <param name="lag">Largest lag of the error.</param>
    public static Computation<SegmentedRegression> Of(IReadOnlyList<double> values, IReadOnlyList<IReadOnlyList<double>> columns, int lag)
    {
        if (lag < 0 || columns.Count == 0 || columns.Any(column => column.Count != values.Count) || !Counts.AreNumbers(values.Concat(columns.SelectMany(column => column))))
        {
            return NotComputable.BadInput;
        }

        if (values.Count <= columns.Count)
        {
            return NotComputable.TooFewPoints;
        }

        var design = Matrix<double>.Build.DenseOfColumns(columns);
        var y = Vector<double>.Build.DenseOfEnumerable(values);
        var qr = design.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
        if (qr.R.Diagonal().AbsoluteMinimum() <= 1e-12 * qr.R.Diagonal().AbsoluteMaximum())
        {
            return NotComputable.NoVariation;
        }

        var coefficients = qr.R.Solve(qr.Q.TransposeThisAndMultiply(y));
        var residuals = y - (design * coefficients);
        var inverse = qr.R.Inverse();
        var bread = inverse * inverse.Transpose();
        var freedom = values.Count - columns.Count;
        var squares = residuals.DotProduct(residuals);
        var steps = residuals.Skip(1).Zip(residuals, (later, earlier) => (later - earlier) * (later - earlier)).Sum();
        var robust = bread * Meat(design, residuals, lag) * bread * ((double)values.Count / freedom);
        var fit = new SegmentedRegression
        {
            Points = values.Count,
            Freedom = freedom,
            Coefficients = [.. coefficients],
            PlainErrors = [.. bread.Diagonal().Select(part => Math.Sqrt(part * squares / freedom))],
            Errors = [.. robust.Diagonal().Select(part => Math.Sqrt(Math.Max(0, part)))],
            DurbinWatson = squares > 0 ? steps / squares : 0,
        };
        // a perfect fit has no error to hold a coefficient against
        return fit.Errors.Any(error => !(error > 0)) || !Counts.AreNumbers(fit.Coefficients.Concat(fit.T).Append(fit.DurbinWatson)) ? NotComputable.NoVariation : fit;
    }

    /// <summary>The columns by name: intercept, step, time, time_after, cosH, sinH; null for a name that is none.</summary>
    public static IReadOnlyList<double>? Column(string name, int count, int cut, int period) => name switch
    {
        "intercept" => Each(count, _ => 1),
        "step" => Each(count, time => time >= cut ? 1 : 0),
        "time" => Each(count, time => time),
        "time_after" => Each(count, time => time >= cut ? time - cut : 0),
        _ when name.StartsWith("cos", StringComparison.Ordinal) && int.TryParse(name[3..], out var wave) => Each(count, time => Math.Cos(2 * Math.PI * wave * time / period)),
        _ when name.StartsWith("sin", StringComparison.Ordinal) && int.TryParse(name[3..], out var wave) => Each(count, time => Math.Sin(2 * Math.PI * wave * time / period)),
        _ => null,
    };

    private static double[] Each(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    private static Matrix<double> Meat(Matrix<double> design, Vector<double> residuals, int lag)
    {
        var scores = Matrix<double>.Build.Dense(design.RowCount, design.ColumnCount, (row, column) => design[row, column] * residuals[row]);
        var meat = scores.TransposeThisAndMultiply(scores);
        for (var back = 1; back <= Math.Min(lag, design.RowCount - 1); back++)
        {
            var later = scores.SubMatrix(back, design.RowCount - back, 0, design.ColumnCount);
            var earlier = scores.SubMatrix(0, design.RowCount - back, 0, design.ColumnCount);
            var cross = later.TransposeThisAndMultiply(earlier);
            meat += (cross + cross.Transpose()) * (1 - (back / (lag + 1.0)));
        }

        return meat;
    }
}
