using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Reports;

/// <summary>The value axis of a finding's chart: 0 to 100% for a proportion, the range of the scale for a score, the levels by name, else from zero to above
/// the data; zoomed, just the data with some air.</summary>
internal sealed class ChartAxisRange(ChartSubject subject)
{
    private const double Air = 0.08;
    private const double HalfLevel = 0.5;

    /// <summary>What a value of the indicator can be at least and at most, in the unit of the values (a share is a fraction).</summary>
    public static (double Least, double Greatest) Bounds(Indicator indicator, ScaleVersion? scale) => indicator.Kind switch
    {
        IndicatorKind.Proportion => (0, 1),
        IndicatorKind.Count => (0, double.MaxValue),
        _ => ((double?)(scale?.Min ?? indicator.LowerBound) ?? double.MinValue, (double?)(scale?.Max ?? indicator.UpperBound) ?? double.MaxValue),
    };

    /// <summary>The axis over the points that are drawn and <paramref name="others"/>, all in the units of the axis.</summary>
    public ChartAxis Of(IEnumerable<double?> others, bool isZoomed)
    {
        if (subject.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return Named();
        }

        var values = subject.Points.Where(subject.IsOnAxis).Select(point => point.Value * subject.Factor).Concat(others).OfType<double>().ToList();
        var (min, max) = isZoomed ? Fitted(values) : Whole(values);
        return new ChartAxis(min, max, Unit(), []);
    }

    private ChartAxis Named()
    {
        var levels = subject.Dossier.Scale(subject.ScaleVersionId)?.Levels.OrderBy(level => level.Rank).Select(level => level.Name.In(subject.Culture)).ToList()
            ?? [];
        return new ChartAxis(HalfLevel, Math.Max(1, levels.Count) + HalfLevel, string.Empty, levels);
    }

    private (double Min, double Max) Whole(List<double> values)
    {
        var (least, greatest) = Bounds(subject.Indicator, subject.Dossier.Scale(subject.ScaleVersionId));
        var (min, max) = (values.Append(0).Min(), values.Append(0).Max());
        return (
            least > double.MinValue ? least * subject.Factor : min < 0 ? Rounded(min, min, max, Math.Floor) : 0,
            greatest < double.MaxValue ? greatest * subject.Factor : Rounded(max, min, max, Math.Ceiling));
    }

    private (double Min, double Max) Fitted(List<double> values)
    {
        if (values.Count == 0)
        {
            return Whole(values);
        }

        var (least, greatest) = Bounds(subject.Indicator, subject.Dossier.Scale(subject.ScaleVersionId));
        var (min, max) = (values.Min(), values.Max());
        var air = Math.Max((max - min) * Air, 1e-6);
        var low = Rounded(min - air, min, max, Math.Floor);
        var high = Rounded(max + air, min, max, Math.Ceiling);
        return (
            least > double.MinValue ? Math.Max(low, least * subject.Factor) : low,
            greatest < double.MaxValue ? Math.Min(high, greatest * subject.Factor) : high);
    }

    /// <summary>To the next whole multiple of a tenth of the range, rounded to a power of ten.</summary>
    private static double Rounded(double value, double min, double max, Func<double, double> towards)
    {
        var range = max - min;
        if (range <= 0)
        {
            return towards(value);
        }

        var step = Math.Pow(10, Math.Floor(Math.Log10(range)));
        return towards(Math.Round(value / step, 9)) * step;
    }

    private string Unit() => subject.Indicator.Kind == IndicatorKind.Proportion ? "%" : FigureWording.Measure(subject.Indicator, subject.Culture);
}
