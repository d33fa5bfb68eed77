using PdfSharp.Drawing;
using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Pdf;

/// <summary>The shape of a verdict before its word: drawn, because no font has all of them. Told apart by shape, so that a grey copy says the same.</summary>
internal static class VerdictShape
{
    private const double Share = 0.7;
    private const double GapShare = 0.24;

    /// <summary>Side of the square that the shapes are made for.</summary>
    private const double Unit = 10;

    private static readonly XSolidBrush Improved = new(XColor.FromArgb(0x1F, 0x6F, 0xB2));
    private static readonly XSolidBrush Worsened = new(XColor.FromArgb(0xB3, 0x50, 0x00));
    private static readonly XSolidBrush NoClearChange = new(XColor.FromArgb(0x6B, 0x72, 0x80));
    private static readonly XSolidBrush AtCeiling = new(XColor.FromArgb(0x0F, 0x76, 0x6E));
    private static readonly XColor NotEnoughData = XColor.FromArgb(0x6B, 0x72, 0x80);
    private static readonly XColor DifferentScale = XColor.FromArgb(0x6D, 0x28, 0xD9);

    /// <summary>Width of the shape beside letters of that size, with the gap to the word.</summary>
    public static double RoomBefore(double size) => size * (Share + GapShare);

    /// <summary>Draws the shape beside letters of that size.</summary>
    public static void Draw(XGraphics graphics, VerdictKind kind, double left, double baseline, double size)
    {
        var scale = size * Share / Unit;
        var top = baseline - (size * (Share - 0.04));
        switch (kind)
        {
            case VerdictKind.Improved:
                graphics.DrawPolygon(Improved, Points((5, 1), (9.4, 9), (0.6, 9)), XFillMode.Winding);
                break;
            case VerdictKind.Worsened:
                graphics.DrawPolygon(Worsened, Points((5, 9), (9.4, 1), (0.6, 1)), XFillMode.Winding);
                break;
            case VerdictKind.NoClearChange:
                graphics.DrawEllipse(NoClearChange, X(1.1), Y(1.1), 7.8 * scale, 7.8 * scale);
                break;
            case VerdictKind.NotEnoughData:
                // dashes are given in widths of the pen; eight of them close the ring
                graphics.DrawEllipse(new XPen(NotEnoughData, 1.3 * scale) { DashPattern = [1.4, 0.8355] }, X(1.3), Y(1.3), 7.4 * scale, 7.4 * scale);
                break;
            case VerdictKind.AtCeiling:
                graphics.DrawRectangle(AtCeiling, X(0.8), Y(3.3), 8.4 * scale, 3.4 * scale);
                break;
            case VerdictKind.DifferentScale:
                var pen = new XPen(DifferentScale, 1.25 * scale);
                graphics.DrawLines(pen, Points((0.8, 3.3), (7.2, 3.3)));
                graphics.DrawLines(pen, Points((5.2, 1.1), (7.6, 3.3), (5.2, 5.5)));
                graphics.DrawLines(pen, Points((9.2, 6.7), (2.8, 6.7)));
                graphics.DrawLines(pen, Points((4.8, 4.5), (2.4, 6.7), (4.8, 8.9)));
                break;
        }

        double X(double x) => left + (x * scale);

        double Y(double y) => top + (y * scale);

        XPoint[] Points(params (double X, double Y)[] corners) => [.. corners.Select(corner => new XPoint(X(corner.X), Y(corner.Y)))];
    }
}
