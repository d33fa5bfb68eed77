using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using PilotReview.Documents.Charts;
using NativeAxis = DocumentFormat.OpenXml.Drawing.Charts.ValueAxis;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The two axes. The time axis has no words of its own: years stand under the middle of their span, which Office's axes cannot do.</summary>
internal sealed class ChartAxes(StepChart chart, ChartTable table, ChartFrame frame)
{
    private const uint TimeId = 1;
    private const uint ValueId = 2;

    public static IEnumerable<OpenXmlElement> Ids() => [new AxisId { Val = TimeId }, new AxisId { Val = ValueId }];

    public NativeAxis Time()
    {
        var axis = new NativeAxis(
            new AxisId { Val = TimeId }, Range(0, Math.Max(1, chart.Points.Count)), new Delete { Val = false }, new AxisPosition { Val = AxisPositionValues.Bottom });
        if (chart.SampleMark.Length > 0)
        {
            axis.Append(Mark());
        }

        axis.Append(
            new NumberingFormat { FormatCode = "General", SourceLinked = false }, new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.None }, ChartStrokes.Line(ChartColours.Axis, 0.75), new CrossingAxis { Val = ValueId },
            new Crosses { Val = CrossesValues.Minimum }, new CrossBetween { Val = CrossBetweenValues.MidpointCategory });
        return axis;
    }

    public NativeAxis Value()
    {
        var isNamed = chart.Axis.TickLabels.Count > 0;
        var axis = new NativeAxis(
            new AxisId { Val = ValueId }, Range((double)table.Stored(table.Axis.Min), (double)table.Stored(table.Axis.Max)), new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Left });
        if (!isNamed)
        {
            axis.Append(new MajorGridlines(ChartStrokes.Line(ChartColours.Grid, 0.5)));
        }

        axis.Append(
            new NumberingFormat { FormatCode = Format(), SourceLinked = false }, new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = isNamed ? TickLabelPositionValues.None : TickLabelPositionValues.NextTo }, ChartStrokes.NoLine(),
            ChartStrokes.Letters(ChartColours.Text, language: chart.Culture.Name), new CrossingAxis { Val = TimeId }, new Crosses { Val = CrossesValues.Minimum },
            new CrossBetween { Val = CrossBetweenValues.MidpointCategory });
        if (Step() is { } step)
        {
            axis.Append(new MajorUnit { Val = step });
        }

        return axis;
    }

    private static Scaling Range(double min, double max) =>
        new(new Orientation { Val = OrientationValues.MinMax }, new MaxAxisValue { Val = max }, new MinAxisValue { Val = min });

    private double? Step() => table.Axis.Ticks is [var first, var second, ..] ? (double)(table.Stored(second.Value) - table.Stored(first.Value)) : null;

    /// <summary>The unit stands at the topmost tick alone.</summary>
    private string Format()
    {
        if (table.Axis.Ticks is not [.., var last] || chart.Axis.TickLabels.Count > 0)
        {
            return "General";
        }

        var decimals = Decimals(table.Axis.Ticks[0].Text);
        var fraction = decimals == 0 ? string.Empty : "." + new string('0', decimals);
        if (table.IsPercent)
        {
            return $"0{fraction}%";
        }

        return chart.Axis.Unit.Length == 0
            ? $"#,##0{fraction}"
            : string.Create(CultureInfo.InvariantCulture, $"[>={table.Stored(last.Value)}]#,##0{fraction}{LiveFormat.Quoted(" " + chart.Axis.Unit)};#,##0{fraction}");
    }

    private int Decimals(string text)
    {
        var mark = text.IndexOf(chart.Culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);
        return mark < 0 ? 0 : text[(mark + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }

    /// <summary>The mark of made-up figures, at the lower right.</summary>
    private Title Mark()
    {
        var width = ChartLetters.Width(chart.SampleMark);
        return new Title(
            new ChartText(ChartStrokes.Words([chart.SampleMark], ChartColours.Quiet, chart.Culture.Name, isItalic: true)),
            new Layout(new ManualLayout(
                new LeftMode { Val = LayoutModeValues.Edge }, new TopMode { Val = LayoutModeValues.Edge },
                new Left { Val = Math.Round((frame.Size.Width - frame.Right - width) / frame.Size.Width, 5) },
                new Top { Val = Math.Round((frame.Size.Height - ChartLetters.LineHeight - 4) / frame.Size.Height, 5) })),
            new Overlay { Val = true });
    }
}
