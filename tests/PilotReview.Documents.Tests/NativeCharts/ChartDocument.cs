using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PilotReview.Documents.Charts;
using PilotReview.Documents.NativeCharts;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace PilotReview.Documents.Tests.NativeCharts;

/// <summary>A document of Word that holds charts and nothing else.</summary>
internal static class ChartDocument
{
    public static void Write(Stream to, ChartSize size, params StepChart[] charts)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        var body = new Body();
        for (var index = 0; index < charts.Length; index++)
        {
            var part = main.AddNewPart<ChartPart>($"chart{index + 1}");
            NativeChart.Fill(part, charts[index], size);
            body.Append(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Drawing(Inline(charts[index], size, main.GetIdOfPart(part), (uint)index + 1)))));
        }

        main.Document = new Document(body);
    }

    private static Inline Inline(StepChart chart, ChartSize size, string part, uint number) => new(
        new Extent { Cx = size.WidthInEmu, Cy = size.HeightInEmu },
        new DocProperties { Id = number, Name = $"Chart {number}", Description = NativeChart.AlternativeOf(chart) },
        new Graphic(new GraphicData(new C.ChartReference { Id = part }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
    {
        DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
    };
}
