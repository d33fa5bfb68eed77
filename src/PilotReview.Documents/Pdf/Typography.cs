using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace PilotReview.Documents.Pdf;

/// <summary>The fonts of one document and the widths of its words.</summary>
internal sealed class Typography : IDisposable
{
    /// <summary>Height of the tallest letters of Tinos over the baseline, as a share of the size.</summary>
    public const double Ascent = 0.891;

    /// <summary>Depth of the deepest letters under the baseline.</summary>
    public const double Descent = 0.216;

    private readonly Dictionary<(double Size, bool IsBold, bool IsItalic, bool IsUnderlined), XFont> _fonts = [];
    private readonly Dictionary<(string Text, double Size, bool IsBold, bool IsItalic), double> _widths = [];
    private readonly XGraphics _ruler;

    public Typography()
    {
        PdfLibrary.Open();
        _ruler = XGraphics.CreateMeasureContext(new XSize(2000, 2000), XGraphicsUnit.Point, XPageDirection.Downwards);
    }

    public XFont Font(TypeStyle style)
    {
        var key = (style.Size, style.IsBold, style.IsItalic, style.IsUnderlined);
        if (!_fonts.TryGetValue(key, out var font))
        {
            var face = (style.IsBold ? XFontStyleEx.Bold : XFontStyleEx.Regular)
                | (style.IsItalic ? XFontStyleEx.Italic : XFontStyleEx.Regular)
                | (style.IsUnderlined ? XFontStyleEx.Underline : XFontStyleEx.Regular);
            font = new XFont(EmbeddedFonts.Family, style.Size, face, new XPdfFontOptions(PdfFontEncoding.Unicode));
            _fonts.Add(key, font);
        }

        return font;
    }

    public double Width(string text, TypeStyle style)
    {
        var key = (text, style.Size, style.IsBold, style.IsItalic);
        if (!_widths.TryGetValue(key, out var width))
        {
            width = text.Length == 0 ? 0 : _ruler.MeasureString(text, Font(style)).Width;
            _widths.Add(key, width);
        }

        return width;
    }

    public double BlankWidth(TypeStyle style) => Width("n n", style) - Width("nn", style);

    /// <summary>From the top of a line of the given height to its baseline, the letters standing in the middle.</summary>
    public static double BaselineIn(double lineHeight, double size) =>
        ((lineHeight - ((Ascent + Descent) * size)) / 2) + (Ascent * size);

    public void Dispose() => _ruler.Dispose();
}
