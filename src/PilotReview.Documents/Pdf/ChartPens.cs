using PdfSharp.Drawing;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Pdf;

/// <summary>How the roles of a chart look on paper. Line weights are in points.</summary>
internal static class ChartPens
{
    public static XPen Of(Ink ink) => ink switch
    {
        Ink.Grid => Pen(0xD0, 0.4),
        Ink.Axis => Pen(0x55, 0.6),
        Ink.SeriesLine => Pen(0x44, 0.55),
        Ink.MeanBefore or Ink.MeanAfter or Ink.MeanImproved or Ink.MeanWorsened => Pen(0x00, 1.25),
        Ink.MeanCarried => Dashed(0x33, 0.8, 1, 2.5),
        Ink.Target => Dashed(0x22, 0.9, 5, 3),
        Ink.Cut => new XPen(XColor.FromArgb(0x9B, 0x1C, 0x1C), 1.4),
        Ink.Bracket or Ink.BracketImproved or Ink.BracketWorsened => Pen(0x00, 1.2),
        Ink.Interval => Pen(0x00, 0.7),
        Ink.Hatch or Ink.HatchChosen => Pen(0xAA, 0.35),
        Ink.Leader => Pen(0x77, 0.5),
        _ => Pen(0x33, 0.6),
    };

    /// <summary>The pen around a filled shape; null when it has none.</summary>
    public static XPen? Outline(Ink ink) => ink switch
    {
        Ink.PointLeftOut or Ink.Missing => Pen(0x22, 0.6),
        Ink.PointFlagged => Pen(0x00, 1),
        Ink.StripDot => Pen(0x77, 0.5),
        _ => null,
    };

    public static XBrush Fill(Ink ink) => ink switch
    {
        Ink.BandBefore => Brush(0xE9),
        Ink.BandAfter => Brush(0xE0),
        Ink.PointLeftOut or Ink.PointFlagged or Ink.Missing or Ink.StripDot => XBrushes.White,
        Ink.StripCompared => Brush(0x99),
        _ => Brush(0x22),
    };

    public static Grey Tone(Ink ink) => ink switch
    {
        Ink.TextQuiet => Grey.Code,
        Ink.TextCut => Grey.Cut,
        _ => Grey.Black,
    };

    private static XPen Pen(int grey, double width) => new(XColor.FromArgb(grey, grey, grey), width);

    private static XPen Dashed(int grey, double width, double dash, double gap)
    {
        var pen = Pen(grey, width);
        pen.DashPattern = [dash, gap];
        return pen;
    }

    private static XSolidBrush Brush(int grey) => new(XColor.FromArgb(grey, grey, grey));
}
