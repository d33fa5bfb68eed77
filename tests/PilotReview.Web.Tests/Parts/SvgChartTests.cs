using System.Globalization;
using Bunit;
using PilotReview.Core;
using PilotReview.Documents.Charts;
using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class SvgChartTests
{
    private const string Styles = "src/PilotReview.Web/Parts/SvgChart.razor.css";

    [Fact]
    public void Chart_IsLaidOutAtThreeWidthsUnitForPixel()
    {
        using var context = new ComponentContext();
        var drawings = Render(context).FindAll("svg");
        Assert.Equal(["940", "640", "358"], drawings.Select(drawing => drawing.GetAttribute("width")));
        Assert.All(drawings, drawing => Assert.Equal(
            $"0 0 {drawing.GetAttribute("width")} {drawing.GetAttribute("height")}", drawing.GetAttribute("viewBox")));
    }

    [Fact]
    public void Texts_AreNeverUnderTwelve()
    {
        using var context = new ComponentContext();
        var sizes = Render(context).FindAll("text").Select(text => int.Parse(text.GetAttribute("font-size") ?? "0", CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.InRange(size, 12, 24));
    }

    [Fact]
    public void Drawing_IsNamedAndTold()
    {
        using var context = new ComponentContext();
        var part = Render(context);
        Assert.All(part.FindAll("svg"), drawing =>
        {
            Assert.Equal("img", drawing.GetAttribute("role"));
            Assert.Equal("Tỷ lệ <dự> sinh hoạt", part.Find("#" + drawing.GetAttribute("aria-labelledby")).TextContent);
            Assert.Equal("Trước 71,2%, sau 88,9%.", part.Find("#" + drawing.GetAttribute("aria-describedby")).TextContent);
        });
    }

    [Fact]
    public void MissingPeriod_IsAGapInTheLine()
    {
        using var context = new ComponentContext();
        Assert.Equal(2, Render(context).FindAll("svg")[0].QuerySelectorAll("polyline.c-line").Length);
        var whole = Chart() with { Points = [.. Chart().Points.Select(point => point with { Value = point.Value ?? 70 })] };
        Assert.Single(Render(context, whole).FindAll("svg")[0].QuerySelectorAll("polyline.c-line"));
    }

    [Fact]
    public void Hatch_IsFilledByThePatternOfItsOwnDrawing()
    {
        using var context = new ComponentContext();
        var drawings = Render(context).FindAll("svg").Concat(Render(context).FindAll("svg")).ToList();
        var patterns = drawings.Select(drawing => drawing.QuerySelector("pattern")?.Id).ToList();
        Assert.Equal(6, patterns.Distinct().Count());
        Assert.All(drawings, drawing => Assert.All(
            drawing.QuerySelectorAll("rect.c-hatched"), box => Assert.Equal($"url(#{drawing.QuerySelector("pattern")?.Id})", box.GetAttribute("fill"))));
        Assert.All(drawings, drawing => Assert.NotEmpty(drawing.QuerySelectorAll("rect.c-hatched")));
    }

    [Fact]
    public void NothingSettlingIn_HasNoPattern()
    {
        using var context = new ComponentContext();
        Assert.Empty(Render(context, Chart() with { SettlingPoints = 0, SettlingLabel = string.Empty }).FindAll("pattern"));
    }

    [Fact]
    public void Numbers_AreWrittenForMachines()
    {
        using var context = new ComponentContext(Formats.Vietnamese);
        string[] names = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height"];
        var numbers = Render(context).FindAll("svg *").SelectMany(shape => names.Select(name => shape.GetAttribute(name)).OfType<string>()).ToList();
        Assert.Contains(numbers, number => number.Contains('.'));
        Assert.All(numbers, number => Assert.True(double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _), number));
    }

    [Fact]
    public void SampleMark_StandsInEveryDrawing()
    {
        using var context = new ComponentContext();
        Assert.All(
            Render(context).FindAll("svg"), drawing => Assert.Contains(drawing.QuerySelectorAll("text"), text => text.TextContent == "Số liệu minh họa"));
    }

    [Fact]
    public void EveryInk_HasItsRule()
    {
        var styles = File.ReadAllText(Path.Combine(SourceTree.Root, Styles));
        Assert.All(Enum.GetValues<Ink>().Except([Ink.Hatch, Ink.HatchChosen]).SelectMany(ink => InkClasses.Of(ink).Split(' ')),
            name => Assert.Contains("." + name + " ", styles, StringComparison.Ordinal));
    }

    private static IRenderedComponent<SvgChart> Render(ComponentContext context, StepChart? chart = null) =>
        context.Render<SvgChart>(parameters => parameters
            .Add(part => part.Drawing, width => StepChartLayout.Layout(chart ?? Chart(), width))
            .Add(part => part.Title, (chart ?? Chart()).Title).Add(part => part.Description, (chart ?? Chart()).TextAlternative));

    private static StepChart Chart() => new()
    {
        Title = "Tỷ lệ <dự> sinh hoạt",
        TextAlternative = "Trước 71,2%, sau 88,9%.",
        Culture = Formats.Vietnamese,
        Points =
        [
            .. Enumerable.Range(0, 24).Select(month => new ChartPoint(
                $"{(month % 12) + 1}/{2018 + (month / 12)}", 2018 + (month / 12), month == 5 ? null : 70.3 + month,
                month is 12 or 13 ? PointRole.LeftOut : PointRole.Used)),
        ],
        Before = new ChartLevel(0, 11, 71.2, "Trước 71,2%", "5.236/7.353", 61, 81, "Lên xuống bình thường"),
        After = new ChartLevel(14, 23, 88.9, "Sau 88,9%", "6.147/6.914"),
        CutIndex = 12,
        CutLabel = "01/01/2019: thành lập",
        SettlingPoints = 2,
        SettlingLabel = "02 tháng ổn định",
        MissingLabel = "Thiếu số liệu",
        Step = new ChartStep("+17,7", "điểm %", "khoảng tin cậy 95%:", "+14,1 đến +21,4", 14.1, 21.4),
        Axis = new ChartAxis(0, 100, "%", []),
        SampleMark = "Số liệu minh họa",
    };
}
