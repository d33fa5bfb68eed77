using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.NativeCharts;

/// <summary>A <see cref="StepChart"/> as a chart of Office that can be edited, for Word, Excel and slides: points with gaps, the two levels with their words, the limits, the
/// restructuring, the target. What this reduced grammar leaves out belongs in the caption.</summary>
/// <remarks>A scatter chart: the line of the restructuring and the levels stand where they belong on the time axis, not at the middle of a category.
/// The same input gives the same markup.</remarks>
public static class NativeChart
{
    private const string BookId = "rId1";

    /// <summary>The table that a sheet holds as the source of the chart; its columns are those of <see cref="ChartColumn"/>.</summary>
    public static Table TableOf(StepChart chart, string key) => new ChartTable(chart).Build(key);

    /// <summary>The chart over cells that hold its table, with what they hold kept beside the references.</summary>
    public static ChartSpace SpaceOf(StepChart chart, ChartCells cells)
    {
        var table = new ChartTable(chart);
        var lines = new ChartLines(chart, table, cells);
        var axes = new ChartAxes(chart, table, lines.Frame);
        var shown = new Chart();
        if (lines.Frame.TitleLines.Count > 0)
        {
            shown.Append(TitleOf(chart, lines.Frame));
        }

        shown.Append(
            new AutoTitleDeleted { Val = lines.Frame.TitleLines.Count == 0 },
            new PlotArea(LayoutOf(lines.Frame), Scatter(chart, cells, lines), axes.Time(), axes.Value(), new ShapeProperties(new DocumentFormat.OpenXml.Drawing.NoFill())),
            new PlotVisibleOnly { Val = false }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(
            new Date1904 { Val = false }, new EditingLanguage { Val = chart.Culture.Name }, new RoundedCorners { Val = false }, shown,
            new ShapeProperties(ChartStrokes.Fill("FFFFFF"), new DocumentFormat.OpenXml.Drawing.Outline(new DocumentFormat.OpenXml.Drawing.NoFill())),
            ChartStrokes.Letters(ChartColours.Text, language: chart.Culture.Name));
    }

    /// <summary>The workbook behind a chart of a document or of slides: "Edit data" opens it.</summary>
    public static byte[] DataBook(StepChart chart) => ChartBook.Write(chart, TableOf(chart, string.Empty));

    /// <summary>Puts chart and data workbook into an empty part of a document or of slides.</summary>
    public static void Fill(ChartPart part, StepChart chart, ChartSize size)
    {
        var book = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", BookId);
        using (var data = new MemoryStream(DataBook(chart)))
        {
            book.FeedData(data);
        }

        var space = SpaceOf(chart, ChartBook.CellsOf(chart) with { Size = size });
        space.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = BookId });
        part.ChartSpace = space;
    }

    /// <summary>The chart for those who cannot see it: title and text alternative.</summary>
    public static string AlternativeOf(StepChart chart) => Workbooks.XmlText.Letters($"{chart.Title}. {chart.TextAlternative}");

    private static ScatterChart Scatter(StepChart chart, ChartCells cells, ChartLines lines)
    {
        var series = new ChartSeries(cells, chart.Culture.Name);
        var scatter = new ScatterChart(new ScatterStyle { Val = ScatterStyleValues.LineMarker }, new VaryColors { Val = false });
        scatter.Append(lines.All().Select(series.Of));
        scatter.Append(ChartAxes.Ids());
        return scatter;
    }

    private static Title TitleOf(StepChart chart, ChartFrame frame) => new(
        new ChartText(ChartStrokes.Words(frame.TitleLines, ChartColours.Text, chart.Culture.Name, ChartLetters.TitleSize, isBold: true)), new Overlay { Val = true });

    private static Layout LayoutOf(ChartFrame frame) => new(new ManualLayout(
        new LayoutTarget { Val = LayoutTargetValues.Inner }, new LeftMode { Val = LayoutModeValues.Edge }, new TopMode { Val = LayoutModeValues.Edge },
        new Left { Val = Math.Round(frame.Left / frame.Size.Width, 5) }, new Top { Val = Math.Round(frame.Top / frame.Size.Height, 5) },
        new Width { Val = Math.Round(frame.PlotWidth / frame.Size.Width, 5) }, new Height { Val = Math.Round(frame.PlotHeight / frame.Size.Height, 5) }));
}
