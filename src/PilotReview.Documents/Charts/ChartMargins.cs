namespace PilotReview.Documents.Charts;

/// <summary>The room left and right of the plot, from the texts that stand there.</summary>
internal static class ChartMargins
{
    public const double ToTick = 8;
    private const double WideTickLimit = 120;
    private const double NarrowTickLimit = 92;
    private const double LaneNameLimit = 130;

    /// <summary>Room for the tick texts and, on a wide chart, the names of the lanes.</summary>
    public static double Left(StepChart chart, ValueAxis axis, bool isNarrow)
    {
        var ticks = axis.Ticks.SelectMany(tick => TickLines(tick.Text, isNarrow));
        var lanes = isNarrow ? [] : LaneNames(chart).SelectMany(LaneLines);
        var widest = ticks.Concat(lanes).Select(text => TextMeasure.Width(text, TextSize.Small, isBold: false)).DefaultIfEmpty(0).Max();
        return Math.Ceiling(widest) + ToTick + 2;
    }

    /// <summary>Room for the bracket and, where the step is not told above the plot, its text.</summary>
    public static double Right(StepChart chart, double width, bool hasStepHead)
    {
        if (chart.Step is null)
        {
            return 10;
        }

        return hasStepHead ? StepColumn.BracketRoom(chart.Step) : StepColumn.Room(chart.Step, width);
    }

    public static IReadOnlyList<string> TickLines(string text, bool isNarrow) =>
        TextMeasure.WrapEven(text, TextSize.Small, isBold: false, isNarrow ? NarrowTickLimit : WideTickLimit);

    public static IReadOnlyList<string> LaneLines(string name) =>
        TextMeasure.WrapEven(name, TextSize.Small, isBold: false, LaneNameLimit);

    public static IEnumerable<string> LaneNames(StepChart chart) =>
        chart.Lanes.Select(lane => lane.Name)
            .Concat(LaneLayout.HasMissingLane(chart) ? [chart.MissingLabel] : []);
}
