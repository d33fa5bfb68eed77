namespace PilotReview.Documents.Charts;

/// <summary>Lays a <see cref="StepChart"/> out for a given width: the one geometry for the web and for documents.</summary>
public static class StepChartLayout
{
    /// <summary>From this width on a chart is wide: names and details stand beside what they name.</summary>
    public const double WideFrom = 600;

    private const double NarrowHeight = 220;

    /// <summary>Places every shape of the chart.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">Width in drawing units; under 600 the labels move so that none is smaller than 12 units or overlaps.</param>
    /// <param name="plotHeight">Height of the plot without heads and lanes; null for the one that suits a screen of that width.</param>
    /// <param name="detail">How much is said beside the lines.</param>
    /// <returns>The drawing; its height follows from the plot and the lanes.</returns>
    public static Drawing Layout(StepChart chart, double width, double? plotHeight = null, ChartDetail detail = ChartDetail.Full)
    {
        chart = detail == ChartDetail.Sparse ? SparseChart.Of(chart) : chart;
        var plan = PlanOf(chart, width, plotHeight, detail);
        PlotGround.Draw(plan);
        SeriesLayout.Draw(plan);
        StepColumn.Draw(plan);
        var labels = new PlotLabels(plan);
        var isMarked = labels.DrawSampleMark();
        labels.DrawFlagged();
        labels.DrawTarget();
        new LevelLabels(plan).Draw();
        labels.DrawSettling();
        foreach (var key in chart.Keys)
        {
            plan.Notes.Add(key);
        }

        var bottom = new LaneLayout(plan).Draw(plan.Plot.Bottom + PlotGround.YearsHeight);
        bottom = plan.Notes.Draw(plan.Shapes, bottom, width);
        if (!isMarked)
        {
            bottom += TextMeasure.LineHeight(TextSize.Small);
            plan.Shapes.Add(new Label(width, bottom - 2, chart.SampleMark, Anchor.End, TextSize.Small, IsBold: false, Ink.TextQuiet));
        }

        return new Drawing(width, Math.Ceiling(bottom) + 4, GridGaps.Cut(plan.Shapes)) { Axis = plan.Plot.Bottom };
    }

    private static ChartPlan PlanOf(StepChart chart, double width, double? plotHeight, ChartDetail detail)
    {
        var isNarrow = width < WideFrom;
        var hasHead = isNarrow && detail == ChartDetail.Full;
        var shapes = new List<Shape>();
        var axis = new ValueAxis(chart);
        var left = ChartMargins.Left(chart, axis, isNarrow);
        var right = width - ChartMargins.Right(chart, width, hasHead);
        var across = new ChartScale(chart, axis, new Area(left, 0, right, 1));
        var headTop = hasHead && chart.Step is { } step ? StepColumn.DrawHead(step, width, shapes) : 0;
        var head = new CutHead(chart, across.Cut, width);
        head.Draw(shapes, headTop);
        var top = headTop + head.Height + 5;
        var plot = new Area(left, top, right, top + (plotHeight ?? PlotHeight(width, isNarrow)));
        return new ChartPlan
        {
            Chart = chart,
            Width = width,
            HasStepHead = hasHead,
            Axis = axis,
            Scale = new ChartScale(chart, axis, plot),
            Board = new LabelBoard(plot),
            CutTop = head.IsAcross ? top - 6 : headTop + 2,
            Shapes = shapes,
        };
    }

    private static double PlotHeight(double width, bool isNarrow) =>
        isNarrow ? NarrowHeight : Math.Clamp(Math.Round(width * 0.36), 230, 380);
}
