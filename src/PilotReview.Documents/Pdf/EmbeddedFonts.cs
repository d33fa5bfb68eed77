using PdfSharp.Fonts;

namespace PilotReview.Documents.Pdf;

/// <summary>The four faces of Tinos, the metric twin of Times New Roman, from the program itself: a report looks the same on every machine.</summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    public const string Family = "Tinos";

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new((isBold, isItalic) switch
        {
            (false, false) => "Tinos-Regular.ttf",
            (true, false) => "Tinos-Bold.ttf",
            (false, true) => "Tinos-Italic.ttf",
            (true, true) => "Tinos-BoldItalic.ttf",
        });

    public byte[]? GetFont(string faceName)
    {
        using var resource = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(faceName)
            ?? throw new InvalidOperationException($"The font {faceName} is not embedded.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
