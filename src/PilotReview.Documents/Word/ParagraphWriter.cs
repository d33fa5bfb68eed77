using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Sets headings, paragraphs and items; Word counts what it can count.</summary>
internal sealed class ParagraphWriter(WordContext context, RunWriter runs)
{
    public W.Paragraph Of(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 0, 3);
        var instance = context.Counter.Heading(level, heading.Number);
        var paragraph = Paragraphs.Of(StyleOf(level), instance is null ? heading.Full : heading.Text);
        if (level is 1 or 2 && instance != WordNumbering.Headings)
        {
            paragraph.Numbered(instance ?? 0, level - 1).FirstLine(WordMeasures.Indent);
        }

        return paragraph.Marked(context.NextHeading(), context.NextBookmark());
    }

    public W.Paragraph Of(Paragraph paragraph)
    {
        var (style, size) = paragraph.Style switch
        {
            ParagraphStyle.Note => (WordStyles.Note, 11),
            ParagraphStyle.Caption => (WordStyles.Caption, 11.5),
            ParagraphStyle.Centred => (WordStyles.BodyCentred, context.Report.Style.BodySize),
            _ => (WordStyles.Body, context.Report.Style.BodySize),
        };
        var instance = context.Counter.Item(paragraph.ListMark);
        var made = Paragraphs.Of(paragraph.Style == ParagraphStyle.Body && instance is { } counted ? ListStyleOf(counted) : style);
        if (paragraph.ListMark.Length > 0)
        {
            Mark(made, paragraph, instance);
        }

        made.Append(runs.Of(paragraph.Runs, default, size));
        return made.KeepWithNext(paragraph.KeepsWithNext);
    }

    private static void Mark(W.Paragraph made, Paragraph paragraph, int? instance)
    {
        if (instance is not { } counted)
        {
            made.Append(RunWriter.Text(CleanText.Line(paragraph.ListMark) + " "));
        }
        else if (counted != WordNumbering.Bullets || paragraph.Style != ParagraphStyle.Body)
        {
            made.Numbered(counted, 0);
        }
    }

    private static string ListStyleOf(int instance) => instance == WordNumbering.Bullets ? WordStyles.ListBullet : WordStyles.ListNumber;

    private static string StyleOf(int level) => level switch { 0 => WordStyles.AppendixTitle, 1 => "Heading1", 2 => "Heading2", _ => "Heading3" };
}
