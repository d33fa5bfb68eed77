using PilotReview.Core;
using PilotReview.Documents.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.Charts;

public sealed class StripPlotLayoutTests
{
    [Theory]
    [InlineData(1, 300)]
    [InlineData(12, 300)]
    [InlineData(80, 640)]
    [InlineData(1000, 640)]
    public void Dots_DoNotCoverOneAnotherAndStayInside(int count, double width)
    {
        var random = new Random(count);
        var drawing = StripPlotLayout.Layout(Plot([.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 20) - 10)]), width);
        var dots = drawing.Shapes.OfType<Dot>().Where(dot => dot.Ink is Ink.StripDot or Ink.StripCompared).OrderBy(dot => dot.X).ToList();

        Assert.Equal(count, dots.Count);
        Assert.All(dots, dot => Assert.True(dot.X >= 0 && dot.X <= width && dot.Y - dot.Radius >= 0 && dot.Y + dot.Radius <= drawing.Height));
        for (var index = 0; index < dots.Count; index++)
        {
            foreach (var other in dots.Skip(index + 1).TakeWhile(other => other.X - dots[index].X < dots[index].Radius * 2))
            {
                Assert.True(Math.Abs(other.Y - dots[index].Y) >= dots[index].Radius * 1.99);
            }
        }
    }

    [Fact]
    public void EqualChanges_AreStacked()
    {
        var dots = StripPlotLayout.Layout(Plot([.. Enumerable.Repeat(1.5, 9)]), 400).Shapes.OfType<Dot>().Where(dot => dot.Ink == Ink.StripCompared).ToList();
        Assert.Equal(9, dots.Select(dot => dot.Y).Distinct().Count());
        Assert.Single(dots.Select(dot => dot.X).Distinct());
    }

    [Theory]
    [InlineData(ChartTone.Improved, Ink.StripImproved)]
    [InlineData(ChartTone.Worsened, Ink.StripWorsened)]
    [InlineData(ChartTone.Plain, Ink.StripNeutral)]
    public void Unit_HasTheShapeOfItsVerdict(ChartTone tone, Ink ink)
    {
        var shape = Assert.Single(StripPlotLayout.Layout(Plot([1, 2, 3]) with { Tone = tone }, 400).Shapes, shape => shape.Ink == ink);
        Assert.Equal(tone == ChartTone.Plain, shape is Dot);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(640)]
    [InlineData(940)]
    public void Texts_AreInsideAndApart(double width)
    {
        var drawing = StripPlotLayout.Layout(Plot([-40, 0.1, 0.2, 17]) with { Unit = 17, Mean = -5.6 }, width);
        var texts = drawing.Shapes.OfType<Label>().Select(TextMeasure.BoundsOf).ToList();
        Assert.All(texts, text => Assert.True(text.Left >= -1 && text.Right <= width + 1 && text.Bottom <= drawing.Height + 1));
        for (var index = 0; index < texts.Count; index++)
        {
            Assert.All(texts.Skip(index + 1), other => Assert.True(
                other.Left >= texts[index].Right || other.Right <= texts[index].Left || other.Top >= texts[index].Bottom - 1 || other.Bottom <= texts[index].Top + 1));
        }
    }

    private static StripPlot Plot(IReadOnlyList<double> changes) => new()
    {
        Title = "Dự sinh hoạt",
        TextAlternative = "Khóm 1: +17,7.",
        Culture = Formats.Vietnamese,
        Dots = [.. changes.Select(change => new StripDot(change, IsCompared: true))],
        Unit = 17.7,
        UnitLabel = "Đảng bộ bộ phận Khóm 1: +17,7",
        Tone = ChartTone.Improved,
        Mean = 1.4,
        MeanLabel = "80 đơn vị đối chiếu, bình quân +1,4",
        AxisLabel = "điểm %, sau so với trước",
    };
}
