using System.Globalization;
using PilotReview.Core;

namespace PilotReview.Documents.Charts;

/// <summary>The value axis with its ticks: four to six rounded values, or the names of the levels of an ordinal scale.</summary>
/// <remarks>The range asked for is widened when a point, a level or the target lies outside it: a chart never hides a value.</remarks>
internal sealed class ValueAxis
{
    private const int FewestTicks = 4;
    private const int MostTicks = 6;

    public ValueAxis(StepChart chart)
    {
        (Min, Max) = RangeOf(chart);
        Ticks = chart.Axis.TickLabels.Count > 0 ? Named(chart.Axis.TickLabels) : Rounded(chart);
    }

    public double Min { get; }

    public double Max { get; }

    public IReadOnlyList<AxisTick> Ticks { get; }

    private static (double Min, double Max) RangeOf(StepChart chart)
    {
        var values = chart.Points.Where(point => point.Value is not null).Select(point => point.Value.GetValueOrDefault())
            .Append(chart.Axis.Min).Append(chart.Axis.Max)
            .Concat(new[] { chart.Before?.Value, chart.After?.Value, chart.Target?.Value }.OfType<double>())
            .Where(double.IsFinite)
            .DefaultIfEmpty(0)
            .ToList();
        var (min, max) = (values.Min(), values.Max());
        if (max - min > 1e-9)
        {
            return (min, max);
        }

        var half = Math.Max(1, Math.Abs(min) * 0.05);
        return (min - half, max + half);
    }

    private List<AxisTick> Named(IReadOnlyList<string> names) =>
        names.Select((name, index) => new AxisTick(index + 1, name))
            .Where(tick => tick.Value >= Min - 1e-9 && tick.Value <= Max + 1e-9)
            .ToList();

    private List<AxisTick> Rounded(StepChart chart)
    {
        var (step, decimals) = StepOf(Max - Min);
        var first = (long)Math.Ceiling((Min / step) - 1e-6);
        var last = (long)Math.Floor((Max / step) + 1e-6);
        var ticks = new List<AxisTick>();
        for (var number = first; number <= last; number++)
        {
            var text = Formats.Number(number * step, decimals, chart.Culture);
            ticks.Add(new AxisTick(number * step, number == last ? WithUnit(text, chart.Axis.Unit) : text));
        }

        return ticks;
    }

    /// <summary>The widest round step that still gives at least four ticks and at most six where the range allows it.</summary>
    private (double Step, int Decimals) StepOf(double range)
    {
        var power = Math.Floor(Math.Log10(range)) + 1;
        (double Step, int Decimals) best = (range / FewestTicks, 2);
        for (; power > Math.Log10(range) - 3; power--)
        {
            foreach (var (lead, digits) in new[] { (5.0, 0), (2.0, 0), (2.5, 1), (1.0, 0) })
            {
                var step = lead * Math.Pow(10, power);
                var count = Math.Floor((Max / step) + 1e-6) - Math.Ceiling((Min / step) - 1e-6) + 1;
                if (count is >= FewestTicks and <= MostTicks)
                {
                    return (step, Math.Max(0, digits - (int)power));
                }
            }
        }

        return best;
    }

    private static string WithUnit(string text, string unit) => unit switch
    {
        "" => text,
        "%" => text + unit,
        _ => string.Create(CultureInfo.InvariantCulture, $"{text} {unit}"),
    };
}
