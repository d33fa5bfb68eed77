using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The table of contents as a field with its entries in place. Their pages are for Word to fill in ("Update table"): a file cannot know them, and a file that asks Word to
/// update its fields makes Word ask the reader whenever it is opened.</summary>
internal static class ContentsWriter
{
    private const string Instruction = " TOC \\o \"1-3\" \\h \\z \\u ";

    public static IEnumerable<OpenXmlElement> Elements(Contents contents, Report report)
    {
        var headings = report.Body.Concat(report.Appendix).OfType<Heading>().ToList();
        var entries = headings.Select((heading, index) => Entry(heading, BookmarkName.OfHeading(index + 1))).ToList();
        if (entries.Count == 0)
        {
            entries.Add(Paragraphs.Of("TOC1"));
        }

        entries[0].InsertAfter(new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }), entries[0].ParagraphProperties);
        entries[0].InsertAfter(Code(Instruction), entries[0].ParagraphProperties);
        entries[0].InsertAfter(new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }), entries[0].ParagraphProperties);
        var end = Paragraphs.Of(WordStyles.Gap, new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }));
        var gallery = new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique());
        yield return new W.SdtBlock(
            new W.SdtProperties(gallery),
            new W.SdtContentBlock([Paragraphs.Of(WordStyles.ContentsTitle, contents.Title), .. entries, end]));
    }

    private static W.Paragraph Entry(Heading heading, string bookmark)
    {
        var link = new W.Hyperlink(RunWriter.Text(CleanText.Line(heading.Full)), new W.Run(new W.TabChar())) { Anchor = bookmark, History = true };
        link.Append(
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
            Code($" PAGEREF {bookmark} \\h "),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }));
        return Paragraphs.Of(heading.Level switch { <= 1 => "TOC1", 2 => "TOC2", _ => "TOC3" }, link);
    }

    private static W.Run Code(string code) => new(new W.FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
}
