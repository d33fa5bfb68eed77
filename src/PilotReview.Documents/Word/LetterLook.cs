using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>What is set by hand on a stretch of text, beside its style: a size in points, 0 for that of the style; a colour as RGB, null for that of the style.</summary>
internal readonly record struct LetterLook(bool IsBold = false, bool IsItalic = false, double Size = 0, string? Colour = null, bool IsUnderlined = false)
{
    /// <summary>Set upright against a bold style.</summary>
    public bool IsPlain { get; init; }

    public W.RunProperties Properties()
    {
        var properties = new W.RunProperties();
        if (IsBold || IsPlain)
        {
            properties.Bold = IsBold ? new W.Bold() : new W.Bold { Val = false };
        }

        properties.Italic = IsItalic ? new W.Italic() : null;
        properties.Color = Colour is { Length: > 0 } ? new W.Color { Val = Colour } : null;
        properties.Underline = IsUnderlined ? new W.Underline { Val = W.UnderlineValues.Single } : null;
        if (Size > 0)
        {
            properties.FontSize = new W.FontSize { Val = WordFont.Halves(Size) };
            properties.FontSizeComplexScript = new W.FontSizeComplexScript { Val = WordFont.Halves(Size) };
        }

        return properties;
    }
}
