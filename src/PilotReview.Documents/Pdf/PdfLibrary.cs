using PdfSharp;
using PdfSharp.Fonts;

namespace PilotReview.Documents.Pdf;

/// <summary>The one set-up of the PDF library for the process: its licence and our fonts.</summary>
internal static class PdfLibrary
{
    private static readonly Lazy<IFontResolver> Fonts = new(SetUp);

    /// <summary>Makes the library ready; safe to call again.</summary>
    public static void Open() => _ = Fonts.Value;

    private static EmbeddedFonts SetUp()
    {
        PdfSharpLicense.SetAgplLicense();
        var fonts = new EmbeddedFonts();
        GlobalFontSettings.FontResolver = fonts;
        return fonts;
    }
}
