using PilotReview.Documents.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Which rows of a chart's table hold what: the periods first, then the ends of the line of the restructuring, the names of levels, the years and
/// the borders between years.</summary>
internal sealed class ChartRows
{
    /// <summary>Both ends of a tick and a blank row that parts it from the next.</summary>
    private const int RowsOfBorder = 3;

    public ChartRows(StepChart chart, ValueAxis axis)
    {
        YearSpans = [.. SpansOf(chart.Points)];
        Points = new RowSpan(0, chart.Points.Count);
        Cut = new RowSpan(Points.Next, 2);
        Names = new RowSpan(Cut.Next, chart.Axis.TickLabels.Count > 0 ? axis.Ticks.Count : 0);
        Years = new RowSpan(Names.Next, YearSpans.Count);
        Borders = new RowSpan(Years.Next, Math.Max(0, (YearSpans.Count - 1) * RowsOfBorder));
    }

    public RowSpan Points { get; }

    public RowSpan Cut { get; }

    public RowSpan Names { get; }

    public RowSpan Years { get; }

    public RowSpan Borders { get; }

    /// <summary>From the first row as many as the longest of the spans has.</summary>
    public RowSpan Longest => new(0, new[] { Points, Cut, Names, Years, Borders }.Max(span => span.Count));

    /// <summary>The years with their first period and the one after their last.</summary>
    public IReadOnlyList<(int Year, int First, int Next)> YearSpans { get; }

    private static IEnumerable<(int Year, int First, int Next)> SpansOf(IReadOnlyList<ChartPoint> points)
    {
        var first = 0;
        for (var index = 1; index <= points.Count; index++)
        {
            if (index == points.Count || points[index].Year != points[first].Year)
            {
                yield return (points[first].Year, first, index);
                first = index;
            }
        }
    }
}
