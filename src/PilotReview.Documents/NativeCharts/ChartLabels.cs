using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using Office2013 = DocumentFormat.OpenXml.Office2013.Drawing.Chart;
using TextAlignmentTypeValues = DocumentFormat.OpenXml.Drawing.TextAlignmentTypeValues;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Words at points of a series, in the notation of DrawingML.</summary>
internal static class ChartLabels
{
    public static DataLabels Of(IEnumerable<PointLabel> labels, RowSpan rows, string language)
    {
        var all = new DataLabels();
        all.Append(labels.Select(label => Of(label, label.Row - rows.First, language)));
        all.Append(Flags(isShown: false));
        all.Append(new DLblsExtensionList(new DLblsExtension(new Office2013.ShowLeaderLines { Val = false }) { Uri = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" }));
        return all;
    }

    private static DataLabel Of(PointLabel label, int index, string language)
    {
        var shown = new DataLabel(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index });
        if (label.Shift != default)
        {
            shown.Append(new Layout(new ManualLayout(new Left { Val = Rounded(label.Shift.X) }, new Top { Val = Rounded(label.Shift.Y) })));
        }

        if (label.LiveFormat.Length > 0)
        {
            shown.Append(
                new NumberingFormat { FormatCode = label.LiveFormat, SourceLinked = false }, ChartStrokes.Nothing(),
                ChartStrokes.Letters(label.Colour, isBold: label.IsBold, language: language));
        }
        else
        {
            shown.Append(new ChartText(ChartStrokes.Words(label.Lines, label.Colour, language, isBold: label.IsBold, align: AlignOf(label.Position))), ChartStrokes.Nothing());
        }

        shown.Append(new DataLabelPosition { Val = label.Position });
        shown.Append(Flags(isShown: true));
        return shown;
    }

    private static TextAlignmentTypeValues AlignOf(DataLabelPositionValues position) => position switch
    {
        DataLabelPositionValues.Right => TextAlignmentTypeValues.Left,
        DataLabelPositionValues.Left => TextAlignmentTypeValues.Right,
        _ => TextAlignmentTypeValues.Center,
    };

    private static double Rounded(double share) => Math.Round(share, 5);

    private static IEnumerable<OpenXmlElement> Flags(bool isShown) =>
    [
        new ShowLegendKey { Val = false }, new ShowValue { Val = isShown }, new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false },
    ];
}
