using PilotReview.Documents.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The room of the plot inside the chart, in points: what stands around it is placed by hand, so that Word, Excel and others place it alike.</summary>
internal sealed class ChartFrame
{
    private const double Gap = 5;
    private const double NameLimit = 84;
    private const double TitleGap = 4;

    private readonly StepChart _chart;
    private readonly ValueAxis _axis;

    public ChartFrame(StepChart chart, ValueAxis axis, ChartCells cells)
    {
        (_chart, _axis, Size) = (chart, axis, cells.Size);
        TitleLines = cells.HasTitle ? ChartLetters.Wrap(chart.Title, Size.Width - 20, isBold: true, ChartLetters.TitleSize) : [];
        CutLines = ChartLetters.Wrap(chart.CutLabel, Size.Width - 12);
        EndLimit = Size.Width * 0.27;
        Left = TickWidth() + (2 * Gap);
        Right = EndTexts().SelectMany(text => ChartLetters.Wrap(text, EndLimit, isBold: true)).Select(line => ChartLetters.Width(line, isBold: true)).DefaultIfEmpty(0).Max() + (2 * Gap);
        Top = TitleHeight + (CutLines.Count * ChartLetters.LineHeight) + (2 * Gap);
        Bottom = ((chart.SampleMark.Length > 0 ? 2 : 1) * ChartLetters.LineHeight) + (2 * Gap);
    }

    public ChartSize Size { get; }

    public IReadOnlyList<string> TitleLines { get; }

    /// <summary>The words of the restructuring, above the plot.</summary>
    public IReadOnlyList<string> CutLines { get; }

    /// <summary>The widest a line of words at the right of the plot may be.</summary>
    public double EndLimit { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double PlotWidth => Size.Width - Left - Right;

    public double PlotHeight => Size.Height - Top - Bottom;

    public double Pitch => PlotWidth / Math.Max(1, _chart.Points.Count);

    /// <summary>Where a place on the time axis stands; the first period runs from 0 to 1.</summary>
    public double X(double place) => Left + (place * Pitch);

    public double Y(double value) => Top + ((_axis.Max - value) / (_axis.Max - _axis.Min) * PlotHeight);

    /// <summary>The name of a level of a named scale, line by line.</summary>
    public static IReadOnlyList<string> NameLines(string name) => ChartLetters.Wrap(name, NameLimit);

    private double TitleHeight => TitleLines.Count == 0 ? 0 : (TitleLines.Count * (ChartLetters.LineHeight + 1)) + TitleGap;

    private double TickWidth() => _axis.Ticks
        .SelectMany(tick => _chart.Axis.TickLabels.Count > 0 ? NameLines(tick.Text) : [tick.Text + (_chart.Axis.Unit == "%" ? "%" : string.Empty)])
        .Select(line => ChartLetters.Width(line)).DefaultIfEmpty(0).Max();

    private IEnumerable<string> EndTexts() =>
        new[] { _chart.Step is null ? null : _chart.Before?.Label, _chart.After?.Label, _chart.Target?.Label }.OfType<string>();
}
