using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace PilotReview.Documents.Pdf;

/// <summary>The fonts of one document and the widths of its words.</summary>
internal sealed class Typography
{
    /// <summary>Height of the tallest letters of Tinos over the baseline, as a share of the size.</summary>
    public const double Ascent = 0.891;

    /// <summary>Depth of the deepest letters under the baseline.</summary>
    public const double Descent = 0.216;

    private readonly Dictionary<(double Size, bool IsBold, bool IsItalic, bool IsUnderlined), XFont> _fonts = [];

    public Typography() => PdfLibrary.Open();

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

    /// <summary>Width of a text in letters that the font has (<see cref="GlyphText"/>).</summary>
    public static double Width(ReadOnlySpan<char> text, TypeStyle style) => FaceMetrics.Of(style).Width(text, style.Size);

    public static double BlankWidth(TypeStyle style) => Width(" ", style);

    /// <summary>From the top of a line of the given height to its baseline, the letters standing in the middle.</summary>
    public static double BaselineIn(double lineHeight, double size) =>
        ((lineHeight - ((Ascent + Descent) * size)) / 2) + (Ascent * size);
}
