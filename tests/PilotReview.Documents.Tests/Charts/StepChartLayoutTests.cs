using PilotReview.Documents.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Charts;

public sealed class StepChartLayoutTests
{
    private static readonly double[] Widths = [320, 358, 414, 520, 599, 600, 620, 710, 840, 1008, 1240];

    public static TheoryData<string, double> EveryChartAndWidth
    {
        get
        {
            var all = new TheoryData<string, double>();
            foreach (var name in ChartShapes.All.Keys)
            {
                foreach (var width in Widths)
                {
                    all.Add(name, width);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryChartAndWidth))]
    public void Layout_Labels_NeitherTouchNorLeaveTheDrawing(string name, double width) => AssertLegible(StepChartLayout.Layout(ChartShapes.All[name], width), width);

    [Fact]
    public void Layout_SparseLabels_NeitherTouchNorLeaveTheDrawing() =>
        Assert.All(ChartShapes.All.Values, chart => AssertLegible(StepChartLayout.Layout(chart, 415, 165, ChartDetail.Sparse), 415));

    private static void AssertLegible(Drawing drawing, double width)
    {
        var labels = drawing.Shapes.OfType<Label>().ToList();
        var page = new Area(-0.01, -0.01, width + 0.01, drawing.Height + 0.01);
        for (var first = 0; first < labels.Count; first++)
        {
            var area = TextMeasure.BoundsOf(labels[first]);
            Assert.True(page.Contains(area), $"{labels[first].Text} leaves the drawing: {area}");
            for (var second = first + 1; second < labels.Count; second++)
            {
                Assert.False(area.Overlaps(TextMeasure.BoundsOf(labels[second])), $"{labels[first].Text} touches {labels[second].Text}");
            }
        }
    }

    [Theory]
    [InlineData(-3, 3, 0)]
    [InlineData(-3, 60, 1)]
    [InlineData(-60, 60, 2)]
    public void Layout_IntervalBeyondTheAxis_EndsInAnArrow(double low, double high, int arrows)
    {
        var chart = ChartShapes.All["full plot"] with { Step = new ChartStep("+0,4", "điểm %", "khoảng tin cậy 95%:", "", low, high) };
        var shapes = StepChartLayout.Layout(chart, 840).Shapes.Where(shape => shape.Ink == Ink.Interval).ToList();

        Assert.Equal(arrows, shapes.OfType<Polyline>().Count());
        Assert.Equal(3 - arrows, shapes.OfType<Segment>().Count());
    }

    [Theory]
    [MemberData(nameof(EveryChartAndWidth))]
    public void Layout_Cut_CrossesNoText(string name, double width)
    {
        var shapes = StepChartLayout.Layout(ChartShapes.All[name], width).Shapes;
        var cut = Assert.IsType<Segment>(Assert.Single(shapes, shape => shape.Ink == Ink.Cut));
        var line = new Area(cut.X1 - 0.5, cut.Y1, cut.X1 + 0.5, cut.Y2);
        Assert.All(shapes.OfType<Label>(), label => Assert.False(line.Overlaps(TextMeasure.BoundsOf(label)), label.Text));
    }

    [Theory]
    [MemberData(nameof(EveryChartAndWidth))]
    public void Layout_EveryText_IsSomewhere(string name, double width)
    {
        var chart = ChartShapes.All[name];
        var written = Letters(string.Concat(StepChartLayout.Layout(chart, width).Shapes.OfType<Label>().Select(label => label.Text)));
        Assert.All(ChartShapes.TextsOf(chart), text => Assert.Contains(Letters(text), written, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(358)]
    [InlineData(840)]
    public void Layout_MissingPeriods_BreakTheLine(double width)
    {
        double?[] values = [70, 71, null, 72, 73, null, 74];
        var shapes = StepChartLayout.Layout(ChartShapes.Of(values, cut: 0), width).Shapes;
        Assert.Equal([2, 2], shapes.OfType<Polyline>().Where(line => line.Ink == Ink.SeriesLine).Select(line => line.Points.Count));
        Assert.Equal(5, shapes.OfType<Dot>().Count());
        Assert.Equal(2, shapes.Count(shape => shape.Ink == Ink.Missing));
    }

    [Fact]
    public void Layout_NoStep_BreaksTheLineAtTheCut()
    {
        var shapes = StepChartLayout.Layout(ChartShapes.Of([1, 2, 3, 4, 5, 6], cut: 3), 840).Shapes;
        Assert.Equal(2, shapes.OfType<Polyline>().Count(line => line.Ink == Ink.SeriesLine));
        Assert.DoesNotContain(shapes, shape => shape.Ink is Ink.Bracket or Ink.MeanBefore or Ink.MeanAfter);
    }

    [Fact]
    public void Layout_FullChart_HasEveryPartOfTheGrammar()
    {
        var shapes = StepChartLayout.Layout(SampleCharts.Monthly(), 840).Shapes;
        foreach (var ink in new[]
                 {
                     Ink.Axis, Ink.SeriesLine, Ink.Point, Ink.PointLeftOut, Ink.PointFlagged, Ink.BandBefore, Ink.BandAfter, Ink.MeanBefore, Ink.MeanAfter,
                     Ink.MeanCarried, Ink.Cut, Ink.Target, Ink.Hatch, Ink.Mark, Ink.Missing, Ink.Bracket, Ink.Interval, Ink.Leader,
                 })
        {
            Assert.Contains(shapes, shape => shape.Ink == ink);
        }

        Assert.Contains(shapes.OfType<Label>(), label => label.Text == "2/2017: 59,4%");
        Assert.Equal(3, shapes.Count(shape => shape.Ink == Ink.PointLeftOut));
    }

    [Fact]
    public void Layout_Bracket_JoinsTheTwoLevels()
    {
        var shapes = StepChartLayout.Layout(SampleCharts.Monthly(), 840).Shapes;
        var bracket = Assert.Single(shapes.OfType<Polyline>(), line => line.Ink == Ink.Bracket);
        var before = Assert.Single(shapes.OfType<Segment>(), line => line.Ink == Ink.MeanBefore);
        var after = Assert.Single(shapes.OfType<Segment>(), line => line.Ink == Ink.MeanAfter);
        Assert.Equal(before.Y1, bracket.Points[0].Y, 6);
        Assert.Equal(after.Y1, bracket.Points[^1].Y, 6);
        Assert.True(after.Y1 < before.Y1);
    }

    [Fact]
    public void Layout_Interval_StandsOnTheLevelBefore()
    {
        var chart = SampleCharts.Monthly() with { Step = new ChartStep("+17,7", "điểm %", "", "", 0, 17.7) };
        var shapes = StepChartLayout.Layout(chart, 840).Shapes;
        var bar = shapes.OfType<Segment>().First(line => line.Ink == Ink.Interval);
        var before = Assert.Single(shapes.OfType<Segment>(), line => line.Ink == Ink.MeanBefore);
        Assert.Equal(before.Y1, bar.Y1, 6);
    }

    [Fact]
    public void Layout_SameChart_SameDrawing() =>
        Assert.Equal(StepChartLayout.Layout(SampleCharts.Monthly(), 620).Shapes, StepChartLayout.Layout(SampleCharts.Monthly(), 620).Shapes, SameShape);

    [Theory]
    [MemberData(nameof(EveryChartAndWidth))]
    public void Layout_Data_StaysInsideThePlot(string name, double width)
    {
        var drawing = StepChartLayout.Layout(ChartShapes.All[name], width);
        foreach (var (x, y) in drawing.Shapes.OfType<Dot>().Select(dot => (dot.X, dot.Y))
                     .Concat(drawing.Shapes.OfType<Polyline>().SelectMany(line => line.Points).Select(point => (point.X, point.Y))))
        {
            Assert.True(double.IsFinite(x) && double.IsFinite(y) && x >= 0 && x <= width && y >= 0 && y <= drawing.Height);
        }
    }

    private static bool SameShape(Shape one, Shape other) =>
        one is Polyline first && other is Polyline second ? first.Points.SequenceEqual(second.Points) : one == other;

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\u00B7'));
}
