using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Documents.Charts;
using PilotReview.Documents.NativeCharts;
using PilotReview.Documents.Tests.Charts;
using Xunit;

namespace PilotReview.Documents.Tests.NativeCharts;

public sealed class NativeChartTests
{
    public static TheoryData<string> Names => ["monthly", "quarterly", "yearly", "not enough", "empty", "hostile", "one"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fill_EveryKindOfChart_IsValid(string name)
    {
        using var file = new MemoryStream();
        ChartDocument.Write(file, ChartSize.FullWidth, Chart(name));
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            var faults = new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken);
            Assert.Empty(faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SpaceOf_Always_KeepsWhatTheCellsOfItsBookHold(string name)
    {
        var chart = Chart(name);
        using var book = new XLWorkbook(new MemoryStream(NativeChart.DataBook(chart)));
        var space = NativeChart.SpaceOf(chart, ChartBook.CellsOf(chart));
        Assert.All(space.Descendants<NumberReference>(), reference => AssertSame(reference, book));
        Assert.All(
            space.Descendants<StringReference>(),
            reference => Assert.Equal(reference.Descendants<NumericValue>().Single().Text, book.Cell(reference.Formula?.Text ?? string.Empty).GetString()));
    }

    [Fact]
    public void SpaceOf_MissingPeriods_LeavesGaps()
    {
        var chart = Chart("monthly");
        var space = NativeChart.SpaceOf(chart, ChartBook.CellsOf(chart));
        var used = Series(space, "Số liệu").Descendants<YValues>().Single().Descendants<NumericPoint>().Select(point => (int)(point.Index?.Value ?? 0)).ToHashSet();
        Assert.Equal(Enumerable.Range(0, 72).Where(index => chart.Points[index] is { Value: not null, Role: PointRole.Used }), used.Order());
        Assert.Equal(DisplayBlanksAsValues.Gap, space.Descendants<DisplayBlanksAs>().Single().Val?.Value);
        Assert.Empty(space.Descendants<Legend>());
    }

    [Fact]
    public void SpaceOf_Levels_SayTheirWordsAtTheirEnds()
    {
        var chart = Chart("monthly");
        var words = NativeChart.SpaceOf(chart, ChartBook.CellsOf(chart)).Descendants<DataLabel>().Select(label => label.InnerText).ToList();
        Assert.Contains(words, text => text.Contains("Trước 71,2%", StringComparison.Ordinal));
        Assert.Contains(words, text => text.Contains("Sau 88,9%", StringComparison.Ordinal));
        Assert.Contains(words, text => text.Contains("thành lập Đảng bộ bộ phận Khóm 1", StringComparison.Ordinal));
    }

    [Fact]
    public void SpaceOf_LiveLabels_AreFormatsOfTheCells()
    {
        var chart = Chart("monthly");
        var formats = NativeChart.SpaceOf(chart, ChartBook.CellsOf(chart) with { HasLiveLabels = true }).Descendants<DataLabel>()
            .SelectMany(label => label.Elements<NumberingFormat>()).Select(format => format.FormatCode?.Value);
        Assert.Contains("\"Sau \"0.0%;\"Sau \u2212\"0.0%", formats);
    }

    [Fact]
    public void Fill_Twice_GivesTheSame()
    {
        var chart = Chart("monthly");
        Assert.Equal(NativeChart.DataBook(chart), NativeChart.DataBook(chart));
        Assert.Equal(NativeChart.SpaceOf(chart, ChartBook.CellsOf(chart)).OuterXml, NativeChart.SpaceOf(chart, ChartBook.CellsOf(chart)).OuterXml);
    }

    private static ScatterChartSeries Series(ChartSpace space, string name) =>
        space.Descendants<ScatterChartSeries>().Single(series => series.Elements<SeriesText>().Single().Descendants<NumericValue>().Single().Text == name);

    private static void AssertSame(NumberReference reference, XLWorkbook book)
    {
        var cells = book.Range(reference.Formula?.Text ?? string.Empty).Cells().ToList();
        var cache = reference.Descendants<NumericPoint>().ToDictionary(point => (int)(point.Index?.Value ?? 0), point => double.Parse(point.InnerText, CultureInfo.InvariantCulture));
        Assert.Equal((uint)cells.Count, reference.Descendants<PointCount>().Single().Val?.Value);
        Assert.All(cells, (cell, index) => Assert.Equal(cache.TryGetValue(index, out var kept) ? kept : null, cell.IsEmpty() ? null : (double?)cell.GetDouble()));
    }

    internal static StepChart Chart(string name) => name switch
    {
        "monthly" => SampleCharts.Monthly() with { Tone = ChartTone.Improved },
        "quarterly" => SampleCharts.Quarterly(),
        "yearly" => SampleCharts.Yearly(),
        "not enough" => SampleCharts.NotEnough(),
        "one" => SampleCharts.Empty([new ChartPoint("1/2020", 2020, 50, PointRole.Used)], 0),
        "hostile" => SampleCharts.Monthly() with { Title = "=1+1 \u0001\uD800 <&>\"", CutLabel = "@x \u0002 \uDC00 😀", TextAlternative = "\u0000" },
        _ => SampleCharts.Empty([], 0),
    };
}
