using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Documents.Model;
using PilotReview.Documents.NativeCharts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Sets charts that Word can edit, each with its caption under it; a pair stands side by side.</summary>
internal sealed class ChartWriter(WordContext context)
{
    private static readonly int PairGap = WordMeasures.Millimetres(4);

    private int _charts;

    public IEnumerable<OpenXmlElement> Elements(ChartBlock block) => Figure(block, ChartSize.FullWidth);

    public IEnumerable<OpenXmlElement> Elements(ChartPair pair, int width)
    {
        var half = (width - PairGap) / 2;
        yield return LayoutTable.Of((half, Figure(pair.Left, ChartSize.HalfWidth)), (width - (2 * half), []), (half, Figure(pair.Right, ChartSize.HalfWidth)));
    }

    private List<OpenXmlElement> Figure(ChartBlock block, ChartSize size)
    {
        var hasCaption = block.Caption.Length > 0;
        var chart = ChartOf(block, size).KeepWithNext(hasCaption);
        return hasCaption ? [chart, Paragraphs.Of(WordStyles.Caption, block.Caption)] : [chart];
    }

    private W.Paragraph ChartOf(ChartBlock block, ChartSize size)
    {
        var chart = block.Chart.SampleMark.Length > 0 ? block.Chart : block.Chart with { SampleMark = context.Report.SampleMark };
        var relationship = "rIdChart" + (++_charts).ToString(CultureInfo.InvariantCulture);
        NativeChart.Fill(context.Main.AddNewPart<ChartPart>(relationship), chart, size);
        var frame = new W.Drawing(Frame(relationship, size, chart.Title, NativeChart.AlternativeOf(chart), context.NextDrawing()));
        return Paragraphs.Of(WordStyles.Figure, new W.Run(frame));
    }

    private static string Frame(string relationship, ChartSize size, string title, string alternative, uint id) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">
        <wp:extent cx="{size.WidthInEmu}" cy="{size.HeightInEmu}"/>
        <wp:docPr id="{id}" name="{XmlName.Of(title)}" descr="{XmlName.Of(alternative)}" title="{XmlName.Of(title)}"/><wp:cNvGraphicFramePr/>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
        <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{relationship}"/>
        </a:graphicData></a:graphic></wp:inline></w:drawing>
        """);
}
