using System.Globalization;
using PilotReview.Documents.NativeCharts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace PilotReview.Documents.Excel;

/// <summary>The parts of a package that hold the charts of its sheets, which the workbook library cannot write.</summary>
internal sealed class ChartParts(IReadOnlyList<SheetPlan> sheets)
{
    /// <summary>The relationship by which a sheet finds its drawing.</summary>
    public const string DrawingId = "rId1";

    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Head = """<?xml version="1.0" encoding="utf-8"?>""";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The parts by name, with their text and, for those that need one, their content type.</summary>
    public IEnumerable<(string Name, string Type, string Text)> All()
    {
        var number = 0;
        for (var index = 0; index < sheets.Count; index++)
        {
            var charts = sheets[index].Charts;
            if (charts.Count == 0)
            {
                continue;
            }

            var sheet = Number(index + 1);
            yield return ($"xl/worksheets/_rels/sheet{sheet}.xml.rels", string.Empty, Relations("drawing", [$"../drawings/drawing{sheet}.xml"]));
            yield return ($"xl/drawings/drawing{sheet}.xml", DrawingType, Head + DrawingOf(charts).OuterXml);
            yield return ($"xl/drawings/_rels/drawing{sheet}.xml.rels", string.Empty, Relations("chart", charts.Select((_, at) => $"../charts/chart{Number(number + at + 1)}.xml")));
            foreach (var chart in charts)
            {
                number++;
                yield return ($"xl/charts/chart{Number(number)}.xml", ChartType, Head + NativeChart.SpaceOf(chart.Chart, chart.Cells).OuterXml);
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Relations(string type, IEnumerable<string> targets) =>
        $"""{Head}<Relationships xmlns="{Package}">"""
        + string.Concat(targets.Select((target, index) => $"""<Relationship Id="rId{Number(index + 1)}" Type="{Office}/{type}" Target="{target}"/>"""))
        + "</Relationships>";

    private static S.WorksheetDrawing DrawingOf(IReadOnlyList<ChartPlace> charts)
    {
        var drawing = new S.WorksheetDrawing(charts.Select((chart, index) => Anchored(chart, index + 1)));
        drawing.AddNamespaceDeclaration("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
        drawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return drawing;
    }

    // anchored at one cell: rows of other heights do not stretch it
    private static S.OneCellAnchor Anchored(ChartPlace chart, int number) => new(
        new S.FromMarker(
            new S.ColumnId(Number(chart.Column - 1)), new S.ColumnOffset("0"), new S.RowId(Number(chart.Row - 1)), new S.RowOffset("0")),
        new S.Extent { Cx = ChartPlace.Size.WidthInEmu, Cy = ChartPlace.Size.HeightInEmu },
        new S.GraphicFrame(
            new S.NonVisualGraphicFrameProperties(
                new S.NonVisualDrawingProperties
                {
                    Id = (uint)number + 1, Name = string.Create(CultureInfo.InvariantCulture, $"Chart {number}"), Description = NativeChart.AlternativeOf(chart.Chart),
                },
                new S.NonVisualGraphicFrameDrawingProperties()),
            new S.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = $"rId{Number(number)}" }) { Uri = ChartUri })) { Macro = string.Empty },
        new S.ClientData());
}
