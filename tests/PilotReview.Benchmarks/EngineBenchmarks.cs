using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Benchmarks;

/// <summary>The engine: one slow-wave fit beside the same fit through a general library, and one full verdict. Figures: docs/measurements.md.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private const int Cut = 36;

    private static readonly StepCalendar Calendar = new(12, Cut, 3);

    private readonly SeriesQuestion _question;
    private readonly List<IReadOnlyList<PeriodFigure>> _comparisons;
    private readonly StepSeries _series;

    public EngineBenchmarks()
    {
        var random = new Random(20181001);
        _question = new SeriesQuestion { Type = SeriesType.Proportion, Calendar = Calendar, HigherIsBetter = true, Figures = MadeFigures.Shares(random, 0.1, Cut) };
        _comparisons = [.. Enumerable.Range(0, 12).Select(_ => (IReadOnlyList<PeriodFigure>)MadeFigures.Shares(random))];
        _series = StepSeries.Of(SeriesType.Proportion, Calendar, _question.Figures).Value ?? throw new InvalidOperationException("The figures are valid.");
    }

    /// <summary>The fit of the engine.</summary>
    [Benchmark]
    public double SlowWaveFit() => SlowWaveTest.Fit(_series).Value?.StandardError ?? 0;

    /// <summary>The same change and error, through MathNet's Householder QR of both designs.</summary>
    [Benchmark(Baseline = true)]
    public double SlowWaveFitThroughMathNet()
    {
        var rows = _series.Count;
        var waves = SlowWaveTest.Waves(rows);
        var roots = _series.Sizes.Select(size => Math.Sqrt(size / (1 + (size / 50)))).ToArray();
        var span = _series.Times[^1] - _series.Times[0] + 1;
        var design = Matrix<double>.Build.Dense(rows, 4 + waves, (row, column) => roots[row] * column switch
        {
            0 => 1,
            1 => _series.Times[row] >= Cut ? 1 : 0,
            2 => Math.Cos(2 * Math.PI * _series.Times[row] / 12),
            3 => Math.Sin(2 * Math.PI * _series.Times[row] / 12),
            _ => Math.Cos(Math.PI * (column - 3) * (_series.Times[row] - _series.Times[0] + 0.5) / span),
        });
        var values = Vector<double>.Build.Dense(rows, row => roots[row] * _series.Values[row]);
        var plain = design.SubMatrix(0, rows, 0, 4);
        var first = plain.QR(QRMethod.Thin);
        var coefficients = first.Solve(values);
        var without = (values - (plain * coefficients)).DotProduct(values - (plain * coefficients));
        var second = design.QR(QRMethod.Thin).Solve(values);
        var with = (values - (design * second)).DotProduct(values - (design * second));
        var inverse = first.R.Inverse();
        var part = inverse.Row(1).DotProduct(inverse.Row(1));
        return Math.Sqrt((without - with) / waves * part);
    }

    /// <summary>Own series, difference from twelve comparison units, both models, guard and conclusion.</summary>
    [Benchmark]
    public VerdictKind FullVerdict() => ControlledRule.Conclude(ControlledMeasurement.Of(_question, _comparisons), 0.01).Kind;
}
