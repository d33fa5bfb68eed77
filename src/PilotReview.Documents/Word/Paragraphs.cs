using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Makes paragraphs in a style.</summary>
internal static class Paragraphs
{
    public static W.Paragraph Of(string style, params OpenXmlElement[] content)
    {
        var paragraph = new W.Paragraph { ParagraphProperties = new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } } };
        paragraph.Append(content);
        return paragraph;
    }

    public static W.Paragraph Of(string style, string text, LetterLook look = default) => Of(style, [RunWriter.Text(CleanText.Of(text), look)]);

    /// <summary>A line of almost no height, where Word wants a paragraph and the page wants none.</summary>
    public static W.Paragraph Gap() => Of(WordStyles.Gap);

    public static W.ParagraphProperties Properties(this W.Paragraph paragraph) => paragraph.ParagraphProperties ??= new W.ParagraphProperties();

    public static W.Paragraph KeepWithNext(this W.Paragraph paragraph, bool isKept = true)
    {
        if (isKept)
        {
            paragraph.Properties().KeepNext = new W.KeepNext();
        }

        return paragraph;
    }

    public static W.Paragraph Before(this W.Paragraph paragraph, int twentieths)
    {
        paragraph.Properties().SpacingBetweenLines = new W.SpacingBetweenLines { Before = Text(twentieths) };
        return paragraph;
    }

    public static W.Paragraph Indented(this W.Paragraph paragraph, int left, int right)
    {
        paragraph.Properties().Indentation = new W.Indentation { Left = Text(left), Right = Text(right) };
        return paragraph;
    }

    public static W.Paragraph FirstLine(this W.Paragraph paragraph, int twentieths)
    {
        paragraph.Properties().Indentation = new W.Indentation { FirstLine = Text(twentieths) };
        return paragraph;
    }

    public static W.Paragraph Aligned(this W.Paragraph paragraph, W.JustificationValues align)
    {
        paragraph.Properties().Justification = new W.Justification { Val = align };
        return paragraph;
    }

    /// <summary>Counted by Word as an item or heading of an instance; 0 takes the number of the style away.</summary>
    public static W.Paragraph Numbered(this W.Paragraph paragraph, int instance, int level)
    {
        paragraph.Properties().NumberingProperties = new W.NumberingProperties
        {
            NumberingLevelReference = instance == 0 ? null : new W.NumberingLevelReference { Val = level },
            NumberingId = new W.NumberingId { Val = instance },
        };
        return paragraph;
    }

    /// <summary>Puts a bookmark around the content.</summary>
    public static W.Paragraph Marked(this W.Paragraph paragraph, string name, string id)
    {
        paragraph.InsertAfter(new W.BookmarkStart { Name = name, Id = id }, paragraph.ParagraphProperties);
        paragraph.Append(new W.BookmarkEnd { Id = id });
        return paragraph;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
