using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The footnotes part: the two separators that Word wants, then the notes.</summary>
internal static class FootnoteWriter
{
    /// <summary>Numbers of the separators; notes count from 1.</summary>
    public const int Separator = -1;

    /// <inheritdoc cref="Separator"/>
    public const int Continuation = 0;

    public static W.Footnotes Notes(IReadOnlyList<string> texts)
    {
        var notes = new W.Footnotes(
            Special(Separator, W.FootnoteEndnoteValues.Separator, new W.SeparatorMark()),
            Special(Continuation, W.FootnoteEndnoteValues.ContinuationSeparator, new W.ContinuationSeparatorMark()));
        notes.Append(texts.Select((text, index) => Note(index + 1, text)));
        return notes;
    }

    private static W.Footnote Special(int id, W.FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new(Paragraphs.Of(WordStyles.FootnoteText, new W.Run(mark))) { Id = id, Type = type };

    private static W.Footnote Note(int id, string text)
    {
        var number = new W.Run(new W.FootnoteReferenceMark())
        {
            RunProperties = new W.RunProperties { RunStyle = new W.RunStyle { Val = WordStyles.FootnoteReference } },
        };
        return new W.Footnote(Paragraphs.Of(WordStyles.FootnoteText, number, RunWriter.Text(" " + CleanText.Of(text)))) { Id = id };
    }
}
