using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Writes a report as a Word document in the form of a Party document (domain rules, section 5), as an officer would have typed it: styles, counted headings, tables, notes
/// and charts that can be edited. The same report gives the same bytes.</summary>
public static class WordRenderer
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Writes the finished file; <paramref name="to"/> need not be seekable and stays open.</summary>
    /// <exception cref="ArgumentException">A row of a table has more cells than the table has columns.</exception>
    public static void Write(Report report, Stream to)
    {
        using var saved = new MemoryStream();
        using (var document = WordprocessingDocument.Create(saved, WordprocessingDocumentType.Document))
        {
            // part names as Word gives them
            document.PartExtensionProvider.AddPartExtension("image/png", ".png");
            document.PartExtensionProvider.AddPartExtension("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
            var main = document.AddNewPart<MainDocumentPart>(MainType, "rIdDocument");
            Fill(main, report);
            Feed(document.AddNewPart<CoreFilePropertiesPart>(WordProperties.ContentType, "rIdProperties"), WordProperties.Xml(report));
        }

        using var finished = new MemoryStream();
        RepeatablePackage.Rewrite(saved, finished);
        finished.Position = 0;
        finished.CopyTo(to);
    }

    private static void Fill(MainDocumentPart main, Report report)
    {
        var context = new WordContext(report, main);
        var pages = new PageParts(context);
        pages.Write();
        main.Document = new W.Document(new BodyWriter(context, pages).Write());
        main.AddNewPart<FootnotesPart>("rIdFootnotes").Footnotes = FootnoteWriter.Notes(context.Footnotes);
        Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), new WordStyles(report).Xml());
        Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), context.Numbering.Xml());
        Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), WordSettings.Xml(report));
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
